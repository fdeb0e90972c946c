const adultAge = 18;

const yes = readWords(
  `да ага угу конечно разумеется естественно есть исполнилось взрослый взрослая совершеннолетний
  совершеннолетняя подтверждаю yes yeah yep yup sure certainly absolutely course adult`,
);
const no = readWords('нет неа не no nope nah not');
const minor = readWords(
  `школьник школьница ребенок подросток несовершеннолетний несовершеннолетняя
  minor kid child teen teenager underage`,
);
const neither = readWords(
  `я мне уже еще пока давно точно честно ну ok ок больше старше лет год года полных сейчас
  i i'm im am a an of is already yet still over older years year old now
  один два три четыре пять шесть семь восемь девять
  one two three four five six seven eight nine`,
);
/** "почти 18", "через год 18": not yet. */
const almost = readWords(
  "почти скоро через будет исполнится меньше младше almost soon under below younger will i'll turning",
);

const numbers = new Map([
  ...count('десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать', 10),
  ...count('семнадцать восемнадцать девятнадцать', 17),
  ...count('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 10),
  ...count('двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят', 20, 10),
  ...count('twenty thirty forty fifty sixty seventy eighty', 20, 10),
  ...count('восемнадцати', adultAge),
]);

/** Whether "да", "мне 25" or "i'm 17" says to be of age; undefined when it says neither clearly. */
export function readIsAdult(text: string): boolean | undefined {
  const words = text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean);
  const ages = words.map(readAge).filter((age) => age !== undefined);
  const [age] = ages;
  if (age !== undefined) return ages.length === 1 ? readFromAge(age, words) : undefined;
  if (!isClear(words) || (hasAny(words, minor) && isNegated(words))) return undefined;
  const saysYes = hasAny(words, yes);
  const saysNo = hasAny(words, no) || hasAny(words, minor);
  return saysYes === saysNo ? undefined : saysYes;
}

function readFromAge(age: number, words: string[]): boolean | undefined {
  if (age < adultAge) return isNegated(words) ? undefined : false;
  if (hasAny(words, no) || hasAny(words, almost)) return age === adultAge ? false : undefined;
  // "завтра 18", "my brother is 25": with any other word it may be somebody else's, or another day's.
  return isClear(words.filter((word) => readAge(word) === undefined)) ? true : undefined;
}

const isClear = (words: string[]) =>
  words.every((word) => [yes, no, minor, neither].some((meaning) => meaning.has(word)));

/** An age people have; "через 2 года" names none. */
function readAge(word: string): number | undefined {
  const age = numbers.get(word) ?? (/^\d{1,3}$/.test(word) ? Number(word) : undefined);
  return age !== undefined && age >= 5 && age <= 120 ? age : undefined;
}

const isNegated = (words: string[]) => words.some((word) => word === 'не' || word === 'not');

const hasAny = (words: string[], meaning: Set<string>) => words.some((word) => meaning.has(word));

function readWords(text: string): Set<string> {
  return new Set(text.split(/\s+/));
}

function count(words: string, from: number, by = 1): [word: string, number: number][] {
  return words.split(' ').map((word, index) => [word, from + index * by]);
}
