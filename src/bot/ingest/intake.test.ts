import type { Update } from 'grammy/types';
import { expect, test } from 'vitest';
import { createIntake } from './intake.ts';

const silent = { warn: () => undefined, error: () => undefined };
const message = (id: number, chatId = id): Update => {
  const chat = { id: chatId, type: 'private' as const, first_name: 'Robin' };
  return { update_id: id, message: { message_id: id, date: 1, chat, text: 'x' } } as Update;
};

/** An intake whose updates are accepted when the test says so. */
function openIntake() {
  const begun: number[] = [];
  const held = new Map<number, () => void>();
  const intake = createIntake({
    handle: ({ update_id: id }) => {
      begun.push(id);
      return new Promise((resolve) => held.set(id, resolve));
    },
    logger: silent,
  });
  const rest = () => new Promise((resolve) => setImmediate(resolve));
  const accept = async (id: number) => {
    await rest();
    held.get(id)?.();
    await rest();
  };
  return { intake, begun, accept };
}

test('the offset moves over the contiguous prefix of what is accepted', async () => {
  const { intake, accept } = openIntake();
  intake.take([message(10), message(11), message(12)]);
  await accept(12);
  expect(intake.offset()).toBeUndefined();
  await accept(10);
  expect(intake.offset()).toBe(11);
  await accept(11);
  expect(intake.offset()).toBe(13);
});

test('one chat is handled in order, others meanwhile', async () => {
  const { intake, begun, accept } = openIntake();
  intake.take([message(1, 7), message(2, 7), message(3, 8)]);
  await accept(0);
  expect(begun).toEqual([1, 3]);
  await accept(1);
  expect(begun).toEqual([1, 3, 2]);
});

test('what Telegram repeats is not handled again, whether accepted or not', async () => {
  const { intake, begun, accept } = openIntake();
  intake.take([message(1), message(2), message(3)]);
  await accept(1);
  await accept(3);
  intake.take([message(1), message(2), message(3)]);
  await accept(0);
  expect(begun).toEqual([1, 2, 3]);
});

test('after a quiet time ids may begin anew, also lower', async () => {
  const { intake, begun, accept } = openIntake();
  intake.take([message(500)]);
  await accept(500);
  intake.take([]);
  intake.take([message(7)]);
  await accept(7);
  expect(begun).toEqual([500, 7]);
  expect(intake.offset()).toBe(8);
});
