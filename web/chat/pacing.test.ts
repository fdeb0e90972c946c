import { expect, test } from 'vitest';
import { createPacer, typingMs } from './pacing.ts';

function build() {
  const clock = { now: 0 };
  const shown: [number, string][] = [];
  const pacer = createPacer({
    now: () => clock.now,
    sleep: async (ms) => {
      clock.now += ms;
    },
    show: (text) => shown.push([clock.now, text]),
  });
  return { pacer, clock, shown };
}

test('bubbles that arrive at once are shown one after another', async () => {
  const { pacer, shown } = build();
  pacer.push('a'.repeat(10));
  pacer.push('b'.repeat(1000));
  await pacer.finish();
  expect(shown.map(([at]) => at)).toEqual([340, 1240]);
});

test('a bubble that took its time to arrive is shown at once', async () => {
  const { pacer, clock, shown } = build();
  clock.now = 5_000;
  pacer.push('a');
  await pacer.finish();
  expect(shown).toEqual([[5_000, 'a']]);
});

test('no bubble is held back longer than 900 ms', () => {
  expect(typingMs('a'.repeat(10_000))).toBe(900);
});
