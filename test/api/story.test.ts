import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { onEachApi } from '../support/api-suite.ts';

onEachApi('the story of two', (stage) => {
  let userId = 5_000;

  async function newUser() {
    const user = await stage.service.as((userId += 1));
    const id = userId;
    return {
      ...user,
      id,
      story: async () => (await user.get(`/story/${id}`)).body,
      talk: (message = 'Hello') => user.post('/chat', { message }),
      change: (data: object) => user.post('/profile', { user_id: id, data }),
    };
  }

  /** Talks on the days after today, as the ledger has them. */
  async function talkDaily(owner: number, days: number, points: number) {
    const { id } = await stage.database.db
      .selectFrom('conversations')
      .select('id')
      .where('user_id', '=', owner)
      .executeTakeFirstOrThrow();
    const rows = Array.from({ length: days }, (_, index) => ({
      id: randomUUID(),
      user_id: owner,
      conversation_id: id,
      turn_id: randomUUID(),
      kind: 'first-talk-of-day',
      points,
      day: dayIn(index + 1),
    }));
    await stage.database.db.insertInto('affinity_events').values(rows).execute();
  }

  test('of a newcomer has no entries, and the level they begin at', async () => {
    const user = await newUser();
    expect(await user.story()).toMatchObject({
      user_id: user.id,
      persona: { id: 'vera', name: 'Vera' },
      level: { key: 'stranger', score: 0, progress: 0, next: { key: 'acquaintance', score: 100 } },
      entries: [],
    });
  });

  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
    'begins with the day they met, by the clock of %s',
    async (zone) => {
      const user = await newUser();
      await user.change({ time_zone: zone });
      await user.talk();
      expect((await user.story()).entries).toEqual([
        { kind: 'met', day: dayIn(0, zone), text: 'You and Vera meet.' },
      ]);
    },
  );

  test('speaks the language of the user', async () => {
    const user = await newUser();
    await user.change({ language: 'ru' });
    await user.talk('Привет');
    const story = await user.story();
    expect(story.level.name).toBe('Незнакомцы');
    expect(story.entries[0].text).toBe('Первая встреча: Вера.');
  });

  test('tells of the first memory in the words of the user', async () => {
    const user = await newUser();
    await user.talk();
    await user.post('/memories', { text: 'Has a cat called Tom' });
    expect((await user.story()).entries).toContainEqual({
      kind: 'first-memory',
      day: expect.any(String),
      text: 'The first thing Vera remembers about you: “Has a cat called Tom”',
    });
  });

  test('tells of each level on the day it was reached, and of days together', async () => {
    const user = await newUser();
    await user.talk();
    await talkDaily(user.id, 7, 20);
    const { entries, level } = await user.story();
    expect(level).toMatchObject({ key: 'acquaintance', name: 'Acquaintance' });
    expect(entries).toEqual([
      { kind: 'met', day: dayIn(0), text: 'You and Vera meet.' },
      {
        kind: 'level-up',
        day: dayIn(5),
        text: 'Strangers no more: you and Vera know each other now.',
      },
      { kind: 'days-together', day: dayIn(6), text: '7 days together' },
    ]);
  });

  test("another user's is refused, whether they exist or not", async () => {
    const owner = await newUser();
    await owner.talk();
    const stranger = await newUser();
    for (const id of [owner.id, 2 ** 40]) {
      const { status, body } = await stranger.get(`/story/${id}`);
      expect([status, body.code]).toEqual([403, 'forbidden']);
    }
  });

  test('without a token there is nothing to be had', async () => {
    const { id } = await newUser();
    expect((await stage.service.send({ url: `/story/${id}` })).status).toBe(401);
  });

  test('refuses an id that is none', async () => {
    const user = await newUser();
    const { status, body } = await user.get('/story/me');
    expect([status, body.errors[0].field]).toEqual([400, 'user_id']);
  });

  test('twenty reads a minute', async () => {
    const user = await newUser();
    const statuses = [];
    for (let n = 0; n < 21; n += 1) statuses.push((await user.get(`/story/${user.id}`)).status);
    expect(statuses).toEqual([...Array(20).fill(200), 429]);
  });
});

/** YYYY-MM-DD of a day from today on. */
const dayIn = (days: number, timeZone = 'UTC') =>
  new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(
    Date.now() + days * 86_400_000,
  );
