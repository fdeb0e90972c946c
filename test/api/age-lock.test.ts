import { expect, test } from 'vitest';
import { adminId } from '../support/app.ts';
import { onEachApi } from '../support/api-suite.ts';
import { countTold } from '../support/care.ts';

onEachApi('who says to be under 18', (stage) => {
  let userId = 620_000;
  let messageId = 0;

  const here = () => ({ chat_id: userId, message_id: (messageId += 1) });
  /** Somebody who has said to be of age. */
  async function newUser() {
    const user = await stage.service.as((userId += 1));
    await user.post('/profile', { user_id: userId, data: { name: 'Robin', is_adult: true } });
    return user;
  }
  type User = Awaited<ReturnType<typeof newUser>>;
  const talk = async (user: User, message: string) =>
    (await user.post('/chat', { message })).body.response_text;
  const spoken = async (user: User) =>
    (await user.get(`/chat_history/${userId}`)).body.messages
      .filter(({ role }: { role: string }) => role === 'companion')
      .map(({ text }: { text: string }) => text);
  const isAdult = async (user: User) => (await user.get(`/profile/${userId}`)).body.is_adult;

  test.each(['мне 14', "I'm in 8th grade", 'кстати, мне всего 15 лет'])(
    '"%s" closes the account, and no model hears of it',
    async (words) => {
      const user = await newUser();
      expect(await talk(user, 'Hello!')).toBe('You said: Hello!');
      const asked = stage.engine.requests.length + stage.engine.assessed.length;
      expect(await talk(user, words)).toContain('adults only');
      expect(await talk(user, 'Tell me a story!')).toContain('only for adults');
      expect(await talk(user, 'I was joking, I am 25')).toContain('only for adults');
      expect(stage.engine.requests.length + stage.engine.assessed.length).toBe(asked);
      expect(await isAdult(user)).toBe(false);
    },
  );

  test('in Telegram the door is shown once an hour, not to every message', async () => {
    const user = await newUser();
    const say = (message: string) =>
      user.post('/chat', { message, telegram: here() }, { prefer: 'respond-async' });
    expect((await say('мне 13')).body.state).toBe('closed');
    expect((await say('Эй!')).body.state).toBe('closed');
    expect((await say('Ну пожалуйста')).body.state).toBe('closed');
    expect(await spoken(user)).toHaveLength(1);
  });

  test('another answer, /start, and the form of the page do not open it', async () => {
    const user = await newUser();
    await talk(user, 'мне 14');
    const adult = { user_id: userId, data: { is_adult: true } };
    const answer = await user.post('/profile', adult);
    expect([answer.status, answer.body.code]).toEqual([403, 'account-locked']);
    const begun = await user.post('/onboarding', { action: 'start', telegram: here() });
    expect(begun.body.step).toBe('underage');
    const pressed = { action: 'answer', step: 'adult', answer: 'yes', telegram: here() };
    await user.post('/onboarding', pressed);
    await user.post('/chat', { message: 'мне 20', telegram: here() }, { prefer: 'respond-async' });
    await user.post(`/profile/${userId}/reset`, {});
    expect(await talk(user, 'Hello!')).toContain('only for adults');
    expect(await isAdult(user)).toBe(false);
  });

  test('nor does leaving and coming back, once or twice', async () => {
    let user = await newUser();
    await talk(user, 'мне 14');
    for (const _time of [1, 2]) {
      expect((await user.delete(`/profile/${userId}`)).status).toBe(204);
      user = await stage.service.as(userId);
      const answer = await user.post('/profile', { user_id: userId, data: { is_adult: true } });
      expect(answer.body.code).toBe('account-locked');
      const begun = await user.post('/onboarding', { action: 'start', telegram: here() });
      expect(begun.body.step).toBe('underage');
      expect(await talk(user, 'Hello!')).toContain('only for adults');
    }
  });

  test('there is help all the same, and the model has no part in it', async () => {
    const user = await newUser();
    await talk(user, "I'm 14 years old");
    const asked = stage.engine.requests.length + stage.engine.assessed.length;
    const help = await talk(user, 'I want to kill myself');
    expect(help).toContain('112');
    expect(help).toContain('findahelpline.com');
    expect(stage.engine.requests.length + stage.engine.assessed.length).toBe(asked);
  });

  test('a child in danger is told both at once, help first', async () => {
    const user = await newUser();
    const told = await talk(user, "I'm in 8th grade and I want to be dead");
    expect(told).toContain('findahelpline.com');
    expect(told).toContain('adults only');
    expect(told.indexOf('112')).toBeLessThan(told.indexOf('adults only'));
  });

  test('the export and the deletion stay the user’s', async () => {
    const user = await newUser();
    await talk(user, 'мне 14');
    expect((await user.get(`/export/${userId}`)).body.profile.underage_at).toEqual(
      expect.stringMatching(/^20/),
    );
    expect((await user.delete(`/profile/${userId}`)).status).toBe(204);
  });

  test('what somebody passed on, or says of others and of the past, closes nothing', async () => {
    const user = await newUser();
    const forwarded = { ...here(), is_forwarded: true };
    const answer = await user.post(
      '/chat',
      { message: 'мне 14', telegram: forwarded },
      { prefer: 'respond-async' },
    );
    expect(answer.body.state).toBe('waiting');
    for (const words of ['моему сыну 14', 'when I was 14 I moved', 'мне 14 километров до дома'])
      expect(await talk(user, words)).toContain('You said');
  });

  test('a turn that is being made is not delivered any more', async () => {
    const user = await newUser();
    const { conversations } = stage.service.core;
    const say = (message: string) =>
      user.post('/chat', { message, telegram: here() }, { prefer: 'respond-async' });
    await say('Tell me something long.');
    stage.engine.replies.push(async () => {
      await say('by the way, I am 15');
      return 'Long ago there was a tea house.';
    });
    await stage.database.db
      .updateTable('conversations')
      .set({ due_at: new Date(0), quiet_until: null })
      .execute();
    for (const claim of await conversations.claimNext(5)) await conversations.answer(claim);
    expect((await spoken(user)).join()).not.toContain('tea house');
  });

  test('an administrator opens it, says why, and the question of age comes anew', async () => {
    const user = await newUser();
    await talk(user, 'мне 14');
    const admin = await stage.service.as(adminId);
    const url = `/admin/users/${userId}/unlock`;
    expect((await user.post(url, { reason: 'I am 18' })).status).toBe(403);
    expect((await admin.post(url, {})).status).toBe(400);
    const opened = await admin.post(url, { reason: 'showed a passport' });
    expect(opened.body).toEqual({ user_id: userId, is_unlocked: true });
    expect((await admin.post(url, { reason: 'once more' })).body.is_unlocked).toBe(false);
    const rows = await stage.database.db
      .selectFrom('audit_log')
      .select(['actor_id', 'action', 'target', 'reason'])
      .where('target', '=', String(userId))
      .orderBy('seq')
      .limit(1)
      .execute();
    expect(rows).toEqual([
      {
        actor_id: adminId,
        action: 'user.unlocked',
        target: String(userId),
        reason: 'showed a passport',
      },
    ]);
    const begun = await user.post('/onboarding', { action: 'start', telegram: here() });
    expect(begun.body.step).toBe('adult');
    await user.post('/profile', { user_id: userId, data: { is_adult: true } });
    expect(await talk(user, 'Hello!')).toContain('You said');
  });

  test('each lock is counted once', async () => {
    const before = (await countTold(stage.database))['age-lock'] ?? 0;
    const user = await newUser();
    await talk(user, 'мне 14');
    await talk(user, 'мне 14');
    expect((await countTold(stage.database))['age-lock']).toBe(before + 1);
  });
});
