import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTexts } from '../../src/lib/texts.ts';
import { localesDir } from '../../src/roles/core.ts';
import { EngineError, type ModelCall } from '../../src/platform/llm/port.ts';
import type { TelegramUser } from '../support/telegram.ts';
import { type Stage, startStage, waits } from './stage.ts';

const texts = createTexts(localesDir);
const introduction = texts.format('en', 'group-introduction');
const invitation = texts.format('en', 'group-invitation');
const bot = { id: 1, is_bot: true, first_name: 'Vera', username: 'vera_test_bot' };
const name = '@vera_test_bot';
const refused: ModelCall = {
  provider: 'scripted',
  model: 'scripted',
  outcome: 'refused',
  inputTokens: 1,
  cachedInputTokens: 0,
  outputTokens: 0,
  reasoningTokens: 0,
  costMicros: 1,
  durationMs: 1,
};

let stage: Stage;
let nextId = 8_800;
let nextMessageId = 1;
/** Somebody the bot knows. */
let robin: { id: number; is_bot: boolean; first_name: string };
let group: { id: number; type: string; title: string };
/** What the bot has said there. */
let chat: TelegramUser;
/** What the bot has asked of the API. */
let asked: string[] = [];

beforeAll(async () => {
  stage = await startStage();
  stage.trouble(({ method, path }) => {
    asked.push(`${method} ${path}`);
    return undefined;
  });
  await stage.bot.start();
});
afterAll(() => stage.close());
beforeEach(async () => {
  nextId += 1;
  await stage.acquainted(nextId);
  robin = { id: nextId, is_bot: false, first_name: 'Robin' };
  group = { id: -nextId, type: 'supergroup', title: 'Friends' };
  chat = stage.telegram.user(group.id);
  stage.engine.requests.length = 0;
  stage.engine.replies.length = 0;
  stage.telegram.calls.length = 0;
  stage.log.length = 0;
  asked = [];
});

/** A message in the group; what begins with @ is a mention, what begins with / a command. */
function says(text: string, extra: object = {}): number {
  const entities = [...text.matchAll(/[@/][\w@]+/g)].map(({ 0: word, index: offset }) => ({
    type: word.startsWith('@') ? 'mention' : 'bot_command',
    offset,
    length: word.length,
  }));
  const message = { message_id: nextMessageId++, date: 1, chat: group, from: robin, text };
  stage.telegram.addUpdate({ message: { ...message, entities, ...extra } });
  return message.message_id;
}
const saidByBot = (text: string) => ({
  reply_to_message: { message_id: 99, date: 1, chat: group, from: bot, text },
});
const hears = (count: number) => waits(() => chat.received.length >= count);
const handled = () => waits(() => stage.telegram.pending() === 0);
const sent = () => stage.telegram.calls.filter(({ method }) => method === 'sendMessage');
const ledger = (userId: number) =>
  stage.api.core.database.db
    .selectFrom('llm_calls')
    .select(['purpose', 'turn_id', 'outcome'])
    .where('user_id', '=', userId)
    .execute();

test('answers who names it, as a reply to the message', async () => {
  const id = says(`Hello ${name}, how are you?`);
  await hears(1);
  expect(chat.receivedTexts).toEqual(['You said: Hello , how are you?']);
  expect(sent()[0]?.params).toMatchObject({
    chat_id: group.id,
    reply_parameters: { message_id: id, allow_sending_without_reply: true },
  });
  expect(await ledger(robin.id)).toEqual([{ purpose: 'chat', turn_id: null, outcome: 'ok' }]);
});

test('its name counts however it is written, and below a picture, too', async () => {
  says('@Vera_Test_BOT one');
  await hears(1);
  const caption_entities = [{ type: 'mention', offset: 0, length: name.length }];
  says('', { text: undefined, entities: undefined, caption: `${name} two`, caption_entities });
  await hears(2);
  const entities = [{ type: 'text_mention', offset: 0, length: 4, user: bot }];
  says('Vera three', { entities });
  await hears(3);
  expect(chat.receivedTexts).toEqual(['You said: one', 'You said: two', 'You said: three']);
});

