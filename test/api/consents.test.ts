import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { consentsSchema } from '../../src/contract/consents.ts';
import { onEachApi } from '../support/api-suite.ts';
import { adminId, type Caller } from '../support/app.ts';
import { saidBy } from '../support/engine.ts';

const purposes = ['conversation', 'memory', 'media'];
const fact = { fact: 'Loves tea', category: 'preferences', quote: 'I love tea' };

onEachApi('consents', (stage) => {
  const { engine } = stage;
  let nextId = 81_000;

  /** Somebody who has said to be of age, or has yet to. */
  async function meet({ isAdult = true, language = 'en' } = {}) {
    const userId = (nextId += 1);
    const user = await stage.service.as(userId);
    const data = { name: 'Robin', language, ...(isAdult && { is_adult: true }) };
    await user.post('/profile', { user_id: userId, data });
    engine.requests.length = 0;
    return { userId, user };
  }
  const rowsOf = (userId: number) =>
    stage.database.db
      .selectFrom('consents')
      .select(['purpose', 'is_given', 'text_version', 'text_hash'])
      .where('user_id', '=', userId)
      .orderBy('created_at')
      .execute();
  const set = async (user: Caller, userId: number, purpose: string, isGiven: boolean) => {
    const { status, body } = await user.put(`/consents/${userId}`, { purpose, is_given: isGiven });
    expect(status).toBe(200);
    return consentsSchema.parse(body).consents;
  };
  const asked = (purpose: string) =>
    engine.requests.filter((request) => request.purpose === purpose);
  const newest = () => JSON.stringify(asked('chat').at(-1));
  const remember = (reply = 'Noted.') =>
    engine.replies.push(async ({ tools }) => {
      await tools?.find(({ name }) => name === 'save_long_term_memory')?.run(fact);
      return reply;
    });
  const factsOf = async (user: Caller) =>
    (await user.get('/memories')).body.facts.map(({ text }: { text: string }) => text);

  test.each(['en', 'ru'])(
    'are given with the word of age, as what was read in %s',
    async (language) => {
      const { userId, user } = await meet({ language });
      const { consents } = consentsSchema.parse((await user.get(`/consents/${userId}`)).body);
      expect(consents.map(({ purpose, is_given }) => [purpose, is_given])).toEqual(
        purposes.map((purpose) => [purpose, true]),
      );
      const rows = await rowsOf(userId);
      expect(rows.map(({ purpose }) => purpose)).toEqual(purposes);
      for (const { purpose, text_hash: hash, text_version: version } of rows) {
        const shown = consents.find((each) => each.purpose === purpose);
        expect(Buffer.from(hash).toString('hex')).toBe(
          createHash('sha256')
            .update(shown?.text ?? '')
            .digest('hex'),
        );
        expect(version).toBe(shown?.text_version);
        expect(/[а-я]/.test(shown?.text ?? '')).toBe(language === 'ru');
        expect(shown?.decided_at).not.toBeNull();
      }
    },
  );

  test('are not given by anything else, and count as given until somebody is asked', async () => {
    const { userId, user } = await meet({ isAdult: false });
    expect(await rowsOf(userId)).toEqual([]);
    const { consents } = (await user.get(`/consents/${userId}`)).body;
    expect(consents).toMatchObject(
      purposes.map((purpose) => ({ purpose, is_given: true, decided_at: null })),
    );
  });

  test('what was taken back is not given again by saying once more to be of age', async () => {
    const { userId, user } = await meet();
    await set(user, userId, 'memory', false);
    await user.post('/profile', { user_id: userId, data: { is_adult: true } });
    const { consents } = (await user.get(`/consents/${userId}`)).body;
    expect(consents[1]).toMatchObject({ purpose: 'memory', is_given: false });
    expect(await rowsOf(userId)).toHaveLength(4);
  });

  test('every decision is kept, and one that changes nothing is none', async () => {
    const { userId, user } = await meet();
    for (const isGiven of [true, false, false, true]) await set(user, userId, 'media', isGiven);
    const media = (await rowsOf(userId)).filter(({ purpose }) => purpose === 'media');
    expect(media.map(({ is_given }) => is_given)).toEqual([true, false, true]);
    const { body } = await user.get(`/export/${userId}`);
    expect(body.consents).toHaveLength(5);
    expect(body.profile.withdrawn_consents).toEqual([]);
  });

  test('two decisions at the same moment are both kept, and the newer one holds', async () => {
    const { userId, user } = await meet();
    await Promise.all(
      [false, true, false, true, false].map((isGiven) => set(user, userId, 'memory', isGiven)),
    );
    const held = (await rowsOf(userId)).filter(({ purpose }) => purpose === 'memory');
    const { withdrawn } = await stage.service.core.users.get(userId);
    expect(withdrawn.includes('memory')).toBe(!held.at(-1)?.is_given);
    held.slice(1).forEach((row, index) => expect(row.is_given).toBe(!held[index]?.is_given));
  });

  test('are nobody else’s, also not an administrator’s, and what is no consent is refused', async () => {
    const { userId, user } = await meet();
    for (const id of [(nextId += 1), adminId]) {
      const other = await stage.service.as(id);
      expect((await other.get(`/consents/${userId}`)).status).toBe(403);
      const change = { purpose: 'memory', is_given: false };
      expect((await other.put(`/consents/${userId}`, change)).status).toBe(403);
    }
    for (const body of [
      {},
      { purpose: 'ads', is_given: true },
      { purpose: 'memory', is_given: 1 },
    ]) {
      expect((await user.put(`/consents/${userId}`, body)).status).toBe(400);
    }
    expect(await rowsOf(userId)).toHaveLength(3);
  });

  test('without memory nothing is remembered or recalled, and what was kept comes back with it', async () => {
    const { userId, user } = await meet();
    remember();
    await user.post('/chat', { message: 'I love tea' });
    expect(await factsOf(user)).toEqual(['Loves tea']);

    await set(user, userId, 'memory', false);
    await user.post('/chat', { message: 'What do I love, tea?' });
    const tools =
      asked('chat')
        .at(-1)
        ?.tools?.map(({ name }) => name) ?? [];
    expect(tools.filter((name) => /memor|follow/.test(name))).toEqual([]);
    expect(newest()).not.toContain('Loves tea');
    expect(newest()).not.toContain('save_long_term_memory');
    // It is there for its owner to see and to erase.
    expect(await factsOf(user)).toEqual(['Loves tea']);

    await set(user, userId, 'memory', true);
    // Nothing of the talk stands beside it.
    await stage.database.db.deleteFrom('messages').where('user_id', '=', userId).execute();
    await user.post('/chat', { message: 'What do I love, tea?' });
    expect(newest()).toContain('Loves tea');
    expect(newest()).toContain('save_long_term_memory');
  });

  test('a turn in flight when memory is taken back writes none', async () => {
    const { userId, user } = await meet();
    const [begun, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    engine.replies.push(async ({ tools }) => {
      begun.resolve();
      await held.promise;
      await tools?.find(({ name }) => name === 'save_long_term_memory')?.run(fact);
      return 'Noted.';
    });
    const answered = user.post('/chat', { message: 'I love tea' });
    await begun.promise;
    await set(user, userId, 'memory', false);
    held.resolve();
    expect((await answered).body.response_text).toContain('Noted.');
    expect(await factsOf(user)).toEqual([]);
  });

  test('without the talk no model is asked, and a line says how to have it again', async () => {
    const { userId, user } = await meet();
    await set(user, userId, 'conversation', false);
    const { status, body } = await user.post('/chat', { message: 'Are you there?' });
    expect(status).toBe(200);
    expect(body.response_text).toMatch(
      /said no to our talk being passed to the language model.*settings/,
    );
    expect(engine.requests).toEqual([]);
    const { messages_today: counted } = (await user.get(`/profile/status/${userId}`)).body;
    expect(counted).toBe(0);

    await set(user, userId, 'conversation', true);
    await user.post('/chat', { message: 'And now?' });
    expect(
      saidBy(asked('chat').at(-1) ?? { purpose: 'chat', instructions: '', messages: [] }),
    ).toBe('And now?');
  });

  test('without media pictures reach no model: alone they get a line, with words an answer and a line', async () => {
    const { userId, user } = await meet();
    await stage.database.db
      .updateTable('users')
      .set({ plan: 'premium' })
      .where('id', '=', userId)
      .execute();
    const create = { width: 8, height: 8, channels: 3 as const, background: 'blue' };
    const picture = (await sharp({ create }).png().toBuffer()).toString('base64');
    const send = (message: string) => user.post('/chat', { message, image_data: picture });
    await send('Look!');
    expect(newest()).toContain('"files"');

    await set(user, userId, 'media', false);
    engine.requests.length = 0;
    const line = /said no to voice, pictures and files being passed/;
    expect((await send('')).body.response_text).toMatch(line);
    expect(engine.requests).toEqual([]);
    const { body } = await send('What do you think of it?');
    expect(body.response_text).toMatch(/^You said: \[photo\] What do you think of it/);
    expect(body.response_text).toMatch(line);
    expect(newest()).not.toContain('"files"');
    expect(newest()).toContain('do not guess what is in it');

    await set(user, userId, 'media', true);
    await send('And this one?');
    expect(newest()).toContain('"files"');
  });
});
