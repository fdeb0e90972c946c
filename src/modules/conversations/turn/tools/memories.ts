import { z } from 'zod';
import { factCategories } from '#app/contract/categories';
import { localDay } from '#app/lib/local-time';
import type { EngineTool } from '#app/platform/llm/port';
import { type Learned, stageEmotion, stageFact, stageFollowUp } from '../../../memory/index.ts';
import type { Gathered } from '../context.ts';
import type { MakeTool } from './tool.ts';

/** What is longer than this is refused anyway, and is not worth reading. */
const words = z.string().max(2_000);

const quote = words.describe('The exact words of the user this was taken from.');

const saveFact = z.object({
  fact: words.describe('One short statement about the user, in the language of the conversation.'),
  category: z.enum(factCategories),
  quote,
  replaces: words
    .optional()
    .describe('The remembered fact, word for word, that is not true any more because of this one.'),
});
const saveEmotion = z.object({
  emotion: words.describe('One or two words in the language of the conversation.'),
  intensity: z.number().describe('1 to 10'),
  context: words.describe('What it was about, in one short sentence.'),
  quote,
});
const planFollowUp = z.object({
  what: words.describe('What lies ahead of the user: an exam, a visit, a talk.'),
  when: words.describe("The user's local date or time: YYYY-MM-DD or YYYY-MM-DDTHH:mm."),
  quote,
});
const getMemories = z.object({
  query: z.string().max(500).describe('What to look for.'),
  other_phrasings: z
    .array(z.string().max(500))
    .max(4)
    .optional()
    .describe('The same in other words; whatever matches one of them is found.'),
});

type Attempt<T> = { staged: T } | { refused: string };

/** What the model remembers and looks up. What it wants to keep is staged in `learned`. */
export function memoryTools(tool: MakeTool, gathered: Gathered, learned: Learned): EngineTool[] {
  const { now, profile, remembered } = gathered;
  // What is looked up may bring others' words as well.
  let { hasForeign } = gathered;
  const messages = gathered.messages.filter((message) => !message.isForwarded);
  const keep = <T>(list: T[], attempt: Attempt<T>) => {
    if ('refused' in attempt) return { saved: false, reason: attempt.refused };
    list.push(attempt.staged);
    return { saved: true };
  };

  return [
    tool(
      'save_long_term_memory',
      'Remember one lasting fact the user has just stated about themselves.',
      saveFact,
      (input) => keep(learned.facts, stageFact(input, messages, { hasForeign })),
    ),
    tool(
      'save_emotional_memory',
      'Remember a strong feeling the user has just told of.',
      saveEmotion,
      (input) => keep(learned.emotions, stageEmotion(input, messages, { hasForeign })),
    ),
    tool(
      'plan_follow_up',
      'Plan to ask later how something went that lies ahead of the user.',
      planFollowUp,
      (input) =>
        keep(
          learned.followUps,
          stageFollowUp(input, messages, { now, timeZone: profile.timeZone, hasForeign }),
        ),
    ),
    tool(
      'get_long_term_memories',
      'Look up what you remember about the user and what was said long ago.',
      getMemories,
      ({ query, other_phrasings: others = [] }) => {
        const { facts, past } = remembered.search([query, ...others]);
        hasForeign ||= past.some((said) => said.isForeign);
        const dayOf = (at: Date) => localDay(at, profile.timeZone);
        return {
          memories: facts.map(({ text, validFrom }) => ({ text, since: dayOf(validFrom) })),
          ...(past.length > 0 && {
            said: past.map(({ role, text, at }) => ({
              who: role === 'user' ? 'user' : 'you',
              text: text.slice(0, 400),
              on: dayOf(at),
            })),
          }),
        };
      },
    ),
  ];
}
