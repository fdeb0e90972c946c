import { expect, test } from 'vitest';
import { createBubbleStream } from './bubble-stream.ts';

function run(deltas: string[]) {
  const seen: string[] = [];
  const stream = createBubbleStream((bubble) => seen.push(bubble));
  const early = deltas.map((delta) => {
    stream.push(delta);
    return seen.length;
  });
  return { seen, early, all: stream.finish() };
}

test('a bubble is passed on as soon as the next one begins', () => {
  const { early, all, seen } = run(['Hel', 'lo!\n', '\n', 'How', ' are you?']);
  expect(early).toEqual([0, 0, 0, 1, 1]);
  expect(all).toEqual(['Hello!', 'How are you?']);
  expect(seen).toEqual(all);
});

test('however the text is cut, the bubbles are the same', () => {
  const text = 'One.\n\nTwo **bold**.\n\n\n\nThree\n\nFour\n\nFive\n\nSix\n\n';
  const whole = run([text]).all;
  expect(run([...text]).all).toEqual(whole);
  expect(run(text.match(/.{1,7}/gs) ?? []).all).toEqual(whole);
  expect(whole).toEqual(['One.', 'Two bold.', 'Three', 'Four', 'Five\n\nSix']);
});

test('an empty reply has no bubbles', () => {
  expect(run(['\n', '  ']).all).toEqual([]);
});
