import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../support/app.ts';
import type { TelegramUser } from '../support/telegram.ts';
import { type Stage, startStage, waits } from './stage.ts';

let stage: Stage;
let user: TelegramUser;
let caller: Caller;
let nextId = 62_100;

beforeAll(async () => {
  stage = await startStage();
  await stage.bot.start();
});
afterAll(() => stage.close());
beforeEach(async () => {
  nextId += 1;
  user = await stage.acquainted(nextId);
  caller = await stage.api.as(nextId);
});

/** The newest words of the bot, once what was sent is done. */
async function answerTo(send: () => void): Promise<string> {
  send();
  await waits(() => stage.telegram.pending() === 0);
  return user.receivedTexts.at(-1) ?? '';
}
const says = (text: string, extra = {}) => answerTo(() => user.sends(text, extra));
const profile = async () => (await caller.get(`/profile/${user.id}`)).body;
const set = (data: object) => caller.post('/profile', { user_id: user.id, data });
/** What a reply to the newest message of the bot carries; Telegram leaves out its markup. */
const reply = (from: object = { id: 1, is_bot: true, first_name: 'Vera' }) => {
  const { message_id, text } = user.received.at(-1) ?? {};
  const chat = { id: user.id, type: 'private' };
  return { reply_to_message: { message_id, date: 1, chat, from, text } };
};
const asks = () => expect(user.received.at(-1)?.reply_markup).toMatchObject({ force_reply: true });

test('/city with a name after it sets city and clock', async () => {
  expect(await says('/city Novosibirsk')).toMatch(/^Noted: Novosibirsk\. It is \d\d:\d\d there;/);
  expect(await profile()).toMatchObject({ city: 'Novosibirsk', time_zone: 'Asia/Novosibirsk' });
  expect(await says('/settings')).toContain(
    '📍 City: Novosibirsk, time zone Asia/Novosibirsk. To change: /city',
  );
});

test('/city shows what is noted and asks; a reply is the answer, and no message of the chat', async () => {
  expect(await says('/city')).toMatch(
    /^📍 No city is noted yet\. Time zone UTC, where it is \d\d:\d\d\.\n\nWhich city is it now\?/,
  );
  asks();
  await says('In Kazan', reply());
  expect(await profile()).toMatchObject({ city: 'Kazan', time_zone: 'Europe/Moscow' });
  expect(await stage.stored(user)).toEqual([]);
  expect(await says('/city')).toMatch(/^📍 Noted: Kazan\. Time zone Europe\/Moscow, where/);
});

test('the answer may be a location', async () => {
  await says('/city');
  const location = { latitude: 55.79, longitude: 49.12 };
  await answerTo(() => user.sendsOther({ location, ...reply() }));
  expect(await profile()).toMatchObject({ city: 'Kazan', time_zone: 'Europe/Moscow' });
  const atSea = { latitude: -17, longitude: -179.9 };
  await says('/city');
  const answer = await answerTo(() => user.sendsOther({ location: atSea, ...reply() }));
  expect(answer).toMatch(/^Noted: time zone Pacific\/Fiji\. It is \d\d:\d\d there;/);
});

test('a location or a city said otherwise is a message of the chat', async () => {
  await says('/city');
  const location = { latitude: 55.79, longitude: 49.12 };
  await answerTo(() => user.sendsOther({ location }));
  await says('Kazan');
  await says('Moscow', reply({ id: user.id, is_bot: false, first_name: 'Robin' }));
  expect((await stage.stored(user)).join('\n')).toMatch(/Kazan[^]*Kazan[^]*Moscow/);
  await says('/help');
  await says('Kazan', reply());
  expect(await profile()).toMatchObject({ city: null, time_zone: 'UTC' });
});

test('a command that replies to the question is a command', async () => {
  await says('/city');
  await says('/settings', reply());
  expect(user.receivedTexts.at(-1)).toMatch(/^Settings/);
});

test('of several places a button chooses one, in the same message', async () => {
  expect(await says('/city Springfield')).toBe('There are several of that name. Which one?');
  const labels = user.lastButtons.map(({ text }) => text);
  expect(labels).toContain('Springfield, Illinois, United States');
  expect(await profile()).toMatchObject({ city: null });
  const before = user.received.length;
  await answerTo(() => user.presses('Springfield, Illinois, United States'));
  await waits(() => user.receivedTexts.some((text) => text.startsWith('Noted: Springfield.')));
  expect(user.received).toHaveLength(before);
  expect(user.lastButtons).toEqual([]);
  expect(await profile()).toMatchObject({ city: 'Springfield', time_zone: 'America/Chicago' });
});

test('what is not known changes nothing, and is asked again', async () => {
  expect(await says('/city Qwrtpsdfgh')).toMatch(/^I don't know this place\.[^]*Which city is it/);
  asks();
  await says('K'.repeat(1_000), reply());
  expect(user.receivedTexts.at(-1)).toMatch(/^I don't know this place\./);
  expect(await profile()).toMatchObject({ city: null, time_zone: 'UTC' });
  await says('Kazan', reply());
  expect(await profile()).toMatchObject({ city: 'Kazan' });
  expect(stage.log).not.toContain('an update could not be handled');
});

test('in Russian, also when the question was asked in the other language', async () => {
  await says('/city');
  const question = reply();
  await answerTo(() => user.sends('/language'));
  await answerTo(() => user.presses('language:ru'));
  await waits(async () => (await profile()).language === 'ru');
  expect(await says('В Казани', question)).toMatch(/^Записано: Казань\. Там сейчас \d\d:\d\d,/);
  expect(await says('/city')).toMatch(/^📍 Сейчас записано: Казань\. Часовой пояс Europe\/Moscow,/);
  asks();
  expect(await says('/settings')).toContain('📍 Город: Казань, часовой пояс Europe/Moscow.');
  await set({ city: null });
  expect(await says('/settings')).toContain('📍 Город не указан');
});