test('answers who replies to what it has said, and knows what that was, cut short', async () => {
  says('Why?', saidByBot(`Tea is good. ${'x'.repeat(600)}`));
  await hears(1);
  const [{ messages } = { messages: [] }] = stage.engine.requests;
  expect(messages).toHaveLength(1);
  expect(messages[0]?.text).toMatch(
    /^<context>\nYou said: "Tea is good\. x+"\n<\/context>\n\nWhy\?$/,
  );
  expect(messages[0]?.text.match(/x{9,}/)?.[0]).toHaveLength(500 - 'Tea is good. '.length);
});

test('nothing known of who speaks is in the request, and nothing of the talk is kept', async () => {
  const { core } = stage.api;
  await core.memory.add(robin.id, { text: 'Loves secret tea', category: 'preferences' });
  await core.users.update(robin.id, { name: 'Hidden', city: 'Secretville', persona: 'rita' });
  const caller = await stage.api.as(robin.id);
  await caller.post('/chat', { message: 'My secret cat' });
  const history = await core.conversations.history(robin.id, 'rita', { limit: 10 });
  const before = await core.users.get(robin.id);
  stage.engine.requests.length = 0;

  says(`${name} I love my dog Rex. What do you remember about me?`);
  await hears(1);
  const [request] = stage.engine.requests;
  expect(stage.engine.requests).toHaveLength(1);
  expect(JSON.stringify(request)).not.toMatch(/secret|Hidden|Rita/i);
  expect(request).toMatchObject({ purpose: 'chat', scene: { userName: null, memories: [] } });
  expect(request?.tools).toBeUndefined();
  expect(request?.instructions).toContain('public group');
  expect(await core.conversations.history(robin.id, 'rita', { limit: 10 })).toEqual(history);
  expect((await core.conversations.history(robin.id, 'vera', { limit: 10 })).messages).toEqual([]);
  expect((await core.memory.overview(robin.id, {})).facts).toHaveLength(1);
  expect(await core.users.get(robin.id)).toEqual(before);
});

test('who has no message left today gets no answer in front of others, and nobody hears why', async () => {
  const days = [0, 86_400_000].map((ms) => new Date(Date.now() + ms).toISOString().slice(0, 10));
  const rows = days.map((day) => ({ user_id: robin.id, day, messages: 50 }));
  await stage.api.core.database.db.insertInto('daily_usage').values(rows).execute();
  says(`Hello ${name}, how are you?`);
  await waits(() => asked.includes('POST /group_chat'));
  says(name);
  await hears(1);
  expect(chat.receivedTexts).toEqual([introduction]);
  expect(stage.engine.requests).toEqual([]);
});

test('the answer is one message of at most a thousand characters', async () => {
  stage.engine.replies.push(() => `${'A sentence. '.repeat(70)}\n\n${'Another one. '.repeat(70)}`);
  says(`${name} tell me everything`);
  await hears(1);
  says(`${name} and now?`);
  await hears(2);
  expect(chat.received[0]?.text.length).toBeLessThanOrEqual(1_000);
  expect(chat.received[0]?.text.length).toBeGreaterThan(800);
  expect(chat.receivedTexts[1]).toBe('You said: and now?');
});

test('says what it does when it is called without words, or by a command with its name', async () => {
  says(name);
  await hears(1);
  says(`/help${name}`);
  await hears(2);
  says(`/memory${name}`);
  await hears(3);
  expect(chat.receivedTexts).toEqual([introduction, introduction, introduction]);
  expect(chat.lastButtons).toMatchObject([{ url: 'https://t.me/vera_test_bot?start=group' }]);
  expect(stage.engine.requests).toEqual([]);
});

