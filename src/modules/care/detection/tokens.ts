/** A run of letters as it stands in the text, and what stands before it. */
export interface Piece {
  text: string;
  isTight: boolean;
  /** More than one space stands before it. */
  isFar: boolean;
  hasStop: boolean;
  isQuoted: boolean;
}

/** Of a cleaned text. Apostrophes are dropped within a word; other signs that may stand for a letter stay. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  let opener = '';
  for (const { 0: written, index } of text.matchAll(words)) {
    const before = text.slice(end, index);
    if (before !== ' ')
      for (const [sign] of before.matchAll(/["«»„“”\n]/g)) opener = quoteAfter(sign, opener);
    const isOpen = opener !== '';
    const isTight = end > 0 && before !== ' ' && before !== '' && !/\s/.test(before);
    const hasStop = before !== ' ' && /[.!?;\n…]/.test(before);
    const isFar = before.length > 1 && /\s\s/.test(before);
    const stars = written.includes('*') ? written.split('*').length - 1 : 0;
    // "k*i*l*l": the stars keep the letters apart; in "k*ll" one stands for a letter.
    const parts = stars > 2 ? written.split(/\*+/) : [written.replaceAll(/['’ʼ‘`´]/g, '')];
    for (const [at, part] of parts.entries())
      if (part !== '')
        pieces.push(
          at === 0
            ? { text: part, isTight, isFar, hasStop, isQuoted: isOpen }
            : { text: part, isTight: true, isFar: false, hasStop: false, isQuoted: isOpen },
        );
    end = index + written.length;
  }
  return pieces;
}

const words =
  /[$@€]?[a-zа-яё0-9](?:[a-zа-яё0-9]|['’ʼ‘`´]+(?=[a-zа-яё])|[$@!|*#%€£+]+(?=[a-zа-яё0-9]))*/gu;

/** The mark that has a quotation open; a line's end closes one that was forgotten. */
function quoteAfter(sign: string, opener: string): string {
  if (sign === '\n' || sign === '»' || sign === '”') return '';
  if (sign === '“') return opener === '„' ? '' : sign;
  return sign === '"' && opener === '"' ? '' : sign;
}
