import { isTelling } from './content.ts';
import { kinOf } from './kin.ts';
import { phrases } from './phrases.ts';
import type { PlacedClause } from './passage.ts';
import { isAsked } from './question.ts';
import { type Clause, readSpeech, type Speech } from './speech.ts';
import { firstPerson } from './subject.ts';
import { english } from './words-en.ts';
import { russian } from './words-ru.ts';

/** Longer messages are read by their beginning: somebody who writes so much says something there. */
const longestRead = 4000;

const aboutUser = phrases(russian.user, english.user);
const time = phrases(russian.times, english.times);
const feeling = phrases(russian.feelings, english.feelings);
const event = phrases(russian.events, english.events);
const smallTalk = phrases(russian.smallTalk, english.smallTalk);
const companion = phrases(russian.companion, english.companion);
const request = phrases(russian.requests, english.requests);

/** Whether a message may hold a lasting fact, a strong feeling or an appointment; cheap, and rather yes than no. */
export function mayHoldFacts(text: string): boolean {
  const said = text.slice(0, longestRead).trim();
  if (said.startsWith('/')) return false;
  const speech = readSpeech(said.replace(/(?:https?:\/\/|www\.)\S+/giu, ' '));
  return speech.clauses.some(
    (clause, index) => tells(clause) && !isAsked(place(clause, index, speech)),
  );
}

/** What is no small talk and no request, and speaks of more than the one who is talked to. */
function tells({ words, isCited }: Clause): boolean {
  if (isCited || request.startOf(words)) return false;
  const rest = smallTalk.removedFrom(words);
  if (rest === '') return false;
  if (feeling.in(rest) || event.in(rest)) return true;
  const each = rest.split(' ');
  if (each.length < 2) return false;
  if (aboutUser.in(rest) || firstPerson.test(rest) || time.in(rest)) return true;
  if (each.some((word) => kinOf(word) !== undefined)) return true;
  return !companion.in(rest) && each.filter(isTelling).length > 1;
}

function place(clause: Clause, index: number, { clauses, sentences }: Speech): PlacedClause {
  const sentence = sentences[clause.sentence];
  const before = clauses.slice(sentence?.from ?? index, index).toReversed();
  const after = clauses.slice(index + 1, sentence?.to ?? index + 1);
  return { ...clause, before, after, isInQuestion: sentence?.isQuestion ?? false };
}
