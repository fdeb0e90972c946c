import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../src/platform/db/index.ts';
import { onEachDatabase } from '../support/databases.ts';
import { type Companion, promptOf, startCompanion } from './companion.ts';

const found = (fact: string, quote: string) => ({ fact, quote, category: 'other' });
const finding = (...facts: object[]) => ({ facts, emotions: [], follow_ups: [], rapport: 0 });

onEachDatabase('facts that change', ({ open }) => {
  let database: Database;
  let companion: Companion;
  beforeAll(async () => {
    database = await open();
    companion = await startCompanion(database, 61_000);
  });
  afterAll(async () => {
    await companion.close();
    await database.close();
  });
  beforeEach(() => companion.meet());

  test.each([
    [
      'Russian',
      [
        ['Любит кофе', 'Я люблю кофе'],
        ['любит кофе', 'люблю кофе'],
        ['Любит кофе.', 'Люблю кофе.'],
        ['Не любит кофе', 'Нет, я не люблю кофе'],
      ],
    ],
    [
      'English',
      [
        ['Likes coffee', 'I like coffee'],
        ['likes coffee', 'i like coffee'],
        ['Likes coffee.', 'I like coffee.'],
        ['Does not like coffee', 'No, I do not like coffee'],
      ],
    ],
  ] as const)(
    'in %s: the same in other letters is one fact, its opposite takes its place',
    async (_language, said) => {
      const [first, again, dotted, negated] = said;
      for (const [fact, quote] of [first, again, dotted]) await companion.tell(fact, quote);
      expect(await companion.texts()).toEqual([first[0]]);
      await companion.tell(negated[0], negated[1]);
      const [fact, ...others] = await companion.facts();
      expect(others).toEqual([]);
      expect(fact).toMatchObject({ text: negated[0], history: [{ text: first[0] }] });
    },
  );

  test.each([
    [
      ['Живёт в Москве', 'Я живу в Москве'],
      ['Переехал из Москвы в Берлин', 'Я переехал из Москвы в Берлин'],
    ],
    [
      ['Lives in Moscow', 'I live in Moscow'],
      ['Moved from Moscow to Berlin', 'I moved from Moscow to Berlin'],
    ],
    [
      ['Lives in Moscow', 'I live in Moscow'],
      ['Lives in Berlin', 'I moved from Moscow to Berlin'],
    ],
  ])('a move closes the old city: %j, %j', async (before, after) => {
    await companion.tell(...(before as [string, string]));
    await companion.tell(...(after as [string, string]));
    expect(await companion.facts()).toMatchObject([
      { text: after[0], history: [{ text: before[0] }] },
    ]);
    await companion.say('Where do I live now, do you know?');
    const context = companion.lastRequest().messages.at(-1)?.text ?? '';
    expect(context).not.toContain(`"${before[0]}"`);
  });

  test('there and back: the present is the last, and the way is kept', async () => {
    for (const city of ['Moscow', 'Berlin', 'Moscow']) {
      await companion.tell(`Lives in ${city}`, `I live in ${city} now`);
    }
    const [fact, ...others] = await companion.facts();
    expect(others).toEqual([]);
    expect(fact).toMatchObject({
      text: 'Lives in Moscow',
      history: [{ text: 'Lives in Berlin' }, { text: 'Lives in Moscow' }],
    });
  });

  test('several values stand side by side', async () => {
    await companion.tell('Has a cat called Tom', 'I have a cat called Tom', 'pets');
    await companion.tell('Has a cat called Kit', 'I have a cat called Kit too', 'pets');
    await companion.tell('Likes tea', 'I like tea');
    expect((await companion.texts()).toSorted()).toEqual([
      'Has a cat called Kit',
      'Has a cat called Tom',
      'Likes tea',
    ]);
  });

  test('an end closes without a successor of the same kind', async () => {
    await companion.tell('Works as a nurse', 'I work as a nurse', 'work');
    await companion.tell('Quit the job', 'I quit my job today', 'work');
    expect(await companion.texts()).toEqual(['Quit the job']);
  });

  test('what the model names as untrue is closed', async () => {
    await companion.tell('Plays the violin on Sundays', 'I play the violin on Sundays');
    await companion.sayAndCall('I sold my violin, it is over', [
      'save_long_term_memory',
      {
        fact: 'Sold the violin',
        quote: 'I sold my violin',
        category: 'hobbies',
        replaces: 'plays the violin on sundays',
      },
    ]);
    expect(await companion.texts()).toEqual(['Sold the violin']);
  });

  test('a fact that is said to replace itself stays as it is, and the turn answers', async () => {
    await companion.tell('Likes coffee', 'I like coffee', 'preferences');
    await companion.sayAndCall('Yes, I like coffee.', [
      'save_long_term_memory',
      { fact: 'Likes coffee', quote: 'I like coffee', category: 'other', replaces: 'Likes coffee' },
    ]);
    expect(await companion.facts()).toMatchObject([{ text: 'Likes coffee', history: [] }]);
  });

  test('what changed between two messages that are read together is one truth', async () => {
    await companion.say('I live in Moscow these days.');
    await companion.say('I moved, I live in Berlin now.');
    companion.engine.objects.push(() =>
      finding(
        found('Lives in Moscow', 'I live in Moscow these days'),
        found('Lives in Berlin', 'I live in Berlin now'),
      ),
    );
    await companion.keepUp();
    expect(await companion.facts()).toMatchObject([
      { text: 'Lives in Berlin', history: [{ text: 'Lives in Moscow' }] },
    ]);
  });

  test('what was passed on from somebody else is not the word of the user', async () => {
    const { userId, service } = companion;
    const forwarded = { chatId: userId, messageId: 7, isFragment: true, isForwarded: true };
    companion.engine.replies.push(async ({ tools = [] }) => {
      const save = tools.find(({ name }) => name === 'save_long_term_memory');
      return JSON.stringify(
        await save?.run({ fact: 'Lives in Rome', quote: 'I live in Rome', category: 'other' }),
      );
    });
    await companion.say('Look at this:');
    companion.engine.replies.push(async ({ tools = [] }) => {
      const save = tools.find(({ name }) => name === 'save_long_term_memory');
      await save?.run({ fact: 'Lives in Rome', quote: 'I live in Rome', category: 'other' });
      return 'Nice.';
    });
    await service.core.conversations.accept({
      userId,
      text: 'I live in Rome and I love it.',
      persona: 'vera',
      images: [],
      priority: 0,
      isAwaited: false,
      telegram: forwarded,
    });
    await companion.say('What a letter.');
    companion.engine.objects.push(() => finding(found('Lives in Rome', 'I live in Rome')));
    await companion.keepUp();
    expect(promptOf(companion.lastRequest())).toContain('I live in Rome');
    expect(await companion.facts()).toEqual([]);
  });

  test('late news: what was said before and heard of later does not undo the present', async () => {
    const { engine } = companion;
    // The turns remember nothing; the background finds both, the older one in a later batch.
    await companion.say('I live in Moscow these days.');
    await companion.tell('Lives in Berlin', 'I live in Berlin now.');
    engine.objects.push(() => ({
      facts: [{ fact: 'Lives in Moscow', quote: 'I live in Moscow these days', category: 'other' }],
      emotions: [],
      follow_ups: [],
      rapport: 0,
    }));
    await companion.keepUp();
    expect(await companion.facts()).toMatchObject([
      { text: 'Lives in Berlin', history: [{ text: 'Lives in Moscow' }] },
    ]);
  });

  test('a replay of an old message changes nothing', async () => {
    const { engine } = companion;
    await companion.tell('Likes coffee', 'I like coffee.');
    await companion.tell('Does not like coffee', 'I do not like coffee any more.');
    engine.objects.push(() => ({
      facts: [
        found('Likes coffee', 'I like coffee'),
        found('Does not like coffee', 'I do not like coffee'),
        found('Likes coffee', 'I like coffee'),
      ],
      emotions: [],
      follow_ups: [],
      rapport: 0,
    }));
    await companion.keepUp();
    expect(await companion.facts()).toMatchObject([
      { text: 'Does not like coffee', history: [{ text: 'Likes coffee' }] },
    ]);
  });

  test('a correction stands, and the former wording does not come back from its message', async () => {
    await companion.tell('Has a dog called Rex', 'I have a dog called Rex');
    const [fact] = await companion.facts();
    const user = await companion.service.as(companion.userId);
    const { status, body } = await user.patch(`/memories/${fact?.id}`, {
      text: 'Has a dog called Max',
    });
    expect([status, body.text, body.said_at]).toEqual([200, 'Has a dog called Max', null]);
    companion.engine.objects.push(() => ({
      facts: [{ fact: 'Has a dog called Rex', quote: 'I have a dog called Rex', category: 'pets' }],
      emotions: [],
      follow_ups: [],
      rapport: 0,
    }));
    await companion.keepUp();
    expect(await companion.texts()).toEqual(['Has a dog called Max']);
  });

  test('what was forgotten is gone from facts, talk and summary, and is not learned again', async () => {
    companion.engine.replies.push(async ({ tools = [] }) => {
      await tools
        .find(({ name }) => name === 'save_long_term_memory')
        ?.run({
          fact: 'Has a brother in prison',
          quote: 'My brother is in prison',
          category: 'family',
        });
      return 'A brother in prison, that is hard.';
    });
    await companion.say('My brother is in prison');
    await companion.say('Something else now.');
    const [fact] = await companion.facts();
    const user = await companion.service.as(companion.userId);
    expect((await user.delete(`/memories/${fact?.id}`)).status).toBe(204);
    companion.engine.objects.push(() => ({
      facts: [
        { fact: 'Has a brother in prison', quote: 'brother is in prison', category: 'family' },
      ],
      emotions: [],
      follow_ups: [],
      rapport: 0,
    }));
    await companion.keepUp();
    expect(await companion.facts('')).toEqual([]);
    await companion.say('What do you know about my brother, by the way?');
    expect(promptOf(companion.lastRequest())).not.toMatch(/prison/);
    expect((await user.delete(`/memories/${fact?.id}`)).status).toBe(404);
  });

  test('what was said twice is forgotten twice', async () => {
    await companion.tell('Has a brother in prison', 'My brother is in prison', 'family');
    await companion.say('As I said, my brother is in prison, poor fellow.');
    const [fact] = await companion.facts();
    await (await companion.service.as(companion.userId)).delete(`/memories/${fact?.id}`);
    companion.engine.objects.push(() =>
      finding(found('Has a brother in prison', 'my brother is in prison, poor fellow')),
    );
    await companion.keepUp();
    expect(await companion.facts()).toEqual([]);
    await companion.say('Well.');
    expect(promptOf(companion.lastRequest())).not.toContain('prison');
  });

  test('what was corrected leaves the message it came from where it is', async () => {
    await companion.tell('Has a dog called Rex', 'I have a dog called Rex and a red house');
    const [fact] = await companion.facts();
    const user = await companion.service.as(companion.userId);
    await user.patch(`/memories/${fact?.id}`, { text: 'Has a dog called Max' });
    await companion.say('And so on.');
    expect(promptOf(companion.lastRequest())).toContain('a red house');
  });

  test('two who learn at the same time agree on one truth', async () => {
    const { database: db, keys, memory } = companion.service.core;
    const { userId } = companion;
    await companion.say('Hello.');
    const learn = (text: string, at: number) =>
      db.asUser(userId, async (tx) => {
        const owner = { userId, cipher: await keys.cipherFor(tx, userId) };
        const saidAt = new Date(Date.now() + at);
        const source = { id: crypto.randomUUID(), saidAt };
        const facts = [{ text, quote: text, category: 'other' as const, source }];
        await memory.learn(tx, owner, crypto.randomUUID(), { facts, emotions: [], followUps: [] });
      });
    await Promise.all([
      learn('Likes tea', 0),
      learn('Does not like tea', 1),
      learn('Likes tea', 2),
    ]);
    const facts = await companion.facts();
    expect(facts).toHaveLength(1);
  });

  test('what is taken back goes from the summary, too, when that has taken it in already', async () => {
    await companion.meet({ plan: 'free' });
    await companion.say('My sister Vera paints the harbour of Riga.');
    const filler = 'And so it went on and on. '.repeat(1_200);
    await companion.say(`${filler}My brother Boris waits for his trial in Kazan.`);
    await companion.keepUp();
    const context = async () => {
      await companion.say('Well, well.');
      return JSON.stringify(companion.lastRequest().messages[0]);
    };
    expect(await context()).toContain('Boris');
    const { conversations } = companion.service.core;
    for (let n = 0; n < 2; n += 1) {
      await conversations.undo({ userId: companion.userId, persona: 'vera' });
    }
    expect(await context()).toContain('Riga');
    expect(await context()).not.toContain('Boris');
  });
});
