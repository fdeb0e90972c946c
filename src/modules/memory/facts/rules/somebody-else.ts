import { plain } from './fold.ts';
import { isSameKin, kinOf } from './kin.ts';
import type { Passage, PlacedClause } from './passage.ts';
import { phrases } from './phrases.ts';
import { isSameName } from './sound.ts';
import { type Subject, subjectOf } from './subject.ts';
import { english } from './words-en.ts';
import { russian } from './words-ru.ts';

const saying = phrases(russian.saying, english.saying);
const citing = phrases(russian.citing, english.citing);
const authority = phrases(russian.authorities, english.authorities);
const other = phrases(russian.others, english.others);
const firstName = phrases(russian.firstNames, english.firstNames);

/** A pronoun, a relative or a name stands in the message. */
export const namesSomebody = (message: string): boolean => {
  const words = plain(message).split(' ');
  return words.some((word) => other.in(word) || firstName.in(word) || kinOf(word) !== undefined);
};

const somebody: Subject = { who: 'other', names: [] };

/** The words tell of somebody whom the fact does not name, or are somebody else's. */
export function isAboutSomebodyElse({ clauses }: Passage, fact: string): boolean {
  return clauses.every((clause) => {
    const owner = ownerOf(clause);
    return owner.who !== 'user' && !isNamed(owner, plain(fact));
  });
}

/** Without a subject of its own, a clause goes on about that of the clause before it. */
function ownerOf(clause: PlacedClause): Subject {
  const [nearest] = [clause, ...clause.before].flatMap((each) => subjectOf(each) ?? []);
  const isOwn = !clause.isCited && !isReported(clause);
  if (isOwn) return nearest ?? { who: 'user', names: [] };
  const [speaker] = clause.before
    .filter((each) => !each.isCited)
    .flatMap((each) => subjectOf(each) ?? []);
  return nearest?.who === 'other' ? nearest : (speaker ?? somebody);
}

/** "She says I…", "в песне поётся…". What a doctor says of the user is as good as the user's word. */
function isReported({ before: [previous] }: PlacedClause): boolean {
  if (!previous) return false;
  if (citing.in(previous.words)) return true;
  if (!saying.in(previous.words) || authority.in(previous.words)) return false;
  return subjectOf(previous)?.who === 'other';
}

function isNamed({ who, kin, names }: Subject, fact: string): boolean {
  if (who === 'companion') return false;
  const words = fact.split(' ');
  const people = words.flatMap((word) => kinOf(word) ?? []);
  if (kin !== undefined && people.some((each) => isSameKin(each, kin))) return true;
  if (names.some((name) => words.some((word) => isSameName(name, word)))) return true;
  // "She" may be anybody who is named.
  return kin === undefined && names.length === 0 && (people.length > 0 || firstName.in(fact));
}
