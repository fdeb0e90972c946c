/** Telegram counts code points and takes at most this many in one message. */
export const maxBubbleLength = 4096;

/** Control, bidirectional-override and tag characters: invisible to people, not to models. */
const invisible =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u2028-\u202E\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;

/** What a person wrote, without what nobody can see. Emoji joiners and variation selectors stay. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\r\n', '\n').replace(invisible, '').trim();
}

/** A model's markdown as the plain text a messenger shows. */
export function toPlainText(text: string): string {
  return cleanText(text)
    .replace(/^```\w*\n?|\n?```$/gm, '')
    .replace(/^#{1,6}\s+/gm, '')
    .replace(/(\*\*|__)(?=\S)([\s\S]*?\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*\n]*\S)\*(?![\w*])/g, '$1')
    .replace(/^\s*[*+]\s+/gm, '– ')
    .replace(/\[([^\]\n]+)\]\((https?:\/\/[^)\s]+)\)/g, '$1 ($2)')
    .replace(/\n{3,}/g, '\n\n');
}

/** Cuts a reply into messages as a person would send them: one paragraph each, few, none too long. */
export function splitBubbles(text: string, most = 5): string[] {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  const kept = paragraphs.slice(0, most - 1);
  const rest = paragraphs.slice(most - 1).join('\n\n');
  return [...kept, ...(rest === '' ? [] : [rest])].flatMap((bubble) => splitLong(bubble));
}

/** Splits at a sentence, else at a space, else between code points. */
export function splitLong(text: string, limit = maxBubbleLength): string[] {
  const pieces: string[] = [];
  let rest = text;
  while ([...rest].length > limit) {
    const window = [...rest].slice(0, limit).join('');
    const end = breakAt(window);
    pieces.push(window.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
}

function breakAt(window: string): number {
  const half = window.length / 2;
  const sentences = [...window.matchAll(/[.!?…]["»”)]*\s+|\n+/g)].map((m) => m.index + m[0].length);
  const sentence = sentences.at(-1) ?? 0;
  if (sentence > half) return sentence;
  const space = window.lastIndexOf(' ') + 1;
  return space > half ? space : window.length;
}
