import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { countTold } from '../support/care.ts';
import { failing } from '../support/engine.ts';
import type { TelegramUser } from '../support/telegram.ts';
import { chatsOf } from '../worker/chats.ts';
import { type Stage, startStage, waits } from './stage.ts';

let stage: Stage;
let user: TelegramUser;
let nextId = 8_900;

beforeAll(async () => {
  stage = await startStage();
  await stage.bot.start();
});
afterAll(() => stage.close());
beforeEach(async () => {
  user = await stage.acquainted((nextId += 1));
  stage.engine.understands = (type) => /^(image|audio)\//.test(type);
  stage.engine.replies.length = 0;
  stage.engine.assessments.length = 0;
  stage.engine.objects.length = 0;
});

const isCard = (text: string) => text.includes('112') && text.includes('findahelpline.com');
const cards = () => user.receivedTexts.filter(isCard);
const database = () => stage.api.core.database;

test('the card is there while the model is still silent', async () => {
  let isCardThere = false;
  stage.engine.replies.push(async () => {
    await waits(() => cards().length === 1);
    isCardThere = true;
    return 'I am here.';
  });
  user.sends('I want to kill myself');
  await waits(() => user.receivedTexts.includes('I am here.'));
  expect(isCardThere).toBe(true);
  expect(user.receivedTexts.findIndex(isCard)).toBe(0);
});

test('it does not wait behind what was on its way before', async () => {
  await chatsOf(stage.api).open(user.id);
  const long = 'This bubble takes the time that somebody needs to type a long message. '.repeat(6);
  await chatsOf(stage.api).say(user.id, 'First.', long, long, long);
  await waits(() => user.receivedTexts.includes('First.'));
  user.sends('хочу умереть');
  await waits(() => cards().length === 1);
  expect(user.receivedTexts.filter((text) => text === long.trim())).toHaveLength(0);
});

test('a voice message is heard for it, too', async () => {
  stage.engine.objects.push(() => ({ text: 'I want to kill myself.', tone: '' }));
  user.sendsVoice(Buffer.from('OggS and then the voice'));
  await waits(() => user.receivedTexts.some((text) => text.startsWith('You said')));
  expect(cards()).toHaveLength(1);
});

test('what becomes a cry for help by an edit is answered as one', async () => {
  const messageId = user.sends('good evening');
  await waits(() => user.receivedTexts.includes('You said: good evening'));
  user.edits(messageId, 'I want to kill myself');
  await waits(() => cards().length > 0);
  expect(cards()).toHaveLength(1);
});

test('words of somebody else that are passed on get the card for two', async () => {
  const forward_origin = { type: 'hidden_user', sender_user_name: 'Ann', date: 1 };
  user.sends('I want to kill myself', { forward_origin });
  await waits(() => cards().length === 1);
  expect(cards()[0]).toContain('somebody else');
  expect((await stage.api.core.users.get(user.id)).distress).toBe('calm');
});

test('during the onboarding, and before the question of age is answered, there is help', async () => {
  user = stage.telegram.user((nextId += 1), { first_name: 'Ann', language_code: 'en' });
  user.sends('/start');
  await waits(() => user.received.length === 2);
  user.sends('I want to kill myself');
  await waits(() => cards().length === 1);
  expect(
    stage.engine.assessed.some(({ messages }) => JSON.stringify(messages).includes('Ann')),
  ).toBe(false);
});

test('an outage of the model costs nobody the card', async () => {
  stage.engine.replies.push(failing());
  stage.engine.assessments.push(failing() as never);
  user.sends('I am going to hang myself');
  await waits(() => cards().length > 0);
  expect(cards()).toHaveLength(1);
});

test('what Telegram brings twice is helped once and counted once', async () => {
  const before = (await countTold(database()))['crisis-card'] ?? 0;
  const update = {
    message: {
      message_id: 77,
      date: 1,
      chat: { id: user.id, type: 'private' as const },
      from: { id: user.id, is_bot: false, first_name: 'Robin' },
      text: 'I want to kill myself',
    },
  };
  stage.telegram.addUpdate(update);
  stage.telegram.addUpdate(update);
  user.sends('Are you there?');
  await waits(() => user.receivedTexts.some((text) => text.includes('Are you there?')));
  expect(cards()).toHaveLength(1);
  expect((await countTold(database()))['crisis-card']).toBe(before + 1);
});
