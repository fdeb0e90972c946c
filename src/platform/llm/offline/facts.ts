import { englishFacts } from './facts-en.ts';
import { russianFacts } from './facts-ru.ts';

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

/** Wishes, conditions, jokes, guesses and other people's words are no facts. */
const doubtful =
  /(?<!\p{L})(?:if|would|wish|wished|imagine|suppose|pretend|joking|kidding|lol|haha|maybe|perhaps|probably|says|said|tells|told|thinks|never|used to|если|бы|представь|допустим|предположим|шучу|шутка|будто|якобы|ахах|хаха|лол|может|наверное|возможно|кажется|говорит|говорят|сказал[аи]?|думает|никогда|раньше|не то чтобы|мечтаю|чтобы)(?!\p{L})/iu;
const asking =
  /^\W*(?:do|does|did|am|are|is|what|why|who|when|where|how|should|can|could|кто|что|как|почему|зачем|где|когда|разве|неужели|правда ли|знаешь|помнишь)(?!\p{L})/iu;

const lead =
  /^(?:(?:и|а|но|ну|вот|кстати|вообще|ещё|еще|да|нет|привет|просто|and|but|so|well|also|oh|hi|hello|hey|actually|honestly|by the way|yes|no|ok)(?!\p{L})[\s,!]*)+/iu;
const clauseEnd =
  /[,;]+|\s(?:и|а|но|and|but|because|so|потому что)\s(?=(?:я|у меня|мне|меня|мой|моя|моего|мою|не люблю|работаю|живу|люблю|учусь|ненавижу|занимаюсь|играю|i|i'm|i’m|my)(?!\p{L}))/iu;

/** The statements of a text that are worth keeping; questions never are. */
export function findFacts(text: string, now: string): FoundFact[] {
  const found: FoundFact[] = [];
  // What stands in quotation marks, somebody else may have said.
  const own = text.replace(/«[^»]{0,300}»|“[^”]{0,300}”|"[^"\n]{0,300}"/g, '…');
  for (const sentence of own.match(/[^.!?…\n]+[.!?…]*/g) ?? []) {
    if (sentence.includes('?') || doubtful.test(sentence) || asking.test(sentence)) continue;
    for (const clause of sentence.split(clauseEnd)) {
      const fact = readClause(clause, now);
      if (fact && !found.some((each) => each.fact === fact.fact)) found.push(fact);
    }
  }
  return found.slice(0, mostFacts);
}

function readClause(clause: string, now: string): FoundFact | undefined {
  const plain = clause.trim().replace(lead, '').replaceAll('’', "'");
  const said = clause.trim().replace(lead, '');
  for (const { pattern, kind, fact, name } of rules) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const caught = match.slice(1).map((group: string | undefined) => group?.trim() ?? '');
    const text = fact(caught, now);
    // The apostrophes are the user's own again: the quote has to be found in the message.
    const quote = said.slice(match.index, match.index + match[0].length).replace(/[\s.!…)]+$/, '');
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
