import { cleanText } from '#app/lib/text';
import { isHypothetical } from './hypothetical.ts';
import { plain } from './fold.ts';
import { isInstruction, isManipulation, isOverride } from './instruction.ts';
import { isJoke } from './joke.ts';
import { type Passage, readPassages } from './passage.ts';
import { isQuestion } from './question.ts';
import { maxFactLength, maxQuoteLength, type Refusal } from './refusals.ts';
import { isCarried } from './said.ts';
import { isSecret } from './secret.ts';
import { isAboutSomebodyElse, namesSomebody } from './somebody-else.ts';
import { readSpeech } from './speech.ts';

export interface FactProposal {
  text: string;
  quote: string;
}

/** Cleaning can only make a text shorter, but by how much is the sender's choice. */
const longestToClean = 4 * maxQuoteLength;
/** A quote that stands there more often is read at its first places. */
const mostPlaces = 5;

/** Why a fact may not be kept; undefined when the user has said it, in earnest, about themselves. */
export function checkFact(proposal: FactProposal, message: string): Refusal | undefined {
  if (proposal.text.length > longestToClean || proposal.quote.length > longestToClean) {
    return 'too-long';
  }
  const fact = cleanFact(proposal.text);
  const quote = cleanFact(proposal.quote);
  if (!/\p{L}/u.test(fact) || !/[\p{L}\p{N}]/u.test(quote)) return 'empty';
  if (fact.length > maxFactLength || quote.length > maxQuoteLength) return 'too-long';
  if (isSecret(fact) || isSecret(quote)) return 'secret';
  if (isInstruction(fact)) return 'instruction';
  return checkWhatWasSaid(fact, quote, message);
}

/** Why a feeling, or what lies ahead, may not be kept in these words; "visit the doctor" is no order there. */
export function checkNote(text: string): Refusal | undefined {
  if (isSecret(text)) return 'secret';
  return isManipulation(text) ? 'instruction' : undefined;
}

/** A fact or a quote as it is kept: on one line, without what nobody can see. */
export const cleanFact = (text: string): string => cleanText(text).replace(/\s+/gu, ' ');

function checkWhatWasSaid(fact: string, quote: string, message: string): Refusal | undefined {
  const speech = readSpeech(message);
  const passages = readPassages(fact, quote, speech, mostPlaces);
  if (passages.length === 0 || !isCarried(fact, message)) return 'not-said';
  const refusals = passages.map((passage): Refusal | undefined => {
    if (isWithOverride(passage)) return 'instruction';
    if (isJoke(passage)) return 'joke';
    if (isQuestion(passage)) return 'question';
    if (isHypothetical(passage, fact)) return 'hypothetical';
    if (isBareNote(fact, message)) return undefined;
    return isAboutSomebodyElse(passage, fact) ? 'somebody-else' : undefined;
  });
  return refusals.includes(undefined) ? undefined : refusals[0];
}

const isWithOverride = ({ clauses }: Passage): boolean =>
  clauses.some(({ words, before, after }) =>
    isOverride([...before.toReversed(), { words }, ...after].map((each) => each.words).join(' ')),
  );

/** "Любит кофе" as the whole of a message is a note about the user: there is nobody else it could mean. */
function isBareNote(fact: string, message: string): boolean {
  const words = plain(message);
  return words === plain(fact) && !namesSomebody(message);
}
