import { englishFacts } from './facts-en.ts';
import { russianFacts } from './facts-ru.ts';
import { listStatements, splitClauses } from './statements.ts';

/** A lasting statement of the user about themselves, with the words it stands in. */
export interface FoundFact {
  fact: string;
  category: Category;
  kind: Kind;
  quote: string;
  /** Of a pet, a person or the user. */
  name?: string;
}

type Category =
  | 'preferences'
  | 'work'
  | 'family'
  | 'pets'
  | 'health'
  | 'hobbies'
  | 'plans'
  | 'other';

/** What the companion says to it depends on. */
export type Kind =
  | 'name'
  | 'likes'
  | 'dislikes'
  | 'work'
  | 'study'
  | 'family'
  | 'pets'
  | 'health'
  | 'hobbies'
  | 'plans'
  | 'place'
  | 'about';

export interface FactRule {
  /** Begins where a clause begins. */
  pattern: RegExp;
  kind: Kind;
  /** From what the pattern caught; undefined when it is no fact after all. */
  fact: (caught: string[], now: string) => string | undefined;
  /** Which group may be a name. */
  name?: number;
}

const categories: Record<Kind, Category> = {
  name: 'other',
  likes: 'preferences',
  dislikes: 'preferences',
  work: 'work',
  study: 'work',
  family: 'family',
  pets: 'pets',
  health: 'health',
  hobbies: 'hobbies',
  plans: 'plans',
  place: 'other',
  about: 'other',
};

const rules = [...englishFacts, ...russianFacts];
const mostFacts = 3;
const shortestQuote = 3;

/** The statements of a text that are worth keeping; questions never are. */
export function findFacts(text: string, now: string): FoundFact[] {
  const found: FoundFact[] = [];
  for (const clause of listStatements(text).flatMap(splitClauses)) {
    const fact = readClause(clause, now);
    if (fact && !found.some((each) => each.fact === fact.fact)) found.push(fact);
  }
  return found.slice(0, mostFacts);
}

function readClause(clause: string, now: string): FoundFact | undefined {
  const plain = clause.replaceAll('’', "'");
  for (const { pattern, kind, fact, name } of rules) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const caught = match.slice(1).map((group: string | undefined) => group?.trim() ?? '');
    const text = fact(caught, now);
    // The apostrophes are the user's own again: the quote has to be found in the message.
    const quote = clause
      .slice(match.index, match.index + match[0].length)
      .replace(/[\s.!…)]+$/, '');
    if (text === undefined || quote.length < shortestQuote) continue;
    const called = name === undefined ? undefined : nameIn(caught[name] ?? '');
    return {
      fact: text,
      category: categories[kind],
      kind,
      quote,
      ...(called !== undefined && { name: called }),
    };
  }
  return undefined;
}

/** The first word that is written like a name. */
const nameIn = (text: string) =>
  /(?<![\p{L}])\p{Lu}\p{Ll}[\p{L}'-]*/u.exec(text)?.[0].replace(/['-]+$/, '');
