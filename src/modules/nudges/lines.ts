import { localDay } from '#app/lib/local-time';
import type { Texts } from '#app/lib/texts';
import type { Profile } from '../users/index.ts';
import type { Nudge } from './rules.ts';

export interface LineContext {
  nudge: Nudge;
  profile: Profile;
  /** Of the user's calendar. */
  day: string;
}

/** Of each kind there are so many lines in the locales, `nudge-<kind>-<number>`. */
const variants = 3;
const longestQuote = 80;
const dayMs = 86_400_000;

/** What is said where no model writes; on the next day it is another line. */
export function ruleLine(texts: Texts, context: LineContext): string {
  const { nudge, profile, day } = context;
  const number = (Date.parse(day) / dayMs) % variants;
  return texts.format(profile.language, `nudge-${nudge.kind}-${number + 1}`, {
    ...argsOf(context),
    call: profile.name === null ? '' : `, ${profile.name}`,
    address: profile.formOfAddress,
  });
}

/** Why the companion writes, and how to have it write first no more. */
export const reasonLine = (texts: Texts, context: LineContext): string =>
  texts.format(context.profile.language, `nudge-reason-${context.nudge.kind}`, argsOf(context));

function argsOf({ nudge, profile, day }: LineContext) {
  if (nudge.kind === 'anniversary') return { years: nudge.years };
  if (nudge.kind !== 'follow-up') return {};
  const { text, dueAt } = nudge.loop;
  return { what: shorten(text), when: whenOf(localDay(dueAt, profile.timeZone), day) };
}

function whenOf(due: string, day: string): 'today' | 'yesterday' | 'earlier' {
  if (due === day) return 'today';
  return Date.parse(day) - Date.parse(due) === dayMs ? 'yesterday' : 'earlier';
}

/** At the end of a word, if there is one. */
function shorten(text: string): string {
  const letters = [...text];
  if (letters.length <= longestQuote) return text;
  const beginning = letters.slice(0, longestQuote - 1).join('');
  return `${beginning.replace(/\s+\S*$/u, '')}…`;
}
