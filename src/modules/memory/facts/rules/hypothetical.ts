import { plain } from './fold.ts';
import type { Passage, PlacedClause } from './passage.ts';
import { phrases } from './phrases.ts';
import { english } from './words-en.ts';
import { russian } from './words-ru.ts';

const supposition = phrases(russian.suppositions, english.suppositions);
const notSupposition = phrases(russian.notSuppositions, english.notSuppositions);
const doubt = phrases(russian.doubts, english.doubts);
const wish = phrases(russian.wishes, english.wishes);
const plan = phrases(russian.plans, english.plans);
const wishKept = phrases(russian.wishesKept, english.wishesKept);
const planKept = phrases(russian.plansKept, english.plansKept, russian.months, english.months);
const state = phrases(russian.states, english.states);

/** The words imagine or consider; a wish or a plan is one too, when the fact makes a state of it. */
export function isHypothetical({ clauses }: Passage, fact: string): boolean {
  const told = plain(fact).replace(/^(?:the )?user |^пользователь /, '');
  return clauses.every((clause) => isSupposed(clause) || isUncertain(clause, told));
}

/** "If" and "imagine" reach from where they stand to the end of the sentence. */
function isSupposed({ words, before }: PlacedClause): boolean {
  return [words, ...before.map((clause) => clause.words)].some((each) =>
    supposition.in(notSupposition.removedFrom(each)),
  );
}

function isUncertain({ words, before }: PlacedClause, fact: string): boolean {
  if (doubt.in(wish.removedFrom(words))) return true;
  // "Мечтаю, что…": the wish may stand before its clause.
  const outer = /^(?:что|чтобы|that) /u.test(words) ? (before[0]?.words ?? '') : '';
  const wished = wish.in(words) || wish.in(outer);
  if (wished) return !wishKept.in(fact);
  return plan.in(words) && state.startOf(fact) && !planKept.in(fact) && !/\d/.test(fact);
}
