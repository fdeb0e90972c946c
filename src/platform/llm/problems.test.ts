import { expect, test } from 'vitest';
import { z } from 'zod';
import { describeProblems } from './problems.ts';

const problemsOf = (schema: z.ZodType, input: unknown) => {
  const { error } = schema.safeParse(input);
  return error ? describeProblems(error) : [];
};

test('what is wrong is told with its place', () => {
  expect(problemsOf(z.object({ what: z.string() }), { what: 5 })).toEqual([
    'what: Invalid input: expected string, received number',
  ]);
  expect(problemsOf(z.object({}), undefined)).toEqual([
    'arguments: Invalid input: expected object, received undefined',
  ]);
});

test('of a thousand wrong items the first are told, and none at length', () => {
  expect(problemsOf(z.array(z.string()), Array(1_000).fill(1))).toHaveLength(5);
  const place = 'a'.repeat(1_000);
  const [problem] = problemsOf(z.object({ [place]: z.string() }), {});
  expect(problem).toHaveLength(200);
});
