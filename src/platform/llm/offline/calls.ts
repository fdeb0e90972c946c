import type { FoundAppointment } from './appointments.ts';
import type { FoundEmotion } from './emotions.ts';
import type { FoundFact } from './facts.ts';
import type { Heard } from './prompt.ts';

export interface Call {
  tool: string;
  input: object;
}

/** What the rules found in a message. */
export interface Found {
  facts: FoundFact[];
  emotion: FoundEmotion | undefined;
  appointments: FoundAppointment[];
  /** The user asks what is remembered. */
  isAskingBack: boolean;
}

export const getTool = 'get_long_term_memories';
const mostQuery = 400;

/** The tools to call before speaking: what is offered, and was not called in this turn. */
export function buildCalls(found: Found, heard: Heard, offered: string[]): Call[] {
  const { facts, emotion, appointments, isAskingBack } = found;
  const calls: Call[] = [
    ...facts.map(({ fact, category, quote }) => ({
      tool: 'save_long_term_memory',
      input: { fact, category, quote },
    })),
    ...(emotion ? [{ tool: 'save_emotional_memory', input: emotion }] : []),
    ...appointments.map((input) => ({ tool: 'plan_follow_up', input })),
    ...(isAskingBack ? [{ tool: getTool, input: { query: heard.text.slice(0, mostQuery) } }] : []),
  ];
  return calls.filter(
    ({ tool }) =>
      offered.includes(tool) && !heard.toolResults.some((result) => result.tool === tool),
  );
}
