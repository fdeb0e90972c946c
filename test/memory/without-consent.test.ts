import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ConsentPurpose } from '../../src/contract/consents.ts';
import type { Database } from '../../src/platform/db/index.ts';
import type { Embedder } from '../../src/platform/llm/port.ts';
import { onEachDatabase } from '../support/databases.ts';
import { type Companion, promptOf, startCompanion } from './companion.ts';

const finding = (quote: string) => ({
  facts: [{ fact: quote, quote, category: 'other' }],
  emotions: [],
  follow_ups: [],
  rapport: 0,
});
const long = 'and so it went on and on '.repeat(220);

onEachDatabase('memory that was said no to, or wiped', ({ open }) => {
  let database: Database;
  let companion: Companion;
  /** What was asked to be made into vectors. */
  const embedded: string[] = [];
  const embedder: Embedder = {
    model: 'a-model',
    async embed(texts) {
      embedded.push(...texts);
      return { vectors: texts.map(() => Float32Array.of(1, 0)), calls: [] };
    },
  };

  beforeAll(async () => {
    database = await open();
    companion = await startCompanion(database, 83_000, { embedder });
  });
  afterAll(async () => {
    await companion.close();
    await database.close();
  });
  beforeEach(async () => {
    await companion.meet();
    embedded.length = 0;
  });

  const set = (purpose: ConsentPurpose, isGiven: boolean) =>
    companion.service.core.consents.change(companion.userId, purpose, isGiven);
  const wipe = async () => {
    const user = await companion.service.as(companion.userId);
    const { status } = await user.delete(`/memories?user_id=${companion.userId}`);
    expect(status).toBe(204);
  };
  const asked = (purpose: string) =>
    companion.engine.requests.filter((request) => request.purpose === purpose);
  const talkMuch = async (about: string, turns = 4) => {
    for (let turn = 1; turn <= turns; turn += 1) await companion.say(`${about} ${turn}: ${long}`);
  };
  const summaryOf = async () => {
    const { body } = await (
      await companion.service.as(companion.userId)
    ).get(`/export/${companion.userId}`);
    return body.summaries.map(({ text }: { text: string }) => text).join();
  };
  const throughSeq = async () =>
    (
      await database.db
        .selectFrom('summaries')
        .select('through_seq')
        .where('user_id', '=', companion.userId)
        .orderBy('number', 'desc')
        .executeTakeFirst()
    )?.through_seq ?? 0;
  /** What the model found in the batch that is looked at next. */
  const willFind = (quote: string) => companion.engine.objects.push(() => finding(quote));

  test.each<ConsentPurpose>(['memory', 'conversation'])(
    'without %s the upkeep asks no model, and the window still moves on',
    async (purpose) => {
      await talkMuch('I have a cat called Tom');
      await set(purpose, false);
      companion.engine.requests.length = 0;
      embedded.length = 0;
      await companion.keepUp();
      expect(companion.engine.requests).toEqual([]);
      expect(embedded).toEqual([]);
      expect(await throughSeq()).toBeGreaterThan(0);
      expect(await summaryOf()).toBe('');
      expect(await companion.texts()).toEqual([]);
    },
  );

  test('what was said meanwhile is not learned later, nor summarised, nor recalled', async () => {
    await set('memory', false);
    await talkMuch('I keep bees in Brno');
    await set('memory', true);
    await companion.keepUp();
    expect(asked('extraction')).toEqual([]);
    expect(asked('summary')).toEqual([]);
    expect(await companion.texts()).toEqual([]);
    expect(await throughSeq()).toBeGreaterThan(0);
    await companion.say('Where do I keep my bees?');
    expect(promptOf(companion.lastRequest())).not.toContain('earlier conversations');
    expect(embedded.join()).not.toContain('bees in Brno');
    // From then on all is as it was.
    await companion.say('I keep geese.');
    willFind('I keep geese');
    await companion.keepUp();
    expect(await companion.texts()).toEqual(['I keep geese']);
  });

  test('a summary from before comes back with the consent, and nothing was added to it', async () => {
    await talkMuch('I keep bees');
    companion.engine.requests.length = 0;
    await companion.keepUp();
    expect(await summaryOf()).toBe('They talked.');
    await set('memory', false);
    await companion.say('Hello.');
    expect(promptOf(companion.lastRequest())).not.toContain('They talked.');
    await talkMuch('I keep geese');
    const before = await throughSeq();
    await companion.keepUp();
    expect(await throughSeq()).toBeGreaterThan(before);
    await set('memory', true);
    await companion.say('Hello again.');
    expect(promptOf(companion.lastRequest())).toContain('They talked.');
  });

  test('an extraction in flight when it is taken back writes nothing', async () => {
    await companion.say('I keep bees.');
    const { promise, resolve } = Promise.withResolvers<void>();
    companion.engine.objects.push(() => {
      resolve();
      return finding('I keep bees');
    });
    const kept = companion.keepUp();
    await promise;
    await set('memory', false);
    await kept;
    expect(await companion.texts()).toEqual([]);
  });

  test('wiped, nothing of before is there or comes back, and the talk and the plan stay', async () => {
    await companion.tell('I keep bees');
    await talkMuch('I keep bees');
    await companion.keepUp();
    expect(embedded.join()).toContain('bees');
    const { plan } = await companion.service.core.users.get(companion.userId);
    const user = await companion.service.as(companion.userId);
    const said = (await user.get(`/chat_history/${companion.userId}`)).body.messages.length;
    const window = await throughSeq();

    await wipe();
    const { body } = await user.get(`/export/${companion.userId}`);
    expect(body).toMatchObject({ facts: [], emotions: [], follow_ups: [], profile: { plan } });
    expect(await summaryOf()).toBe('');
    expect(await throughSeq()).toBe(window);
    const vectors = database.db.selectFrom('embeddings').select('item_id');
    expect(await vectors.where('user_id', '=', companion.userId).execute()).toEqual([]);
    expect((await user.get(`/chat_history/${companion.userId}`)).body.messages).toHaveLength(said);

    // The recent talk is there, what was behind it is not.
    embedded.length = 0;
    companion.engine.requests.length = 0;
    await companion.say('What do I keep?');
    const prompt = promptOf(companion.lastRequest());
    expect(prompt).toContain('I keep bees 4');
    expect(prompt).not.toContain('earlier conversations');
    expect(prompt).not.toContain('They talked.');
    willFind('I keep bees');
    await talkMuch('Nothing new', 3);
    companion.engine.objects.length = 0;
    await companion.keepUp();
    expect(await companion.texts()).toEqual([]);
    for (const request of [...asked('summary'), ...asked('extraction')]) {
      expect(promptOf(request)).not.toContain('I keep bees');
    }
    expect(embedded.join()).not.toContain('I keep bees');
  });

  test('a turn in flight when it is wiped writes no memory of before', async () => {
    const [begun, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    companion.engine.replies.push(async ({ tools }) => {
      begun.resolve();
      await held.promise;
      const quote = 'I keep bees';
      const call = (name: string, input: object) =>
        tools?.find((each) => each.name === name)?.run({ ...input, quote });
      await call('save_long_term_memory', { fact: quote, category: 'other' });
      await call('save_emotional_memory', { emotion: 'joy', intensity: 9, context: 'bees' });
      const when = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
      await call('plan_follow_up', { what: 'the bees', when });
      return 'Noted.';
    });
    const answered = companion.say('I keep bees');
    await begun.promise;
    await wipe();
    held.resolve();
    expect((await answered).text).toContain('Noted.');
    const { body } = await (await companion.service.as(companion.userId)).get('/memories');
    expect(body).toMatchObject({ facts: [], emotions: [], follow_ups: [] });
    await companion.tell('I keep geese');
    expect(await companion.texts()).toEqual(['I keep geese']);
  });

  test('nor does an upkeep in flight bring anything back', async () => {
    await talkMuch('I keep bees');
    const { engine } = companion;
    const generate = engine.generate;
    const [begun, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    engine.generate = async (request, options) => {
      if (request.purpose === 'summary') {
        begun.resolve();
        await held.promise;
      }
      return generate(request, options);
    };
    try {
      const kept = companion.keepUp();
      await begun.promise;
      await wipe();
      held.resolve();
      await kept;
    } finally {
      engine.generate = generate;
    }
    expect(await summaryOf()).toBe('');
    expect(await companion.texts()).toEqual([]);
  });
});
