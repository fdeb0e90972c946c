import type { z } from 'zod';
import type { EngineTool } from '#app/platform/llm/port';
import { describeProblems } from '#app/platform/llm/problems';

/** Calls one turn may make; what comes after is answered with a refusal. */
const mostCalls = 8;

export type MakeTool = <T extends z.ZodType>(
  name: string,
  description: string,
  input: T,
  run: (input: z.infer<T>) => unknown,
) => EngineTool;

/** Tools of one turn: arguments are parsed before `run` sees them, and all of them share one limit. */
export function createToolMaker(): MakeTool {
  let calls = 0;
  return (name, description, input, run) => ({
    name,
    description,
    input,
    async run(given) {
      calls += 1;
      if (calls > mostCalls) return { error: `no more than ${mostCalls} calls in one turn` };
      const parsed = input.safeParse(given);
      return parsed.success ? run(parsed.data) : { error: describeProblems(parsed.error) };
    },
  });
}
