import type { z } from 'zod';

const mostTold = 5;
const longestTold = 200;

/** What is wrong with arguments, for the model to read: a list of a million wrong items is told in short. */
export const describeProblems = ({ issues }: z.ZodError): string[] =>
  issues
    .slice(0, mostTold)
    .map(({ path, message }) =>
      `${path.join('.') || 'arguments'}: ${message}`.slice(0, longestTold),
    );
