import { fold, sentencesIn } from './fold.ts';
import { claimsToBeHuman } from './reply/claims-human.ts';
import { isExplicit } from './reply/explicit.ts';
import { laysGuilt } from './reply/guilt.ts';
import { doesHarm } from './reply/harm.ts';
import { isolates } from './reply/isolation.ts';
import { leaks } from './reply/leak.ts';
import { asksForSecrecy } from './reply/secrecy.ts';
import { sells } from './reply/selling.ts';

export { withoutStrangeLinks } from './reply/links.ts';

/** What is wrong with words of the companion, the gravest first. */
export type Fault =
  | 'leak'
  | 'harm'
  | 'explicit'
  | 'claims-human'
  | 'secrecy'
  | 'isolation'
  | 'selling'
  | 'guilt';

export type Circumstances = {
  /** What the reply answers. */
  userText: string;
  /** The user says goodbye. */
  isFarewell: boolean;
  isDistressed: boolean;
  /** Nothing is to be offered, even when asked for. */
  mayNotSell: boolean;
  /** A word of the instructions that nobody says by chance. */
  canary?: string;
};

/** What must keep these words from being delivered, if anything: of a reply, a bubble or one sentence of it. */
export function checkReply(text: string, about: Circumstances): Fault | undefined {
  if (leaks(text, about.canary)) return 'leak';
  const folded = fold(text);
  const said = withoutQuotes(folded);
  const all = sentencesIn(folded);
  const own = sentencesIn(said);
  if (doesHarm(all, about.isDistressed)) return 'harm';
  if (all.some((sentence) => isExplicit(sentence))) return 'explicit';
  if (claimsToBeHuman(own)) return 'claims-human';
  if (own.some((sentence) => asksForSecrecy(sentence))) return 'secrecy';
  if (own.some((sentence) => isolates(sentence))) return 'isolation';
  if (all.some((sentence) => sells(sentence, about))) return 'selling';
  if (own.some((sentence) => laysGuilt(sentence, about))) return 'guilt';
  return undefined;
}

/** What is quoted is told of, not said: «он твердит: „без меня ты никто“». */
const withoutQuotes = (text: string) =>
  text.replaceAll(/«[^«»]{0,300}»|“[^“”]{0,300}”|„[^„“”]{0,300}[“”]|"[^"\n]{0,300}"/gu, '…');
