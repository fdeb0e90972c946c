/** Words typed without their apostrophe, or grown together. */
const grown: Record<string, string> = {
  im: 'I am',
  ive: 'I have',
  dont: 'do not',
  doesnt: 'does not',
  didnt: 'did not',
  cant: 'can not',
  cannot: 'can not',
  wont: 'will not',
  isnt: 'is not',
  wasnt: 'was not',
  arent: 'are not',
  havent: 'have not',
  hasnt: 'has not',
  wouldnt: 'would not',
  gonna: 'going to',
  wanna: 'want to',
};

/** Lower case, ё as е, English contractions in full; punctuation stays. Equal for texts that read the same. */
export function fold(text: string): string {
  return lower(unfolded(text));
}

/** Without the difference between letters that are typed one for the other. */
export const lower = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** As `fold`, in the case it was written in. */
export function unfolded(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(/[’ʼ`]/g, "'")
      .replace(/(?<!\p{L})can't(?!\p{L})/giu, 'can not')
      .replace(/(?<!\p{L})won't(?!\p{L})/giu, 'will not')
      .replace(/(?<=\p{L})n't(?!\p{L})/giu, ' not')
      .replace(/(?<=\p{L})'(m|re|ve|ll|d|s)(?!\p{L})/giu, (_whole, end: string) => ` ${full(end)}`)
      .replace(/(?<![\p{L}\p{N}])[a-z]{2,6}(?![\p{L}\p{N}])/giu, (word) => grownOf(word))
      // The mark of irony is a word like any other from here on.
      .replace(/(?<=^|\s)\/s(?=$|[\s.!?)])/g, 'sarcasm')
      // "10 000", "10,000" and "10000" are one number.
      .replace(/(?<=\d)[ \u00A0,](?=\d{3}(?!\d))/g, '')
  );
}

/** The words of a folded text. */
export const wordsOf = (folded: string): string[] => folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The words of any text, folded, one space between. */
export const plain = (text: string): string => wordsOf(fold(text)).join(' ');

function full(end: string): string {
  const ends: Record<string, string> = { m: 'am', re: 'are', ve: 'have', ll: 'will', d: 'would' };
  return ends[end.toLowerCase()] ?? end;
}

const grownOf = (word: string) => {
  const lower = word.toLowerCase();
  return Object.hasOwn(grown, lower) ? (grown[lower] ?? word) : word;
};
