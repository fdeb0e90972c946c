import { localTime } from '#app/lib/local-time';
import { checkNote, explainRefusal, foreignRefusal, isRestated } from '../facts/rules/index.ts';
import { type Circumstances, oneLine } from '../facts/stage.ts';
import { findQuote } from '../quote.ts';
import type { Source, StagedFollowUp } from '../types.ts';

export interface FollowUpProposal {
  what: string;
  /** Of the user's calendar: YYYY-MM-DD or YYYY-MM-DDTHH:mm. */
  when: string;
  quote: string;
}

const longestText = 200;
const longestAheadMs = 400 * 86_400_000;
/** Of a day without an hour: when people have time to tell how it was. */
const evening = '19:00';
/** After something that has an hour. */
const pauseMs = 60 * 60_000;

/** Checks what a model wants to come back to; the time is the user's. */
export function stageFollowUp(
  { what, when, quote }: FollowUpProposal,
  messages: Source[],
  { now, timeZone, hasForeign = false }: { now: Date; timeZone: string } & Circumstances,
): { staged: StagedFollowUp } | { refused: string } {
  const text = oneLine(what);
  if (!/\p{L}/u.test(text) || text.length > longestText) {
    return { refused: `expected what lies ahead in 1 to ${longestText} characters` };
  }
  const dueAt = readDue(when, timeZone);
  if (!dueAt) return { refused: 'expected a day (YYYY-MM-DD) or a time (YYYY-MM-DDTHH:mm)' };
  const aheadMs = dueAt.getTime() - now.getTime();
  if (aheadMs <= 0 || aheadMs > longestAheadMs) {
    return { refused: 'expected a time within the next year' };
  }
  const source = findQuote(quote, messages);
  if (!source) return { refused: 'the quote is not in what the user wrote' };
  const refusal = checkNote(text) ?? checkNote(quote);
  if (refusal) return { refused: explainRefusal(refusal) };
  if (hasForeign && !isRestated(text, quote)) return { refused: foreignRefusal };
  const place = { id: source.id, saidAt: source.saidAt };
  return { staged: { text, quote: oneLine(quote), dueAt, source: place } };
}

function readDue(when: string, timeZone: string): Date | undefined {
  const [, day, hours] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2})?)?$/.exec(when.trim()) ?? [];
  if (day === undefined) return undefined;
  const at = localTime(day, hours ?? evening, timeZone);
  return hours === undefined || !at ? at : new Date(at.getTime() + pauseMs);
}
