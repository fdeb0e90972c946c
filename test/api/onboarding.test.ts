import { expect, test } from 'vitest';
import type { Json } from '../support/app.ts';
import { onEachApi } from '../support/api-suite.ts';

onEachApi('POST /onboarding', (stage) => {
  const { engine } = stage;
  let userId = 10_000;

  async function newcomer(telegram: object = {}) {
    const user = await stage.service.as((userId += 1));
    const id = userId;
    const at = (message_id: number) => ({ chat_id: id, message_id, ...telegram });
    return {
      user,
      start: (message: number) =>
        user.post('/onboarding', { action: 'start', telegram: at(message) }),
      press: (message: number, step: string, answer: string) =>
        user.post('/onboarding', { action: 'answer', step, answer, telegram: at(message) }),
      say: (message: number, text: string) =>
        user.post('/chat', { message: text, telegram: at(message) }, { prefer: 'respond-async' }),
      texts: async () =>
        (await user.get(`/chat_history/${id}`)).body.messages.map(({ role, text }: Json) => [
          role,
          text,
        ]),
      profile: async () => (await user.get(`/profile/${id}`)).body,
    };
  }

  test('asks for the age first, then the name; answers go to /chat and are no turns', async () => {
    const { start, say, texts, profile } = await newcomer();
    expect(await start(1)).toMatchObject({ status: 200, body: { step: 'adult' } });
    const { status, body } = await say(2, 'yes');
    expect([status, body.state]).toEqual([202, 'onboarding']);
    expect((await profile()).is_adult).toBe(true);
    await say(3, 'Robin');
    expect((await profile()).name).toBe('Robin');
    expect(engine.requests).toHaveLength(0);
    expect((await texts()).map(([role]: [string]) => role).slice(0, 2)).toEqual([
      'user',
      'companion',
    ]);
  });

  test('the same /start delivered again changes nothing', async () => {
    const { start, say, texts } = await newcomer();
    await start(1);
    const before = await texts();
    expect((await start(1)).body.step).toBe('adult');
    expect(await texts()).toEqual(before);
    await say(2, 'yes');
    const { body } = await start(1);
    expect(body.step).toBe('name');
  });

  test('another /start repeats the question that is open', async () => {
    const { start, say, texts } = await newcomer();
    await start(1);
    await say(2, 'yes');
    await say(3, 'Robin');
    expect((await start(4)).body.step).toBe('city');
    const questions = (await texts()).filter(([, text]: [string, string]) => /city/.test(text));
    expect(questions).toHaveLength(2);
  });

  test('a button of another step changes nothing', async () => {
    const { start, press, profile } = await newcomer();
    await start(1);
    expect((await press(2, 'city', 'skip')).body.step).toBe('adult');
    expect((await press(3, 'nowhere', 'x')).body.step).toBe('adult');
    expect(await profile()).toMatchObject({ name: null, is_adult: false });
  });

  test('a message past a question that was settled elsewhere is for the companion', async () => {
    const { user, start, say, texts } = await newcomer();
    await start(1);
    const data = { name: 'Robin', is_adult: true };
    await user.post('/profile', { user_id: userId, data });
    await say(2, 'What do you think of tea?');
    expect((await say(3, 'And of coffee?')).body.state).toBe('waiting');
    const answers = (await texts()).filter(([role]: [string]) => role === 'companion');
    // The notice with the question is one entry of the history; nothing has been said since.
    expect(answers).toHaveLength(1);
  });

  test("speaks the language of a newcomer's Telegram", async () => {
    const { start, profile } = await newcomer({ language_code: 'ru' });
    await start(1);
    expect((await profile()).language).toBe('ru');
  });

  test("is refused for another user's chat, known or not", async () => {
    const known = userId;
    const { user } = await newcomer();
    for (const chat_id of [known, 2 ** 41, -100]) {
      const telegram = { chat_id, message_id: 1 };
      const { status, body } = await user.post('/onboarding', { action: 'start', telegram });
      expect([status, body.code]).toEqual([403, 'forbidden']);
    }
  });

  test.each([
    ['no chat', { action: 'start' }, 'telegram'],
    ['an unknown action', { action: 'stop', telegram: { chat_id: 1, message_id: 1 } }, 'action'],
    [
      'a chat that is none',
      { action: 'start', telegram: { chat_id: 'x', message_id: 1 } },
      'telegram.chat_id',
    ],
    [
      'a fraction of a message',
      { action: 'start', telegram: { chat_id: 1, message_id: 0.5 } },
      'telegram.message_id',
    ],
    [
      'an answer without end',
      { action: 'answer', answer: 'x'.repeat(257), telegram: { chat_id: 1, message_id: 1 } },
      'answer',
    ],
  ])('refuses %s and names the field', async (_what, body, field) => {
    const { user } = await newcomer();
    const answer = await user.post('/onboarding', body);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
  });
});