test('is silent otherwise', async () => {
  const channel = { id: -5, type: 'channel', title: 'News' };
  says('Hello everybody');
  says('/help');
  says('/help@other_bot');
  says('/help@other_bot', saidByBot('Hi'));
  says('Hello @other_bot');
  says('vera_test_bot is a bot');
  says('Yes', {
    reply_to_message: { message_id: 1, date: 1, chat: group, from: robin, text: 'Tea?' },
  });
  says('', { text: undefined, sticker: { file_id: 's' }, ...saidByBot('Hi') });
  says(`${name} hello`, { from: { ...bot, id: 2 } });
  says(`${name} hello`, { from: { id: 1_087_968_824, is_bot: true }, sender_chat: group });
  says(`${name} hello`, { sender_chat: channel });
  says(`${name} hello`, {
    forward_origin: { type: 'hidden_user', sender_user_name: 'X', date: 1 },
  });
  says(`${name} hello`, { chat: channel });
  stage.telegram.addUpdate({
    message: { message_id: 1, date: 1, chat: group, from: robin, new_chat_members: [bot] },
  });
  stage.telegram.addUpdate({ channel_post: { message_id: 1, date: 1, chat: channel, text: name } });
  await handled();
  says(`${name} but now`);
  await hears(1);
  expect(chat.receivedTexts).toEqual(['You said: but now']);
  expect(sent()).toHaveLength(1);
  expect(asked).toEqual(['POST /group_chat']);
});

test('invites whom it does not know once a day, and begins no account for them', async () => {
  const stranger = { id: nextId + 5_000, is_bot: false, first_name: 'Eve', language_code: 'en' };
  const minor = { id: nextId + 6_000, is_bot: false, first_name: 'Kim', language_code: 'en' };
  await stage.api.core.users.ensure(minor.id);
  says(`${name} hello`, { from: stranger });
  await hears(1);
  says(`${name} hello`, { from: stranger });
  says(`${name} hello`, { from: minor });
  says(`/help${name}`, { from: minor });
  await handled();
  says(`${name} and I?`);
  await hears(2);
  await waits(() => asked.length === 5);
  expect(chat.receivedTexts).toEqual([invitation, 'You said: and I?']);
  expect(chat.received[0]?.reply_markup?.inline_keyboard?.flat()).toMatchObject([
    { url: 'https://t.me/vera_test_bot?start=group' },
  ]);
  expect(await stage.api.core.users.find(stranger.id)).toBeUndefined();
  expect(stage.engine.requests).toHaveLength(1);
});

test('answers ten times a minute in a group, and other groups besides', async () => {
  const friends = Array.from({ length: 12 }, (_, index) => nextId + 7_000 + index);
  for (const id of friends) {
    await stage.acquainted(id);
    says(`${name} hello`, { from: { ...robin, id } });
  }
  await handled();
  await hears(10);
  says(`${name} elsewhere`, { chat: { ...group, id: group.id - 1_000 } });
  await waits(() => stage.telegram.user(group.id - 1_000).received.length === 1);
  expect(chat.received).toHaveLength(10);
  expect(asked.filter((each) => each === 'POST /group_chat')).toHaveLength(11);
});

test('is silent when the engine fails, which is logged, and what that cost is written down', async () => {
  stage.engine.replies.push(() => {
    throw new EngineError('refused', 'scripted', { isRetryable: false, calls: [refused] });
  });
  says(`${name} hello`);
  await waits(() => stage.log.includes('a group was left without an answer'));
  expect(sent()).toEqual([]);
  expect(await ledger(robin.id)).toEqual([{ purpose: 'chat', turn_id: null, outcome: 'refused' }]);
  says(`${name} and now?`);
  await hears(1);
  expect(chat.receivedTexts).toEqual(['You said: and now?']);
});

test('a slow answer holds up nobody', async () => {
  const held = Promise.withResolvers<string>();
  stage.engine.replies.push(() => held.promise);
  says(`${name} think about it`);
  await waits(() => stage.engine.requests.length === 1);
  await handled();
  says(`${name} quickly`);
  await hears(1);
  held.resolve('Thought about.');
  await hears(2);
  expect(chat.receivedTexts).toEqual(['You said: quickly', 'Thought about.']);
});
