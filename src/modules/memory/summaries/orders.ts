import { isManipulation } from '../facts/rules/index.ts';
import { sentencesOf } from './sentences.ts';

/** A summary tells; a sentence of it that orders, or speaks as somebody else, was put there. */
export const withoutOrders = (text: string): string =>
  text
    .split('\n')
    .map(keepTelling)
    .filter((line) => line !== '')
    .join('\n');

function keepTelling(line: string): string {
  if (!isManipulation(line)) return line;
  return sentencesOf(line)
    .filter((sentence) => !isManipulation(sentence))
    .join(' ');
}
