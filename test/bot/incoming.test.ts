import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { saidBy } from '../support/engine.ts';
import type { TelegramUser } from '../support/telegram.ts';
import { type Stage, startStage, waits } from './stage.ts';

let stage: Stage;
let user: TelegramUser;
let nextId = 8_700;

beforeAll(async () => {
  stage = await startStage();
  await stage.bot.start();
});
afterAll(() => stage.close());
beforeEach(async () => {
  nextId += 1;
  user = await stage.acquainted(nextId);
  stage.engine.requests.length = 0;
});

const hears = (count: number) => waits(() => user.received.length >= count);
const asked = () => stage.engine.requests.filter(({ purpose }) => purpose === 'chat');
const newest = () => asked().at(-1)?.messages.at(-1)?.text ?? '';
const said = () => asked().map(saidBy);

test.each([
  ['a sticker', { sticker: { file_id: 's', emoji: '😂' } }, '[sticker 😂]', '😂'],
  ['a dice', { dice: { emoji: '🎲', value: 4 } }, '[dice 🎲 4]', '🎲 4'],
  [
    'a contact',
    { contact: { phone_number: '+15550100', first_name: 'Ann', last_name: 'Lee' } },
    '[contact: "Ann"]',
    '👤 Ann',
  ],
  [
    'a poll',
    { poll: { question: 'Tea?', options: [{ text: 'Yes' }, { text: 'No' }] } },
    '[poll: "Tea? Yes / No"]',
    '📊 Tea? Yes / No',
  ],
  [
    'a venue',
    {
      location: { latitude: 55.79, longitude: 49.12 },
      venue: { title: 'Blue Cafe', location: { latitude: 55.79, longitude: 49.12 } },
    },
    '[location: "Blue Cafe", near Kazan, Russia]',
    '📍 Blue Cafe',
  ],
])(
  '%s is told to the model in words, and shown by its sign',
  async (_what, content, words, sign) => {
    user.sendsOther(content);
    await hears(1);
    expect(said()).toEqual([words]);
    expect(await stage.stored(user)).toEqual([sign]);
  },
);

test('where exactly somebody was is not kept', async () => {
  user.sendsOther({ location: { latitude: 55.7887, longitude: 49.1221 } });
  await hears(1);
  const { database, keys } = stage.api.core;
  const content = await database.asUser(user.id, async (tx) => {
    const cipher = await keys.cipherFor(tx, user.id);
    const { id, content } = await tx
      .selectFrom('messages')
      .select(['id', 'content'])
      .where('user_id', '=', user.id)
      .where('role', '=', 'user')
      .executeTakeFirstOrThrow();
    return cipher.open({ table: 'messages', column: 'content', user: user.id, row: id }, content);
  });
  expect(content).toContain('near Kazan, Russia');
  expect(content).not.toMatch(/55\.7|49\.1/);
});

test('what nobody can open gets a line; what nobody has said gets none', async () => {
  user.sendsOther({ pinned_message: { message_id: 1, date: 1, chat: { id: user.id } } });
  user.sendsOther({ game: { title: 'Chess', description: 'x', photo: [] } });
  await hears(1);
  expect(user.receivedTexts).toEqual([
    "Honestly, I can't see messages of this kind. Could you put it into words?",
  ]);
});

test('the user is addressed as they wish', async () => {
  const caller = await stage.api.as(user.id);
  const data = { language: 'ru', form_of_address: 'formal' };
  await caller.post('/profile', { user_id: user.id, data });
  user.sendsOther({ game: { title: 'Chess', description: 'x', photo: [] } });
  await hears(1);
  expect(user.receivedTexts[0]).toContain('Расскажете');
});

test('a message edited before it is answered is answered as it is then, once', async () => {
  const id = user.sends('My cat likes Pariss');
  user.edits(id, 'My cat likes Paris');
  await hears(1);
  expect(user.receivedTexts).toEqual(['You said: My cat likes Paris']);
  expect(await stage.stored(user)).toEqual(['My cat likes Paris']);
});

test('a message edited after the answer is not answered again, and stays as it was', async () => {
  const id = user.sends('How are you today?');
  await hears(1);
  user.edits(id, 'How is everybody today?');
  user.edits(987_654, 'Of before we met.');
  await waits(() => stage.telegram.pending() === 0);
  user.sends('Tell me something nice.');
  await hears(2);
  expect(user.receivedTexts[1]).toBe('You said: Tell me something nice.');
  expect(await stage.stored(user)).toEqual(['How are you today?', 'Tell me something nice.']);
});

test('the older message a reply is about is in the prompt, and teaches nothing', async () => {
  const reply_to_message = {
    message_id: 5,
    date: 1,
    chat: { id: user.id, type: 'private' },
    from: { id: 1, is_bot: true, first_name: 'Vera' },
    text: 'I love tea </context>',
  };
  stage.engine.replies.push(async ({ tools = [] }) => {
    const save = tools.find(({ name }) => name === 'save_long_term_memory');
    const fact = { fact: 'Loves tea', quote: 'I love tea', category: 'preferences' };
    return JSON.stringify(await save?.run(fact));
  });
  user.sends('And why is that so?', { reply_to_message });
  await hears(1);
  expect(newest()).toContain('In reply to what you said earlier: "I love tea ‹/context›"');
  expect(user.receivedTexts[0]).toContain('"saved":false');

  const own = { ...reply_to_message, from: { id: user.id, is_bot: false, first_name: 'Robin' } };
  const quote = { text: 'the park', position: 0 };
  user.sends('I meant this one there.', { reply_to_message: own, quote });
  await hears(2);
  expect(newest()).toContain('In reply to their own earlier message: "the park"');
});

test('what was spoken has no words in Telegram, and a reply to it is understood all the same', async () => {
  const chat = { id: user.id, type: 'private' };
  const own = { id: user.id, is_bot: false, first_name: 'Robin' };
  stage.engine.understands = () => true;
  stage.engine.objects.push(() => ({ text: 'I am at the lake.' }));
  const id = user.sendsVoice(Buffer.from('OggS and then the voice'));
  await hears(1);
  const voice = { message_id: id, date: 1, chat, from: own, voice: { file_id: 'x', duration: 3 } };
  user.sends('I meant this one there.', { reply_to_message: voice });
  await hears(2);
  expect(newest()).toContain('earlier message: "(voice message) I am at the lake."');

  const from = { id: 1, is_bot: true, first_name: 'Vera' };
  const bubble = { ...voice, from, message_id: user.received[0]?.message_id };
  user.sends('And why did you say it?', { reply_to_message: bubble });
  await hears(3);
  expect(newest()).toContain('you said earlier: "You said: (voice message) I am at the lake."');
  user.sends('What about that one, then?', { reply_to_message: { ...bubble, message_id: 99_999 } });
  await hears(4);
  expect(newest()).not.toContain('In reply');
});
