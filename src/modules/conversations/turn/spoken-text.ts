/** A longer answer is better read. */
const longestSpoken = 900;

/**
 * The words of a reply as they are read aloud: without emoji, marks, addresses and lists. Undefined: nothing
 * is left to be heard, or too much.
 */
export function spokenText(bubbles: string[]): string | undefined {
  const text = bubbles.map(plain).filter(Boolean).join('\n');
  const isSpeakable = /\p{L}/u.test(text) && text.length <= longestSpoken;
  return isSpeakable ? text : undefined;
}

const plain = (bubble: string) =>
  bubble
    .replace(/https?:\/\/\S+/g, '')
    .replace(
      /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0F|\u20E3/gu,
      '',
    )
    // "(улыбается)" is no word of the reply.
    .replace(/(?<!\*)\*(?!\*)[^*\n]+\*(?!\*)|\([\p{L}-]+\)/gu, '')
    .replace(/^\s*(?:[-–—•*]|\d+[.)])\s+/gm, '')
    .replace(/(?:^|\s)[:;=]-?[()DP]+(?=\s|$)|\){2,}/g, ' ')
    .replace(/[()*_`~#<>|[\]{}«»"„“”]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ (?=[.,!?…:;])/g, '')
    .trim();
