import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { adminId } from '../support/app.ts';
import { fillCrowd } from '../support/crowd.ts';
import type { TelegramUser } from '../support/telegram.ts';
import { type Stage, startStage, waits } from './stage.ts';

let stage: Stage;
let admin: TelegramUser;
const people = [61_001, 61_002, 61_003];

beforeAll(async () => {
  stage = await startStage();
  await stage.bot.start();
  admin = await stage.acquainted(adminId);
  const { core, encryptionKey } = stage.api;
  await fillCrowd(core.database, encryptionKey, people, { language: 'ru' });
});
afterAll(() => stage.close());
beforeEach(() => {
  admin.received.length = 0;
});

/** Writes a text and replies to it with the command. */
const replies = (text: string, words = '') => {
  const message_id = admin.sends(text);
  const chat = { id: admin.id, type: 'private' };
  const from = { id: admin.id, is_bot: false, first_name: 'Robin' };
  admin.sends(`/broadcast ${words}`.trim(), {
    reply_to_message: { message_id, date: 1, chat, from, text },
  });
};
const asks = (text: string, words = '') => answers(() => replies(text, words));
/** The newest screen, once it is another than before. */
const answers = async (act: () => void) => {
  const before = screen();
  act();
  await waits(() => screen() !== before && screen() !== undefined);
  return screen() ?? '';
};
const screen = () =>
  admin.received.findLast(({ text }) => /Audience:|Sent:|\/broadcast/.test(text))?.text;
const newest = async () => {
  const [broadcast] = await stage.api.core.broadcasts.list(1);
  if (!broadcast) throw new Error('there is none');
  return broadcast;
};
const labels = () => admin.lastButtons.map(({ text }) => text);
const received = (id: number) => stage.telegram.user(id).receivedTexts;

test('a reply with the command shows what will arrive and how many it reaches, then asks', async () => {
  await asks('Good news', 'ru free');
  expect(admin.receivedTexts).toContain(
    'Good news\n\n– News from the people who run this bot. To get none: /stop',
  );
  expect(screen()).toBe(
    'That is how it arrives. It would go to 3 people.\nRussian: 3, English: 0\nAudience: ru, free',
  );
  expect(labels()).toEqual(['Send it', 'Cancel']);
  expect(people.flatMap(received)).toEqual([]);
  expect(await answers(() => admin.presses('Cancel'))).toMatch(/^The broadcast is cancelled\./);
  expect(admin.received.at(-1)?.reply_markup?.inline_keyboard ?? []).toEqual([]);
});

test('confirmed it is sent, and its message shows how far it is', async () => {
  await asks('Great news', 'ru');
  expect(await answers(() => admin.presses('Send it'))).toMatch(/^The broadcast is on its way\./);
  expect(labels()).toEqual(['Refresh', 'Pause', 'Cancel']);
  await waits(() => people.every((id) => received(id).some((text) => text.includes('Great'))));
  await waits(async () => (await newest()).state === 'done');
  await answers(() => admin.presses('Refresh'));
  expect(screen()).toContain('████████████████████ 100 %\nSent: 3 of 3\n');
  for (const id of people) expect(received(id)).toHaveLength(1);
});

test('paused and gone on with by buttons', async () => {
  stage.telegram.fail('sendMessage', {
    status: 429,
    body: { parameters: { retry_after: 1 } },
    chatId: people[0] ?? 0,
    times: 1,
  });
  await asks('More news', 'ru');
  await answers(() => admin.presses('Send it'));
  expect(await answers(() => admin.presses('Pause'))).toMatch(/^The broadcast is paused\./);
  expect(labels()).toEqual(['Refresh', 'Go on', 'Cancel']);
  await answers(() => admin.presses('Go on'));
  await waits(() => people.every((id) => received(id).some((text) => text.includes('More'))));
});

test('sent by two presses it is sent once', async () => {
  await asks('Once', 'ru');
  admin.presses('Send it');
  await answers(() => admin.presses('Send it'));
  await waits(() => people.every((id) => received(id).some((text) => text.includes('Once'))));
  for (const id of people) {
    expect(received(id).filter((text) => text.includes('Once'))).toHaveLength(1);
  }
});

test('for nobody there is nothing to send', async () => {
  await asks('News', 'premium');
  expect(screen()).toContain('Nobody would get it now.');
  expect(labels()).toEqual(['Cancel']);
});

test.each([
  ['without a message to send', () => void admin.sends('/broadcast')],
  ['with a word that is no condition', () => replies('News', 'everybody')],
])('%s it says how it is done', async (_what, ask) => {
  await answers(ask);
  expect(screen()).toMatch(/^Write the message as it should arrive/);
});

test('what is too long for one message is refused before anybody gets a part of it', async () => {
  replies('a'.repeat(3_950));
  const refusal = 'This text is too long for a broadcast: 3,950 characters of 3,900.';
  await waits(() => admin.receivedTexts.includes(refusal));
  expect(labels()).toEqual([]);
});

test('for everybody else the command does not exist', async () => {
  const user = await stage.acquainted(61_900);
  user.sends('/nothing-of-the-kind');
  await waits(() => user.received.length === 1);
  user.sends('/broadcast', {
    reply_to_message: { message_id: 1, date: 1, chat: {}, text: 'News' },
  });
  await waits(() => user.received.length === 2);
  expect(user.receivedTexts[1]).toBe(user.receivedTexts[0]);
  expect(
    (await stage.api.core.broadcasts.list(100)).every(({ created_by: by }) => by === adminId),
  ).toBe(true);
});
