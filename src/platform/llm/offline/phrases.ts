import type { Kind } from './facts.ts';
import type { Intent } from './intents.ts';
import type { Feeling, Topic } from './topics.ts';

/**
 * What the rules say in one language. A blank line parts bubbles; `[ты|вы]` chooses by the form of
 * address; "4-5: " in front keeps a variant for those levels. A variant whose blank cannot be filled is
 * not used: `{name}` of the user, `{persona}`, `{q}` words of the user, `{x}` a name just heard,
 * `{m}` something remembered. `{n}` is ", Name" now and then, or nothing.
 */
export interface Phrases {
  notice: string;
  hello: string;
  intents: Record<Exclude<Intent, 'remember' | 'time' | 'userName'>, string[]>;
  /** In the messages after a crisis. */
  crisisStay: string[];
  crisisSafe: string[];
  feelings: Record<Feeling, string[]>;
  topics: Record<Topic, string[]>;
  /** After a fact was kept. */
  kept: Record<Kind, string[]>;
  keptKnown: string[];
  picture: string[];
  emoji: string[];
  gladEmoji: string[];
  sadEmoji: string[];
  nothing: string[];
  gibberish: string[];
  otherScript: string[];
  question: string[];
  long: string[];
  short: string[];
  /** Nothing else fits. */
  reflect: string[];
  reflectWords: string[];
  wish: string[];
  /** Before the rest of the reply. */
  recalled: string[];
  /** After the rest of the reply, about something that was ahead of the user. */
  comeBack: string[];
  remembered: string[];
  /** Asked for one thing that is not there. */
  notKept: string[];
  nothingRemembered: string[];
  time: string[];
  noClock: string[];
  userName: string[];
  noUserName: string[];
  /** Ends a reply that was interrupted after all there was to say. */
  goOn: string[];
}
