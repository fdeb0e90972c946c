import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { exportSchema } from '../../src/contract/export.ts';
import type { TelegramUser } from '../support/telegram.ts';
import { isAway, type Stage, startStage, waits } from './stage.ts';

let stage: Stage;
let user: TelegramUser;
let nextId = 8_600;
/** What the bot has asked of the API that changes an account, or begins one. */
let asked: string[] = [];
let isResetAway = false;

beforeAll(async () => {
  stage = await startStage();
  stage.trouble((request) => {
    const { method, path } = request;
    asked.push(`${method} ${path}`);
    return isResetAway && path.endsWith('/reset') ? isAway(request) : undefined;
  });
  await stage.bot.start();
});
afterAll(() => stage.close());
beforeEach(async () => {
  nextId += 1;
  user = await stage.acquainted(nextId);
  asked = [];
});

const hears = (count: number) => waits(() => user.received.length >= count);
const profile = () => stage.api.core.users.find(user.id);
const resets = () => asked.filter((each) => each.endsWith('/reset')).length;
const newest = () => user.receivedTexts.at(-1) ?? '';
const talks = async () => {
  user.sends('My cat is called Tom.');
  await hears(1);
};
/** A press of a button, whether the message still shows it or not. */
function presses(data: string, messageId = user.received[0]?.message_id ?? 1) {
  const from = { id: user.id, is_bot: false, first_name: 'Robin', language_code: 'en' };
  const chat = { id: user.id, type: 'private', first_name: 'Robin' };
  const message = { message_id: messageId, date: 1, chat, text: 'x' };
  const id = String(Math.random());
  stage.telegram.addUpdate({
    callback_query: { id, from, chat_instance: '1', data, message },
  });
}
const askedAt = (minutesAgo: number) =>
  Math.floor(Date.now() / 1000 - minutesAgo * 60).toString(36);
const handled = () => waits(() => stage.telegram.pending() === 0);
const buttonOf = (label: string) =>
  user.lastButtons.find(({ text }) => text === label)?.callback_data ?? '';

test('sends everything as a file, and when that was too often says when it can be had again', async () => {
  await talks();
  for (const count of [2, 3, 4]) {
    user.sends('/export');
    await hears(count);
  }
  const [, first, , last] = user.received;
  const exported = exportSchema.parse(JSON.parse(Buffer.from(first?.document ?? []).toString()));
  expect(exported).toMatchObject({ user_id: user.id, profile: { name: 'Robin' } });
  expect(JSON.stringify(exported.conversations)).toContain('My cat is called Tom.');
  expect(last?.document).toBeUndefined();
  expect(last?.text).toMatch(/twice this hour.* (59|60) minutes/);
});

test('begins anew only when that is confirmed, and keeps what was paid', async () => {
  await talks();
  await stage.api.core.database.db
    .updateTable('users')
    .set({ plan: 'premium' })
    .where('id', '=', user.id)
    .execute();
  user.sends('/reset');
  await hears(2);
  user.presses('No, leave it all as it is');
  await waits(() => newest() === 'Good, everything stays as it was.');
  expect(await stage.stored(user)).toEqual(['My cat is called Tom.']);

  user.sends('/reset');
  await hears(3);
  user.presses('Yes, begin anew');
  await waits(async () => (await stage.stored(user)).join() === '/start');
  expect(await profile()).toMatchObject({ name: null, plan: 'premium' });
  await waits(() => /AI/.test(user.receivedTexts.slice(3).join()));
});

test('keeps the language that was chosen over the one of Telegram', async () => {
  await stage.api.core.users.update(user.id, { language: 'ru' });
  user.sends('/reset');
  await hears(1);
  user.presses('Да, начнём заново');
  await waits(() => user.receivedTexts.slice(1).join().includes('искусственный интеллект'));
  expect(await profile()).toMatchObject({ name: null, language: 'ru' });
});

test('a confirmation counts once, however often it is pressed', async () => {
  user.sends('/reset');
  await hears(1);
  const data = buttonOf('Yes, begin anew');
  presses(data);
  presses(data);
  presses(data);
  await handled();
  await waits(() => user.received.length > 1);
  const name = 'Robin the second';
  await stage.api.core.users.update(user.id, { name });
  presses(data);
  await handled();
  expect(resets()).toBe(1);
  expect(await profile()).toMatchObject({ name });
});

test('one that could not be carried out is carried out later', async () => {
  user.sends('/reset');
  await hears(1);
  isResetAway = true;
  user.presses('Yes, begin anew');
  await waits(() => resets() > 0);
  expect(await profile()).toMatchObject({ name: 'Robin' });
  isResetAway = false;
  await waits(async () => (await profile())?.name === null);
});

test.each([
  ['reset', /erases our conversations/, 'Yes, begin anew'],
  ['delete', /Stars subscription is cancelled with it/, 'Yes, delete everything'],
])('a button of /%s that is older than an hour asks again', async (name, question, label) => {
  user.sends(`/${name}`);
  await hears(1);
  expect(newest()).toMatch(question);
  presses(`${name}:yes:${askedAt(61)}`);
  await waits(() => /ask once more/.test(newest()));
  expect(newest()).toMatch(question);
  expect(await profile()).toMatchObject({ name: 'Robin' });
  presses(`${name}:yes:${askedAt(59)}`);
  await waits(async () => (await profile())?.name !== 'Robin');
  expect(buttonOf(label)).not.toBe(`${name}:yes:${askedAt(61)}`);
});

test('deletes the account with a friendly last word, and begins no other by it', async () => {
  await talks();
  user.sends('/delete');
  await hears(2);
  user.presses('No, keep my account');
  await waits(() => newest() === 'Good, nothing has been deleted.');
  expect(await profile()).toBeDefined();
  user.sends('/delete');
  await hears(3);
  user.presses('Yes, delete everything');
  await hears(4);
  await handled();
  expect(newest()).toMatch(/Thank you for the time we had/);
  expect(user.lastButtons).toEqual([]);
  expect(await profile()).toBeUndefined();
  expect(asked.at(-1)).toBe(`DELETE /profile/${user.id}`);

  user.sends('/start');
  await waits(() => /AI/.test(user.receivedTexts.slice(4).join()));
  expect(await profile()).toMatchObject({ name: null, adultConfirmedAt: null });
  expect(await stage.stored(user)).toEqual(['/start']);
});

test('who has said to be too young finds no way around it with /reset', async () => {
  stage.engine.requests.length = 0;
  const young = stage.telegram.user(nextId + 5_000, { language_code: 'en' });
  young.sends('/start');
  await waits(() => young.received.length === 2);
  young.sends('no');
  await waits(() => young.received.length === 3);
  young.sends('/reset');
  young.sends('/start');
  young.sends('Hello?');
  await waits(() => stage.telegram.pending() === 0);
  expect(young.receivedTexts.slice(3).join()).not.toMatch(/begin anew|at least 18|clean/i);
  expect(stage.engine.requests).toEqual([]);
});
