import { generateText, Output } from 'ai';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { createOfflineModel } from './index.ts';

const nested = z.object({ name: z.string().min(2).max(5), tags: z.array(z.string()).min(2) });
const tree: z.ZodType = z.object({
  value: z.number(),
  get children() {
    return z.array(tree);
  },
});

it.each<[string, z.ZodType]>([
  ['facts', z.object({ facts: z.array(z.object({ text: z.string(), importance: z.int() })) })],
  [
    'numbers in bounds',
    z.object({ a: z.int().min(1).max(10), b: z.number().max(-3), c: z.number().gt(0).lt(1) }),
  ],
  ['multiples', z.object({ a: z.int().min(7).multipleOf(5), b: z.int().gt(4) })],
  [
    'closed sets',
    z.object({ mood: z.enum(['sad', 'glad']), kind: z.literal('x'), of: z.literal([3, 4]) }),
  ],
  ['nothing to say', z.object({ a: z.string().nullable(), b: z.string().optional(), c: z.null() })],
  ['nested objects', z.object({ nested, list: z.array(nested).min(1) })],
  ['one of several', z.object({ it: z.union([z.object({ a: z.boolean() }), z.string()]) })],
  [
    'told apart by a field',
    z.object({
      it: z.discriminatedUnion('type', [
        z.object({ type: z.literal('a'), n: z.int() }),
        z.object({ type: z.literal('b') }),
      ]),
    }),
  ],
  [
    'pairs and records',
    z.object({ pair: z.tuple([z.string(), z.int()]), map: z.record(z.string(), z.int()) }),
  ],
  [
    'formats',
    z.object({
      at: z.iso.datetime(),
      day: z.iso.date(),
      id: z.uuid(),
      mail: z.email(),
      link: z.url(),
    }),
  ],
  [
    'parts put together',
    z.object({ it: z.intersection(z.object({ a: z.string() }), z.object({ b: z.int().min(2) })) }),
  ],
  ['itself', z.object({ root: tree })],
])('gives an object that its schema accepts: %s', async (_title, schema) => {
  const { output } = await generateText({
    model: createOfflineModel(),
    prompt: 'Extract the facts.',
    output: Output.object({ schema }),
  });
  expect(schema.safeParse(output).error).toBeUndefined();
});

it('claims nothing: lists are empty and what may be missing is missing', async () => {
  const schema = z.object({
    facts: z.array(z.string()),
    crisis: z.boolean(),
    emotion: z.string().nullable(),
    topic: z.enum(['work', 'none']),
    score: z.int().min(-5).max(5),
  });
  const { output } = await generateText({
    model: createOfflineModel(),
    prompt: 'I love coffee',
    output: Output.object({ schema }),
  });
  expect(output).toEqual({ facts: [], crisis: false, emotion: null, topic: 'none', score: 0 });
});
