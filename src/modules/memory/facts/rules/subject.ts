import { isTelling } from './content.ts';
import { type Kin, kinAsSubject, kinOf } from './kin.ts';
import { phrases } from './phrases.ts';
import { isCyrillic } from './root.ts';
import type { Clause } from './speech.ts';
import { english } from './words-en.ts';
import { russian } from './words-ru.ts';

/** Whom a clause is about. */
export interface Subject {
  who: 'user' | 'companion' | 'other';
  kin?: Kin;
  /** Words that name them, as the clause has them. */
  names: string[];
}

const user = phrases(russian.user, english.user);
const userTouched = phrases(russian.userTouched, english.userTouched, 'i, я');
const other = phrases(russian.others, english.others);
const otherVerb = phrases(russian.othersVerbs, english.othersVerbs);
const companion = phrases('you, your, yours, ты, твой, твоя, твое, твои, вы, ваш, ваша');
const companionObject = phrases(russian.companion);
const saying = phrases(russian.saying, english.saying);
const possessive = phrases(russian.possessives, english.possessives);
const preposition = phrases(russian.prepositions, english.prepositions);
const firstName = phrases(russian.firstNames, english.firstNames);
/** Said to the companion, but not about it. */
const aside = phrases(
  '(as |do |did )?you (know|see|remember), (let me |to )?tell you, told you, как ты (знаешь|помнишь), ты (же )?(знаешь|помнишь)',
);
/** "Живу", "работаю", "учусь"; not "новую", not "маму". */
export const firstPerson =
  /(?<![^ ])(?:[^ ]+(?:аю|яю|ею|ирую|исую|цую|твую|лю|жу|шу|чу|щу|усь|юсь)|живу|иду|еду|пью|ем|пою|веду|могу|беру)(?![^ ])/u;

/** More words than a subject takes are not read. */
const mostWords = 40;

/** The first one the clause speaks of; undefined when it names none, as "coffee, too". */
export function subjectOf(clause: Clause): Subject | undefined {
  const words = aside.removedFrom(clause.words).split(' ', mostWords);
  const at = words.findIndex((_word, index) => isSubject(index, words));
  if (at < 0) return withoutSubject(words);
  const first = readSubject(at, words, clause.names);
  if (first.who !== 'other') return first;
  // "My sister gave me a cat", "my sister and I": the user is in it too.
  const rest = words.slice(at + 1).join(' ');
  return userTouched.in(rest) && !saying.in(rest) ? { who: 'user', names: [] } : first;
}

/** Only the user says "живу", and only of others one says "живёт". */
function withoutSubject(words: string[]): Subject | undefined {
  if (firstPerson.test(words.join(' '))) return { who: 'user', names: [] };
  const verb = words.findIndex((word) => otherVerb.in(word));
  return verb < 0 ? undefined : { who: 'other', names: words.slice(0, verb).filter(isTelling) };
}

function isSubject(index: number, words: string[]): boolean {
  const word = words[index] ?? '';
  const before = words[index - 1] ?? '';
  if (preposition.in(before)) return false;
  if (user.in(word) || other.in(word) || companion.in(word)) return true;
  const isFirst = index === 0 || before === 'у';
  if (isFirst && companionObject.in(word)) return true;
  if (firstName.in(word)) return true;
  // Where a clause begins, any form may be who it is about: "брату 30 лет".
  if (isFirst || isCyrillic(word))
    return (isFirst ? kinOf(word) : kinAsSubject(word)) !== undefined;
  return (
    kinOf(word) !== undefined && !words.slice(index - 3, index).some((each) => preposition.in(each))
  );
}

function readSubject(at: number, words: string[], names: string[]): Subject {
  const word = words[at] ?? '';
  if (companion.in(word) || companionObject.in(word)) return { who: 'companion', names: [] };
  // "My old friend Ann", "у моего брата": the person follows soon.
  const isOwner = possessive.in(word) || other.in(word);
  const place = words.findIndex(
    (each, index) => index >= at && index <= at + (isOwner ? 3 : 0) && kinOf(each) !== undefined,
  );
  const kin = kinOf(words[place] ?? '');
  if (kin === undefined && user.in(word)) return { who: 'user', names: [] };
  const next = words[place + 1] ?? '';
  const called = firstName.in(word) ? [word] : [];
  if (kin === undefined) return { who: 'other', names: called };
  return { who: 'other', kin, names: names.includes(next) ? [next, ...called] : called };
}
