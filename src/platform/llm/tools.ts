import { jsonSchema, type JSONSchema7, type Schema, tool, type ToolSet } from 'ai';
import { z } from 'zod';
import type { EngineTool, Generation } from './port.ts';
import { describeProblems } from './problems.ts';

/** More than this many in one turn is a model running in circles. */
const mostCalls = 8;

/**
 * Tools as the SDK takes them. Arguments are parsed here, so that a wrong one is an answer the model can
 * read, and nothing thrown inside a tool ever reaches it.
 */
export function wrapTools(tools: EngineTool[]): {
  tools: ToolSet;
  toolCalls: Generation['toolCalls'];
} {
  const toolCalls: Generation['toolCalls'] = [];

  async function run({ name, input, run: act }: EngineTool, given: unknown): Promise<unknown> {
    if (toolCalls.length >= mostCalls) return { error: 'no more tool calls in this turn' };
    const call = { name, ok: false, durationMs: 0 };
    toolCalls.push(call);
    const parsed = input.safeParse(given);
    if (!parsed.success)
      return { error: 'invalid arguments', problems: describeProblems(parsed.error) };
    const startedAt = performance.now();
    try {
      const result = await act(parsed.data);
      call.ok = true;
      return result;
    } catch {
      return { error: 'the tool is not available now' };
    } finally {
      call.durationMs = performance.now() - startedAt;
    }
  }

  const set = Object.fromEntries(
    tools.map((each) => [
      each.name,
      tool({
        description: each.description,
        inputSchema: looseSchema(each.input),
        execute: (given: unknown) => run(each, given),
      }),
    ]),
  );
  return { tools: set, toolCalls };
}

const shown = new WeakMap<z.ZodType, Schema>();

/** The model is shown the schema, made once; whatever it sends passes on to `run`. */
function looseSchema(schema: z.ZodType): Schema {
  const made =
    shown.get(schema) ?? jsonSchema(z.toJSONSchema(schema, { io: 'input' }) as JSONSchema7);
  shown.set(schema, made);
  return made;
}
