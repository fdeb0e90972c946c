import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../support/app.ts';
import type { TelegramUser } from '../support/telegram.ts';
import { problem, type Stage, startStage, waits } from './stage.ts';

let stage: Stage;
/** The process that is running. */
let bot: Stage['bot'];
let user: TelegramUser;
let caller: Caller;
let nextId = 8_600;

beforeAll(async () => {
  stage = await startStage();
  bot = stage.bot;
  await bot.start();
});
afterAll(async () => {
  await bot.stop();
  await stage.close();
});
beforeEach(async () => {
  nextId += 1;
  user = await stage.acquainted(nextId);
  caller = await stage.api.as(nextId);
  stage.trouble(undefined);
});

const remember = async (...facts: string[]) => {
  for (const text of facts) {
    expect((await caller.post('/memories', { text, category: 'other' })).status).toBe(201);
  }
};
const known = async (): Promise<string[]> => {
  const { facts } = (await caller.get('/memories')).body;
  return facts.map(({ text }: { text: string }) => text);
};
/** Sends something and waits for what comes back. */
const says = async (text: string, extra = {}) => {
  const before = user.received.length;
  user.sends(text, extra);
  await waits(() => user.received.length > before);
  return user.receivedTexts.at(-1) ?? '';
};
/** Presses a button and waits until its message has changed. */
const presses = async (label: string) => {
  const before = JSON.stringify(user.received);
  user.presses(label);
  await waits(() => JSON.stringify(user.received) !== before);
  return user.receivedTexts.at(-1) ?? '';
};
const labels = () => user.lastButtons.map(({ text }) => text);
/** What a reply to the newest message of the bot carries. */
const replyTo = (from: object = { id: 1, is_bot: true, first_name: 'Vera' }) => {
  const { message_id, text, reply_markup } = user.received.at(-1) ?? {};
  const chat = { id: user.id, type: 'private' };
  return { reply_to_message: { message_id, date: 1, chat, from, text, reply_markup } };
};

test('of somebody unknown there is an invitation to tell something', async () => {
  expect(await says('/memory')).toContain("I don't know much about you yet");
  expect(labels()).toEqual([]);
});

test('leafs through the list in one message', async () => {
  await remember(...Array.from({ length: 6 }, (_, index) => `Has been to country ${index + 1}`));
  const first = await says('/memory');
  expect(first).toContain('1. Has been to country 6');
  expect(labels()).toEqual(['1', '2', '3', '4', '5', '▶']);
  expect(await presses('▶')).toContain('6. Has been to country 1');
  expect(labels()).toEqual(['6', '◀']);
  expect(await presses('◀')).toBe(first);
  expect(user.received).toHaveLength(1);
});

test('finds by words', async () => {
  await remember('Has a cat called Tom', 'Works as a nurse');
  const text = await says('/memory what is my cat called?');
  expect(text).toMatch(/^What I found for “what is my cat called\?”:/);
  expect(text).toContain('1. Has a cat called Tom');
  expect(await says('/memory submarine')).toBe('I remember nothing about “submarine”.');
});

test('opens a fact, pins it, and leads back to the page it came from', async () => {
  await remember(...Array.from({ length: 6 }, (_, index) => `Has been to country ${index + 1}`));
  await says('/memory');
  await presses('▶');
  expect(await presses('6')).toBe(
    'Has been to country 1\n\nHow I know it: you wrote it down yourself.',
  );
  expect(await presses('📌 Pin')).toContain('📌 Has been to country 1');
  expect(labels()).toContain('Unpin');
  expect((await caller.get('/memories')).body.facts[0]).toMatchObject({ is_pinned: true });
  await presses('Unpin');
  expect(await presses('‹ To the list')).toContain('6. Has been to country 1');
});

test('shows the words and the day of what was said in the chat', async () => {
  stage.engine.replies.push(async (request) => {
    const save = request.tools?.find(({ name }) => name === 'save_long_term_memory');
    await save?.run({ fact: 'Has a cat', category: 'pets', quote: 'my cat is asleep' });
    return 'How sweet.';
  });
  await says('Look, my cat is asleep!');
  await says('/memory');
  const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
  expect(await presses('1')).toContain(
    `How I know it:\n${day.format(new Date())}, your words: “my cat is asleep”`,
  );
});

test('corrects a fact by a reply to its question, whichever process hears it', async () => {
  await remember('Lives in Berlin');
  await says('/memory');
  await presses('1');
  expect(await presses('Correct')).toContain('Reply to this message');
  expect(labels()).toEqual(['Leave it as it is']);
  const answer = replyTo();
  await bot.stop();
  bot = stage.another();
  await bot.start();
  const text = await says('Lives in Bremen', answer);
  expect(text).toMatch(/^Thank you\. Now it says:\n\nLives in Bremen/);
  expect(await known()).toEqual(['Lives in Bremen']);
  // Nothing of it was a message to the companion, and the question is closed.
  expect(await stage.stored(user)).toEqual([]);
  expect(labels()).toContain('Correct');
});

test('a question can be left alone', async () => {
  await remember('Lives in Berlin');
  await says('/memory');
  await presses('1');
  await presses('Correct');
  expect(await presses('Leave it as it is')).toContain('Lives in Berlin');
  expect(await known()).toEqual(['Lives in Berlin']);
});

