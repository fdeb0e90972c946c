// Longest first: the first ending that fits is cut.
const russianEndings = longestFirst(
  `иями ями ами ией иях иям ого его ому ему ыми ими ая яя ое ее ой ей ом ем ам ям ах ях ою ею ую юю
  ый ий ые ие ых их ым им ью ья ье ия ию ии ов ев
  ешь ишь ете ите ает яет ует ают яют уют еет еют ит ат ят ут ют ет ем им аю яю ую ею
  ать ять еть ить уть ала яла ела ила ули али яли ели или ал ял ел ил ало ило
  а я о е и ы у ю ь й`,
);
const englishEndings = longestFirst(`ing ies ied es ed s e y`);

/** What stays of a word through its grammar; rough, for comparing only. */
export function rootOf(word: string): string {
  return isCyrillic(word) ? russianRoot(word) : englishRoot(word);
}

/** Letters that say what a word is about, also across parts of speech ("программист", "программирую"). */
export const stemOf = (word: string): string => rootOf(word).slice(0, 5);

export const isCyrillic = (word: string): boolean => /\p{Script=Cyrillic}/u.test(word);

function russianRoot(word: string): string {
  const active = word.length > 5 ? word.replace(/(?:ся|сь)$/, '') : word;
  const ending = russianEndings.find((each) => active.endsWith(each) && leaves(active, each));
  const root = ending === undefined ? active : active.slice(0, -ending.length);
  // "Пушок", "Пушка": a vowel that comes and goes.
  return root.length > 3 ? root.replace(/[ое](?=[кц]$)/, '') : root;
}

function englishRoot(word: string): string {
  const ending = englishEndings.find((each) => word.endsWith(each) && leaves(word, each));
  if (ending === undefined) return word;
  const rest = word.slice(0, -ending.length);
  // "running" is of "run", "coffees" of "coffee".
  return rest.replace(/([bdgmnprt])\1$/, '$1').replace(/e$/, '');
}

const leaves = (word: string, ending: string) =>
  word.length - ending.length >= (ending.length === 1 ? 2 : 3);

function longestFirst(list: string): string[] {
  return list.split(/\s+/).toSorted((a, b) => b.length - a.length);
}
