import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { conversationIdOf } from '../../src/modules/conversations/content.ts';
import type { Json } from '../support/app.ts';
import type { TelegramUser } from '../support/telegram.ts';
import { type Stage, startStage, waits } from './stage.ts';

let stage: Stage;
let user: TelegramUser;
let nextId = 8_900;

beforeAll(async () => {
  stage = await startStage();
  await stage.bot.start();
});
afterAll(() => stage.close());
beforeEach(() => {
  nextId += 1;
  user = stage.telegram.user(nextId, { first_name: 'Аня', language_code: 'ru' });
  stage.engine.requests.length = 0;
});

const hears = (count: number, from = user) =>
  waits(() => from.received.length >= count).catch(() => {
    throw new Error(`expected ${count} messages, got ${JSON.stringify(from.receivedTexts)}`);
  });
/** Says or does something and waits for so many bubbles; they are the answer. */
async function after(act: string | (() => void), answers: number, from = user) {
  const before = from.received.length;
  if (typeof act === 'string') from.sends(act);
  else act();
  await hears(before + answers, from);
  return from.receivedTexts.slice(before);
}
const settled = () => waits(() => stage.telegram.pending() === 0);
const profileOf = async ({ id }: TelegramUser): Promise<Json> =>
  (await (await stage.api.as(id)).get(`/profile/${id}`)).body;
const keyboardOf = (from = user) => from.received.at(-1)?.reply_markup;

/** The score is the sum of the ledger. */
async function grow({ id }: TelegramUser, points: number): Promise<void> {
  const { db } = stage.api.core.database;
  await db
    .insertInto('affinity_events')
    .values({
      id: crypto.randomUUID(),
      user_id: id,
      conversation_id: conversationIdOf(id, 'vera'),
      turn_id: null,
      kind: 'talk',
      points,
      day: '2026-01-01',
    })
    .execute();
}

test('Russian: notice, age, name, «ты» or «вы», a shared location, and then the talk', async () => {
  const [notice, question] = await after('/start', 2);
  expect(notice).toContain('Меня зовут Вера');
  expect(notice).toContain('искусственный интеллект, а не человек');
  expect(question).toContain('18');
  const [name] = await after(() => user.presses('Да, мне есть 18'), 1);
  expect(name).toBe('Как тебя зовут?');
  await after('меня зовут Ольга', 1);
  const [city] = await after(() => user.presses('На «вы»'), 1);
  expect(city).toContain('В каком городе вы живёте?');
  expect(keyboardOf()?.keyboard?.flat()).toEqual([
    { text: '📍 Показать, где я', request_location: true },
    { text: 'Пропустить' },
  ]);
  const location = { latitude: 55.79, longitude: 49.12 };
  const [clock, done] = await after(() => void user.sendsOther({ location }), 2);
  expect(clock).toMatch(/^Казань, понятно: у вас сейчас \d\d:\d\d\.$/);
  expect(done).toContain('Ольга');
  expect(user.received.at(-2)?.reply_markup?.remove_keyboard).toBe(true);
  expect(await profileOf(user)).toMatchObject({
    name: 'Ольга',
    is_adult: true,
    form_of_address: 'formal',
    city: 'Казань',
    time_zone: 'Europe/Moscow',
  });
  expect(stage.engine.requests).toEqual([]);
  expect(await after('Сегодня был хороший день.', 1)).toEqual([
    'You said: Сегодня был хороший день.',
  ]);
});

test('English: by words alone, the city skipped by the button in place of the letters', async () => {
  const english = stage.telegram.user(nextId + 1_000, { first_name: 'Bo', language_code: 'en' });
  await after('/start', 2, english);
  expect(await after("I'm 34", 1, english)).toEqual(['What should I call you?']);
  await after('李雷', 1, english);
  const skip = keyboardOf(english)?.keyboard?.flat().at(-1)?.text ?? '';
  const [done] = await after(skip, 1, english);
  expect(done).toBe('Nice to meet you, 李雷! So, how is your day going?');
  expect(keyboardOf(english)?.remove_keyboard).toBe(true);
  expect(await profileOf(english)).toMatchObject({ name: '李雷', language: 'en', city: null });
});

test('the language is changed with the first question, which comes again in it', async () => {
  await after('/start', 2);
  const [notice, question] = await after(() => user.presses('English'), 2);
  expect(notice).toContain("I'm an AI, not a person");
  expect(question).toMatch(/^Before we begin: are you at least 18\?\n\n“Yes” also agrees/);
  expect(user.lastButtons.at(-1)?.text).toBe('По-русски');
  expect((await profileOf(user)).language).toBe('en');
  expect(await after('yes', 1)).toEqual(['What should I call you?']);
  // What the bot says itself follows, too.
  expect(await after('/language', 1)).toEqual([expect.stringMatching(/^Which language/)]);
});

test('/language in the middle leaves the question where it was', async () => {
  await after('/start', 2);
  await after('да', 1);
  await after('/language', 1);
  await after(() => user.presses('English'), 1);
  const [city] = await after('Anna', 1);
  expect(city).toContain('Which city are you in?');
});

