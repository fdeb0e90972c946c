import { z } from 'zod';
import { factCategories } from '#app/contract/memories';
import type { EngineTool } from '#app/platform/llm/port';
import type { Memory, StagedFact } from '../../memory/index.ts';
import type { Gathered } from './context.ts';

const saveInput = z.object({
  fact: z
    .string()
    .describe('One short statement about the user, in the language of the conversation.'),
  category: z.enum(factCategories),
  quote: z.string().describe('The exact words of the user this was taken from.'),
});
const getInput = z.object({ query: z.string().max(500).describe('What to look for.') });

/**
 * What the model may do in a turn. Nothing is written here: facts are staged and written when the turn
 * settles, so a turn that is repeated after a crash does not remember twice. No tool takes a user id.
 */
export function buildTools(gathered: Gathered, memory: Memory, staged: StagedFact[]): EngineTool[] {
  return [
    {
      name: 'save_long_term_memory',
      description: 'Remember one lasting fact the user has just stated about themselves.',
      input: saveInput,
      async run(input) {
        const result = memory.stage(input as z.infer<typeof saveInput>, gathered.messages);
        if ('refused' in result) return { saved: false, reason: result.refused };
        staged.push(result.staged);
        return { saved: true };
      },
    },
    {
      name: 'get_long_term_memories',
      description: 'Look up what you remember about the user.',
      input: getInput,
      async run(input) {
        const { query } = input as z.infer<typeof getInput>;
        const found = memory.recall(gathered.facts, query, 10);
        return {
          memories: found.map(({ text, created_at }) => ({ text, since: created_at.slice(0, 10) })),
        };
      },
    },
  ];
}
