const quoted = String.raw`"(?:[^"\\]|\\.)*"`;
const location = new RegExp(
  String.raw`^\[location: (?:${quoted}, )?(?:near |\d+ km from )?([^\]]+)\]`,
  'gm',
);
const closed = new RegExp(
  String.raw`^(?:(?:\[(?:photo|forwarded|file|audio|video|GIF|voice message|something else)(?:${quoted}|[^\]"])*\]|\((?:voice|video) message(?:${quoted}|[^)"])*\)) ?)+`,
  'gm',
);

/**
 * What came besides words stands in brackets in front of them. Of stickers, places and the like the rules
 * can make something; the rest is left out.
 */
export const withoutMarks = (text: string) =>
  text
    .replace(/^\[(?:sticker|dice) ([^\]]+)\]/gm, '$1')
    .replace(/^\[(?:contact|poll): "((?:[^"\\]|\\.)*)"\]/gm, '$1')
    .replace(location, '$1')
    .replace(closed, '');
