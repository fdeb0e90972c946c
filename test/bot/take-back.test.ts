import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { failing } from '../support/engine.ts';
import type { TelegramUser } from '../support/telegram.ts';
import { type Stage, startStage, waits } from './stage.ts';

let stage: Stage;
let user: TelegramUser;
let nextId = 62_000;

beforeAll(async () => {
  stage = await startStage();
  await stage.bot.start();
});
afterAll(() => stage.close());
beforeEach(async () => {
  nextId += 1;
  user = await stage.acquainted(nextId);
  stage.engine.requests.length = 0;
  stage.telegram.calls.length = 0;
});

const hears = (count: number) => waits(() => user.received.length >= count);
const standing = () => user.received.filter(({ isRemoved }) => !isRemoved).map(({ text }) => text);

test('/undo takes the words of both out of the chat', async () => {
  const messageId = user.sends('This slipped out.');
  await hears(1);
  user.sends('/undo');
  await waits(() => user.received.some(({ isRemoved }) => isRemoved));
  await hears(2);
  expect(standing()).toEqual(['Taken back: as if it had not been said.']);
  const removals = stage.telegram.calls.filter(({ method }) => method === 'deleteMessages');
  expect(removals.flatMap(({ params }) => params['message_ids'])).toEqual([
    messageId,
    user.received[0]?.message_id,
  ]);
  expect(await stage.stored(user)).toEqual([]);
});

test('/undo that Telegram delivers twice takes one exchange back', async () => {
  user.sends('The first thing.');
  await hears(1);
  user.sends('The second thing.');
  await hears(2);
  user.sends('/undo');
  stage.telegram.redeliverLast(3);
  await waits(() => stage.telegram.pending() === 0);
  await waits(() => user.received.some(({ isRemoved }) => isRemoved));
  expect(await stage.stored(user)).toEqual(['The first thing.']);
});

test('/again brings another answer in place of the first', async () => {
  stage.engine.replies.push(
    () => 'A dull answer.',
    () => 'A better answer.',
  );
  user.sends('Tell me something nice.');
  await hears(1);
  user.sends('/again');
  await hears(2);
  await waits(() => user.received[0]?.isRemoved ?? false);
  expect(standing()).toEqual(['A better answer.']);
});

test('/undo while no answer can be had holds nobody up, whatever it is that they write', async () => {
  stage.engine.replies.push(...Array.from({ length: 20 }, () => failing()));
  user.sends('Are you there?');
  await hears(1);
  user.sends('/undo');
  user.sends('And now?');
  await waits(() => user.receivedTexts.some((text) => text.includes('One moment.')));
  await waits(() => stage.telegram.pending() === 0);
  expect(await stage.stored(user)).toEqual(['Are you there?', 'And now?']);
  stage.engine.replies.length = 0;
});

test('a newcomer is told that there is nothing to take back', async () => {
  user.sends('/again');
  await hears(1);
  user.sends('/undo');
  await hears(2);
  expect(user.receivedTexts).toEqual([
    'There is nothing yet that I could answer differently.',
    'There is nothing to take back yet.',
  ]);
});
