import { plainOf } from './text.ts';

/** The words of the user worth asking about, fit for a sentence; undefined when there are none. */
export function keyWords(text: string, language: 'en' | 'ru'): string | undefined {
  const sentence = text.split(/[.!?\n…]+/).find((each) => each.trim() !== '') ?? '';
  return language === 'ru' ? russianWords(sentence) : englishWords(sentence);
}

const russianEmpty = new Set(
  (
    'это этот эта эти того тому чтобы когда потом очень просто сегодня завтра вчера сейчас опять снова всегда никогда ' +
    'меня мне мной тебя тебе себя себе свой свою него неё ним них нам нас вам вас который которая которые такой такая ' +
    'такие какой какая какие весь вся все всё всех всего ещё уже даже тоже только если или либо ведь вот там тут здесь ' +
    'туда сюда много мало немного больше меньше можно нужно надо хочу хочется буду будет есть был была было были чтото ' +
    'кое как так что кто где куда почему потому зачем раз два первый самый самое вообще кстати наверное кажется может ' +
    'день время человек люди дело жизнь пусть после перед через между около возле вместо думаю знаю вижу говорю делаю ' +
    'решил решила купил купила сделал сделала пошел пошла моя мой мое мои мою моей моего'
  ).split(' '),
);
const ofTime =
  /^(?:понедельник|вторник|среду?$|четверг|пятниц|суббот|воскресен|утр|вечер|ноч|днем|полдня|минут|час|недел|месяц|год|январ|феврал|март|апрел|ма[йя]$|июн|июл|август|сентябр|октябр|ноябр|декабр)/;
const russianVerbal =
  /(?:ть|ться|тся|л|ла|ло|ли|лся|лась|лись|ет|ит|ут|ют|ат|ят|ешь|ишь|ем|им|ете|ите|ую|аю|яю|ею|юсь|усь|о|ый|ий|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ыми|ими)$/;
const russianBefore = new Set(
  'в во на к ко с со у из за под над про о об от до для без по перед'.split(' '),
);

/** A noun, as far as its ending tells, with the preposition it leans on. */
function russianWords(sentence: string): string | undefined {
  const words = sentence.match(/\p{L}[\p{L}-]*/gu) ?? [];
  const isNoun = (word: string) => {
    const plain = plainOf(word);
    return (
      /^\p{Script=Cyrillic}{4,18}$/u.test(plain) &&
      !russianEmpty.has(plain) &&
      !ofTime.test(plain) &&
      !russianVerbal.test(plain)
    );
  };
  const leansOn = (index: number) => words[index - 1]?.toLowerCase() ?? '';
  const bare = words.findLastIndex((each, at) => isNoun(each) && !russianBefore.has(leansOn(at)));
  const at = bare >= 0 ? bare : words.findLastIndex(isNoun);
  const before = leansOn(at);
  const word = words[at];
  if (word === undefined) return undefined;
  const own = /^\p{Lu}\p{Ll}/u.test(word) && at > 0 ? word : word.toLowerCase();
  return russianBefore.has(before) ? `${before} ${own}` : own;
}

const englishEmpty = new Set(
  (
    'thing things lot day time way bit one other same whole first last next best most rest kind sort end point people ' +
    'moment morning evening night week year today something anything nothing everything really very just some any all ' +
    'new old good bad big small little more much many few own'
  ).split(' '),
);

/** What stands behind an article or "my", seen from the other side. */
function englishWords(sentence: string): string | undefined {
  const pattern = /(?<!\p{L})(the|my|our|an?) ((?:[a-z]{3,12} )?[a-z]{3,15})(?=[\s,;)]|$)/giu;
  const found = [...sentence.matchAll(pattern)].flatMap(([, article = '', words = '']) => {
    // "my neighbour is": the last word of two may already be a verb.
    const [first = '', second] = words.split(' ');
    const isTwo = second !== undefined && nounlike.test(second) && adjectival.test(first);
    const noun = isTwo ? words : first;
    if (englishEmpty.has(noun.toLowerCase()) || functional.has(noun.toLowerCase())) return [];
    const other = /^(?:my|our)$/i.test(article) ? 'your' : 'the';
    return [`${other} ${noun}`];
  });
  return found.at(-1);
}

const adjectival =
  /(?:y|ful|al|ous|ive|ic|less|ish|able|en|ed|ing|new|old|big|small|red|blue|black|white|green|hot|cold)$/i;
const nounlike = /^(?!(?:is|was|are|were|has|had|and|that|which|with|for|from|who|will|can|but)$)/i;
const functional = new Set(
  'is was are were has had and that which with for from who will can but very'.split(' '),
);