test('interrupted, started again and answered with a sticker, it goes on where it was', async () => {
  const [, adult] = await after('/start', 2);
  expect(await after(() => void user.sendsSticker(), 2)).toEqual([
    expect.stringContaining('стикер'),
    adult,
  ]);
  await after('да', 1);
  await after('Анна', 1);
  expect(await after('/start', 1)).toEqual(['Как будем общаться?']);
  expect(await after(() => void user.sendsVoice(), 2)).toEqual([
    expect.stringContaining('Голосовые'),
    'Как будем общаться?',
  ]);
  await after('ты', 1);
  const location = { latitude: 55.02, longitude: 82.93 };
  const [clock] = await after(() => void user.sendsOther({ location }), 2);
  expect(clock).toContain('Новосибирск');
});

test('who begins with a sticker is met like anybody', async () => {
  const [notice] = await after(() => void user.sendsSticker(), 2);
  expect(notice).toContain('искусственный интеллект');
  expect(stage.engine.requests).toEqual([]);
});

test('who writes first is asked first, and answered after', async () => {
  const [notice] = await after('Привет! Расскажи про море.', 2);
  expect(notice).toContain('искусственный интеллект');
  await after('да', 1);
  await after('Анна', 1);
  await after('ты', 1);
  const answers = await after('Пропустить', 2);
  expect(answers).toContain('You said: Привет! Расскажи про море.');
});

describe('who is not yet 18', () => {
  test('is sent to people who help, and nothing of it reaches the model', async () => {
    await after('Привет! Мне грустно.', 2);
    const [refusal] = await after('мне 16', 1);
    expect(refusal).toContain('8-800-2000-122');
    expect(refusal).toContain('findahelpline.com');
    user.sends('Ну пожалуйста, поговори со мной');
    user.sends('мне 18');
    user.sends('/start');
    await settled();
    expect(user.received).toHaveLength(3);
    expect(stage.engine.requests).toEqual([]);
    expect(await profileOf(user)).toMatchObject({ is_adult: false, name: null });
  });

  test('cannot take it back with the other button, nor with another persona', async () => {
    await after('/start', 2);
    const { message_id: messageId } = user.received.at(-1) ?? { message_id: 0 };
    await after(() => user.presses('Нет'), 1);
    const from = { id: user.id, is_bot: false, first_name: 'Аня', language_code: 'ru' };
    const message = { message_id: messageId, date: 1, chat: { id: user.id, type: 'private' } };
    stage.telegram.addUpdate({
      callback_query: {
        id: '1',
        from,
        chat_instance: '1',
        data: 'onboarding:adult:yes',
        message,
      },
    });
    await settled();
    expect((await profileOf(user)).is_adult).toBe(false);
    const caller = await stage.api.as(user.id);
    await caller.post('/profile', { user_id: user.id, data: { persona: 'herman' } });
    user.sends('А ты поговоришь?');
    await settled();
    expect(user.received).toHaveLength(3);
    expect(stage.engine.requests).toEqual([]);
  });
});

describe('who has a name from before the question of age', () => {
  beforeEach(async () => {
    const caller = await stage.api.as(user.id);
    await caller.post('/profile', { user_id: user.id, data: { name: 'Анна', language: 'ru' } });
  });

  test('is asked it with the next message, which is answered then', async () => {
    const [question] = await after('Как приготовить борщ?', 1);
    expect(question).toContain('Анна, один вопрос');
    expect(await after('да', 2)).toEqual([
      'Спасибо! Тогда продолжаем.',
      'You said: Как приготовить борщ?',
    ]);
    expect(await after('/start', 1)).toEqual([expect.stringContaining('С возвращением, Анна!')]);
  });

  test('in a conversation that is under way, too; and only in Telegram', async () => {
    const caller = await stage.api.as(user.id);
    const said = await caller.post('/chat', { message: 'Привет отсюда.' });
    expect(said.body.response_text).toBe('You said: Привет отсюда.');
    expect(await after('А теперь отсюда.', 1)).toEqual([expect.stringContaining('18')]);
    const [thanks, answer] = await after('да', 2);
    expect([thanks, answer]).toEqual(['Спасибо! Тогда продолжаем.', 'You said: А теперь отсюда.']);
  });
});

test.each([
  [0, 'С возвращением, Анна! Мы ещё почти не говорили'],
  [40, 'С возвращением, Анна! Я помню, на чём мы остановились.'],
  [150, 'Анна, как хорошо, что мы снова на связи!'],
  [400, 'Анна, привет! Всегда здорово поболтать с тобой.'],
  [700, 'Анна! Сразу теплее, когда мы говорим.'],
  [1_200, 'Вот и ты, Анна. Мне с тобой хорошо'],
])('who returns with a closeness of %i is greeted by it', async (points, greeting) => {
  const caller = await stage.api.as(user.id);
  const data = { name: 'Анна', language: 'ru', is_adult: true };
  await caller.post('/profile', { user_id: user.id, data });
  await after('/start', 1);
  await grow(user, points);
  expect(await after('/start', 1)).toEqual([expect.stringContaining(greeting)]);
});
