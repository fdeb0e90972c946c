import { expect, test } from 'vitest';
import type { PersonaView } from '../../src/contract/personas.ts';
import { onEachApi } from '../support/api-suite.ts';

onEachApi('the personas', (stage) => {
  const { engine } = stage;
  let userId = 6_000;

  async function newUser() {
    const user = await stage.service.as((userId += 1));
    const id = userId;
    const list = async (): Promise<PersonaView[]> => (await user.get('/personas')).body.personas;
    const choose = (persona: unknown) => user.post('/profile', { user_id: id, data: { persona } });
    return {
      ...user,
      id,
      list,
      choose,
      currents: async () => (await list()).filter((each) => each.is_current).map((each) => each.id),
      /** Anybody but the default. */
      async chooseOther(): Promise<string> {
        const other = (await list()).find((each) => each.id !== 'vera')?.id ?? '';
        expect((await choose(other)).status).toBe(200);
        return other;
      },
    };
  }

  test('are introduced to everybody, the default one as current', async () => {
    const user = await newUser();
    const personas = await user.list();
    expect(personas.length).toBeGreaterThan(1);
    expect(personas).toContainEqual({
      id: 'vera',
      name: 'Vera',
      tagline: expect.stringMatching(/\w/),
      gender: 'female',
      is_imported: false,
      is_current: true,
    });
    expect(await user.currents()).toEqual(['vera']);
  });

  test('speak the language of the user', async () => {
    const user = await newUser();
    await user.post('/profile', { user_id: user.id, data: { language: 'ru' } });
    const vera = (await user.list()).find(({ id }) => id === 'vera');
    expect(vera).toMatchObject({ name: 'Вера', tagline: expect.stringMatching(/[а-я]/) });
  });

  test('can be chosen: profile, answers and history are with the one who was', async () => {
    const user = await newUser();
    await user.post('/chat', { message: 'Hello, Vera' });
    const other = await user.chooseOther();
    expect(await user.currents()).toEqual([other]);
    const profile = (await user.get(`/profile/${user.id}`)).body;
    expect(profile).toMatchObject({ persona: { id: other }, level: { score: 0 } });
    const history = async () =>
      (await user.get(`/chat_history/${user.id}`)).body.messages.map(
        ({ text }: { text: string }) => text,
      );
    const [greeting, ...more] = await history();
    expect([greeting, more]).toEqual([expect.stringContaining('AI'), []]);
    await user.post('/chat', { message: 'Hello, stranger' });
    const said = [greeting, 'Hello, stranger', 'You said: Hello, stranger'];
    expect(await history()).toEqual(said);
    await user.choose('vera');
    expect(await history()).toEqual(['Hello, Vera', 'You said: Hello, Vera']);
    expect((await user.get(`/profile/${user.id}`)).body.level.score).toBeGreaterThan(0);
    // Chosen again, there is nothing to introduce.
    await user.choose(other);
    expect(await history()).toEqual(said);
  });

  test('all know what is remembered; closeness and story are with each', async () => {
    const user = await newUser();
    await user.post('/chat', { message: 'Hello, Vera' });
    await user.post('/memories', { text: 'Has a cat called Tom' });
    const other = await user.chooseOther();
    expect((await user.get('/memories')).body.facts).toMatchObject([
      { text: 'Has a cat called Tom' },
    ]);
    expect((await user.get(`/story/${user.id}`)).body).toMatchObject({
      persona: { id: other },
      level: { score: 0 },
      entries: [{ kind: 'met' }],
    });
    await user.post('/chat', { message: 'What is my cat called?' });
    expect(JSON.stringify(engine.requests.at(-1))).toContain('Has a cat called Tom');
  });

  test('one that is gone gives way to the default', async () => {
    const user = await newUser();
    await stage.database.db
      .updateTable('users')
      .set({ persona: 'left-with-the-operator' })
      .where('id', '=', user.id)
      .execute();
    expect(await user.currents()).toEqual(['vera']);
    expect((await user.post('/chat', { message: 'Hello' })).status).toBe(200);
    expect((await user.get(`/profile/${user.id}`)).body.persona.id).toBe('vera');
  });

  test.each([
    ['unknown', 'nobody'],
    ['empty', ''],
    ['a path', '../vera'],
    ['of prototypes', '__proto__'],
    ['in other letters', 'Vera'],
    ['no text', 5],
    ['null', null],
    ['too long', 'x'.repeat(65)],
  ])('refuse an id that is %s, and nothing changes', async (_what, persona) => {
    const user = await newUser();
    const { status, body } = await user.choose(persona);
    expect([status, body.code, body.errors[0].field]).toEqual([
      400,
      'invalid-body',
      'data.persona',
    ]);
    expect(await user.currents()).toEqual(['vera']);
  });

  test('a refused choice leaves the rest of the request undone, too', async () => {
    const user = await newUser();
    await user.post('/profile', { user_id: user.id, data: { persona: 'nobody', name: 'Robin' } });
    expect((await user.get(`/profile/${user.id}`)).body.name).toBeNull();
  });

  test('are chosen by nobody else', async () => {
    const owner = await newUser();
    const stranger = await newUser();
    const [, other] = await stranger.list();
    const { status } = await stranger.post('/profile', {
      user_id: owner.id,
      data: { persona: other?.id },
    });
    expect(status).toBe(403);
    expect(await owner.currents()).toEqual(['vera']);
  });

  test('without a token there is nothing to be had', async () => {
    expect((await stage.service.send({ url: '/personas' })).status).toBe(401);
  });

  test('twenty reads a minute', async () => {
    const user = await newUser();
    const statuses = [];
    for (let n = 0; n < 21; n += 1) statuses.push((await user.get('/personas')).status);
    expect(statuses).toEqual([...Array(20).fill(200), 429]);
  });
});