test('a reply to anything else is a message to the companion', async () => {
  await remember('Lives in Berlin');
  await says('/memory');
  await presses('1');
  await says('A reply to a card.', replyTo());
  await says('/memory');
  await presses('1');
  await presses('Correct');
  await says('A reply to somebody else.', replyTo({ id: user.id, first_name: 'Robin' }));
  expect(await known()).toEqual(['Lives in Berlin']);
  expect(await stage.stored(user)).toEqual(['A reply to a card.', 'A reply to somebody else.']);
});

test('a correction that cannot be is explained, and the question stays open', async () => {
  await remember('Lives in Berlin', 'Has a dog');
  await says('/memory');
  await presses('2');
  await presses('Correct');
  const answer = replyTo();
  expect(await says('x'.repeat(301), answer)).toContain('at most 300 characters');
  expect(await says('Has a dog', answer)).toContain('I remember that already');
  expect(await says('My password is hunter2', answer)).toContain("I don't keep that");
  expect(await says('Lives in Bremen', answer)).toContain('Lives in Bremen');
  expect(await known()).toEqual(['Has a dog', 'Lives in Bremen']);
});

test('asks once before it forgets, and shows what is left', async () => {
  await remember('Has a cat', 'Has a dog');
  await says('/memory');
  await presses('1');
  expect(await presses('Forget')).toBe('Shall I forget this for good?\n\n“Has a dog”');
  expect(await presses('No, keep it')).toContain('Has a dog');
  await presses('Forget');
  const text = await presses('Yes, forget it');
  expect(text).toMatch(/^Forgotten\.\n\nThis is what I remember:\n1\. Has a cat/);
  expect(await known()).toEqual(['Has a cat']);
});

test('forgetting twice is forgetting', async () => {
  await remember('Has a cat', 'Has a dog');
  await says('/memory');
  await presses('1');
  await presses('Forget');
  const { id } = (await caller.get('/memories')).body.facts[0];
  await caller.delete(`/memories/${id}`);
  expect(await presses('Yes, forget it')).toMatch(/^Forgotten\./);
});

test('a button of something gone says so and leads back', async () => {
  await remember('Has a cat');
  await says('/memory');
  const { id } = (await caller.get('/memories')).body.facts[0];
  await caller.delete(`/memories/${id}`);
  expect(await presses('1')).toBe('This is not there any more.');
  expect(await presses('‹ To the list')).toContain("I don't know much about you yet");
});

test('feelings and what is to be asked about stand below the facts and can be forgotten', async () => {
  await remember('Has a cat');
  const when = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  stage.engine.replies.push(async (request) => {
    const run = (name: string, input: object) =>
      request.tools?.find((tool) => tool.name === name)?.run(input);
    const quote = 'I am so afraid of the exam';
    await run('save_emotional_memory', { emotion: 'fear', intensity: 8, context: 'exam', quote });
    await run('plan_follow_up', { what: 'The exam', when, quote });
    return 'You will manage.';
  });
  await says('I am so afraid of the exam!');
  const text = await says('/memory');
  expect(text).toMatch(/Feelings you shared with me:\n2\. fear, 8 of 10: exam/);
  expect(text).toMatch(/What I want to ask you about:\n3\. The exam · /);
  expect(await presses('2')).toContain('your words: “I am so afraid of the exam”');
  expect(await presses('📌 Pin')).toContain('📌 fear');
  await presses('‹ To the list');
  for (const heading of ['What I want', 'Feelings']) {
    await presses(heading === 'Feelings' ? '2' : '3');
    await presses('Forget');
    expect(await presses('Yes, forget it')).not.toContain(heading);
  }
});

test('speaks Russian to who does', async () => {
  await caller.post('/profile', { user_id: user.id, data: { language: 'ru' } });
  await remember('Любит кофе');
  expect(await says('/memory')).toContain('Вот что я помню:\n1. Любит кофе');
  await presses('1');
  expect(labels()).toEqual(['📌 Закрепить', 'Исправить', 'Забыть', '‹ К списку']);
});

test('who presses too fast is told at once, and nothing waits for it', async () => {
  await remember('Has a cat');
  await says('/memory');
  stage.trouble(({ path }) =>
    path === '/memories' ? problem(429, 'rate-limited', { retry_after_seconds: 60 }) : undefined,
  );
  user.presses('1');
  await waits(() => user.receivedTexts.at(-1)?.startsWith("You're faster than me") ?? false);
  await waits(() => stage.telegram.pending() === 0);
  expect(user.receivedTexts).toHaveLength(2);
});

test("a button with another user's memory shows nothing of it", async () => {
  await remember('Has a secret');
  const { id } = (await caller.get('/memories')).body.facts[0];
  const other = await stage.acquainted((nextId += 1));
  const from = { id: other.id, is_bot: false, first_name: 'Eve' };
  const message = { message_id: 1, date: 1, chat: { id: other.id, type: 'private' }, text: 'x' };
  for (const action of ['open', 'pin', 'edit', 'forget', 'erase']) {
    const data = `memory:${action}:${id}:0`;
    stage.telegram.addUpdate({
      callback_query: { id: action, from, chat_instance: '1', data, message },
    });
  }
  await waits(() => stage.telegram.pending() === 0);
  expect(
    JSON.stringify(stage.telegram.calls.filter(({ params }) => params['chat_id'] === other.id)),
  ).not.toContain('Has a secret');
  expect((await caller.get('/memories')).body.facts).toMatchObject([{ is_pinned: false }]);
});
