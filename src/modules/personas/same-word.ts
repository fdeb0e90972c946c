const endings = new Set(
  [
    '|s|es|ed|ing|y|ies',
    '|а|я|о|е|и|ы|у|ю|й|ь|ой|ей|ий|ый|ом|ем|ым|им|ам|ям|ах|ях|их|ых|ов|ев|ами|ями|ими|ыми',
    'ого|его|ому|ему|ая|яя|ое|ее|ые|ие|ую|юю|ою|ею|ью|ия|ии|ию|ием|иям|иях|иями',
  ].flatMap((list) => list.split('|')),
);

/** Words that do not share as many letters are never one. */
export const shortestStem = 3;
const longestEnding = 4;

/** Whether two folded words are one word in different grammar: a common stem and an ending each. */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const common = commonPrefix(one, other);
  const longest = Math.max(one.length, other.length);
  const from = Math.max(shortestStem, longest - longestEnding);
  for (let stem = common; stem >= from; stem -= 1) {
    if (endings.has(one.slice(stem)) && endings.has(other.slice(stem))) return true;
  }
  return false;
}

function commonPrefix(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
