import { expect, test } from 'vitest';
import { createHolds, type Hold } from './holds.ts';

/** A turn that is being made for the message `one`. */
function makeTurn(holds = createHolds()) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const started = Promise.withResolvers<Hold>();
  const done = holds.during('talk', async (hold) => {
    started.resolve(hold);
    await promise;
  });
  return { holds, started: started.promise, end: () => (resolve(), done) };
}

test('a message the turn does not know aborts it', async () => {
  const { holds, started, end } = makeTurn();
  const hold = await started;
  hold.knows(['one']);
  holds.interrupt('talk', 'two');
  expect(hold.signal.aborted).toBe(true);
  await end();
});

test('news of a message the turn is made for is none, also when it comes late', async () => {
  const { holds, started, end } = makeTurn();
  const hold = await started;
  holds.interrupt('talk', 'one');
  hold.knows(['one']);
  holds.interrupt('talk', 'one');
  holds.interrupt('another talk', 'two');
  expect(hold.signal.aborted).toBe(false);
  await end();
});

test('what has begun to leave stands, and what is over is not touched', async () => {
  const { holds, started, end } = makeTurn();
  const hold = await started;
  hold.knows(['one']);
  hold.release();
  holds.interrupt('talk', 'two');
  expect([hold.signal.aborted, hold.isReleased]).toEqual([false, true]);
  await end();
  const next = makeTurn(holds);
  const second = await next.started;
  expect(second.isReleased).toBe(false);
  await next.end();
});
