import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../src/platform/db/index.ts';
import { EngineError } from '../../src/platform/llm/port.ts';
import { onEachDatabase } from '../support/databases.ts';
import { type Companion, promptOf, startCompanion } from './companion.ts';

const found = (fact: string, quote: string) => ({ fact, quote, category: 'other' });
const finding = (...facts: object[]) => ({ facts, emotions: [], follow_ups: [], rapport: 0 });

onEachDatabase('the upkeep behind the turns', ({ open }) => {
  let database: Database;
  let companion: Companion;
  beforeAll(async () => {
    database = await open();
    companion = await startCompanion(database, 64_000);
  });
  afterAll(async () => {
    await companion.close();
    await database.close();
  });
  beforeEach(() => companion.meet());

  const asked = (purpose: string) =>
    companion.engine.requests.filter((request) => request.purpose === purpose);
  const talk = async (turns: number) => {
    for (let turn = 1; turn <= turns; turn += 1) await companion.say(`Well, well. [said ${turn}]`);
  };
  /** Few turns of long messages: the window is full after three. */
  const talkMuch = async (turns = 5) => {
    const words = 'and so it went on and on '.repeat(220);
    for (let turn = 1; turn <= turns; turn += 1) await companion.say(`${words} [said ${turn}]`);
  };
  const summaries = () =>
    database.db
      .selectFrom('summaries')
      .select(['number', 'through_seq'])
      .where('user_id', '=', companion.userId)
      .execute();
  /** What is due now takes a claim; the time that a pause takes has passed. */
  async function claim() {
    await database.db
      .updateTable('conversations')
      .set({ upkeep_due_at: new Date(0), upkeep_lease_until: null })
      .where('user_id', '=', companion.userId)
      .execute();
    const [claimed] = await companion.service.core.conversations.claimUpkeep(1);
    if (!claimed) throw new Error('nothing was due');
    return claimed;
  }

  test('finds in a batch what turns have left, and asks the model once for all of it', async () => {
    const { engine } = companion;
    for (const said of ['I have a cat called Tom.', 'My job is baking bread.', 'I hate mornings.'])
      await companion.say(said);
    const day = new Date(companion.clock.now.getTime() + 3 * 86_400_000).toISOString().slice(0, 10);
    await companion.say('I am so happy, the concert is on Sunday!');
    engine.objects.push(() => ({
      facts: [
        found('Has a cat called Tom', 'I have a cat called Tom'),
        found('Bakes bread for a living', 'My job is baking bread'),
        found('Has a yacht', 'I have a yacht'),
      ],
      emotions: [{ emotion: 'joy', intensity: 8, context: 'a concert', quote: 'I am so happy' }],
      follow_ups: [{ what: 'the concert', when: day, quote: 'the concert is on Sunday' }],
      rapport: 3,
    }));
    await companion.keepUp();
    expect(asked('extraction')).toHaveLength(1);
    const { body } = await (await companion.service.as(companion.userId)).get('/memories');
    expect(body.facts.map((fact: { text: string }) => fact.text).toSorted()).toEqual([
      'Bakes bread for a living',
      'Has a cat called Tom',
    ]);
    expect(body.emotions).toMatchObject([{ name: 'joy', intensity: 8, context: 'a concert' }]);
    expect(body.follow_ups).toMatchObject([{ text: 'the concert', state: 'open' }]);
    // What was looked at once is not looked at again.
    await companion.keepUp();
    expect(asked('extraction')).toHaveLength(1);
  });

  test('small talk costs no call, and telling talk less than one in four turns', async () => {
    for (let turn = 0; turn < 12; turn += 1) {
      await companion.say(
        ['Hi!', 'ok', 'How are you?', 'haha', 'Привет', 'спасибо!'][turn % 6] ?? '',
      );
      if (turn % 4 === 3) await companion.keepUp();
    }
    expect(asked('extraction')).toEqual([]);
    for (let turn = 0; turn < 24; turn += 1) {
      await companion.say(`I have a friend called Friend${turn} and I like them.`);
      await keepUpWhenDue();
    }
    expect(asked('extraction').length).toBeGreaterThan(1);
    expect(asked('extraction').length).toBeLessThanOrEqual(24 / 4);
  });

  test('a message that came while the model was thinking is looked at when its turn has come', async () => {
    const { engine, service, userId } = companion;
    const { promise, resolve } = Promise.withResolvers<string>();
    engine.replies.push(() => promise);
    const first = companion.say('I work as a nurse.');
    await new Promise((done) => setTimeout(done, 200));
    await service.core.conversations.accept({
      userId,
      text: 'I have a cat called Tom.',
      persona: 'vera',
      images: [],
      priority: 0,
      isAwaited: false,
    });
    resolve('Oh.');
    await first;
    const read: string[] = [];
    const look = (request: { messages: { text: string }[] }) => {
      read.push(...request.messages.map(({ text }) => text));
      return finding();
    };
    engine.objects.push(look);
    await service.core.conversations.keepUp(await claim());
    await companion.say('And now?');
    engine.objects.push(look);
    await service.core.conversations.keepUp(await claim());
    expect(read.join('\n')).toContain('cat called Tom');
  });

  test('messages that are to be removed soon are folded first, however few they are', async () => {
    const { core } = companion.service;
    await talk(5);
    await database.db
      .updateTable('messages')
      .set({ created_at: new Date(Date.now() - 88 * 86_400_000) })
      .where('user_id', '=', companion.userId)
      .execute();
    await database.db
      .updateTable('conversations')
      .set({ upkeep_due_at: null, upkeep_lease_until: null })
      .execute();
    expect(await core.conversations.removeOld()).toMatchObject({ messages: 0 });
    await keepUpWhenDue();
    expect(await summaries()).toHaveLength(1);
    expect(promptOf(companion.lastRequest('summary'))).toContain('[said 5]');
  });

  test('stopping gives back what is in hand at once, and nothing is lost', async () => {
    const { service, userId } = companion;
    await talkMuch();
    const claimed = await claim();
    const { encryptionKey } = service;
    const stopped = await startCompanion(database, 64_500, { encryptionKey });
    stopped.become(userId);
    stopped.engine.generate = (_request, { signal } = {}) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () =>
          reject(new EngineError('aborted', 'stopping', { isRetryable: true })),
        );
      });
    const work = stopped.service.core.conversations.keepUp(claimed);
    await new Promise((done) => setTimeout(done, 300));
    stopped.service.core.conversations.abortUpkeep();
    expect(await work).toEqual({ facts: 0, folded: 0, embedded: 0 });
    await stopped.close();
    // Due at once for whoever comes next.
    await keepUpWhenDue();
    expect(await summaries()).toHaveLength(1);
  });

  test('long messages fill the window and are in the prompt until they are folded', async () => {
    const letters = 'длинное слово '.repeat(640);
    for (let turn = 1; turn <= 6; turn += 1) await companion.say(`[said ${turn}] ${letters}`);
    const prompt = promptOf(companion.lastRequest());
    for (let turn = 1; turn <= 6; turn += 1) expect(prompt).toContain(`[said ${turn}]`);
    await keepUpWhenDue();
    await companion.say('And now?');
    const after = promptOf(companion.lastRequest());
    const folded = asked('summary').map(promptOf).join('\n');
    for (let turn = 1; turn <= 6; turn += 1) {
      const mark = `[said ${turn}]`;
      expect(after.includes(mark) || folded.includes(mark)).toBe(true);
    }
    expect(after.length).toBeLessThan(prompt.length / 1.5);
  });

  test(
    'a crash at any point leaves each step done once or not at all',
    { timeout: 120_000 },
    async () => {
      const { engine, service } = companion;
      const { asUser } = database;
      // As many transactions as an undisturbed upkeep has, and one more.
      for (let point = 0; point < 9; point += 1) {
        for (const when of ['before', 'after'] as const) {
          await companion.meet();
          await talkMuch();
          await companion.say('I have a cat called Tom.');
          const findCat = () => finding(found('Has a cat called Tom', 'I have a cat called Tom'));
          engine.objects.push(findCat, findCat, findCat, findCat);
          const claimed = await claim();
          let count = 0;
          database.asUser = async (userId, work) => {
            count += 1;
            if (count > point + 1 || (count === point + 1 && when === 'before'))
              throw new Error('killed');
            const result = await asUser(userId, work);
            if (count === point + 1) throw new Error('killed');
            return result;
          };
          await service.core.conversations.keepUp(claimed).catch(() => undefined);
          database.asUser = asUser;

          await service.core.conversations.keepUp(await claim());
          expect(await companion.texts()).toEqual(['Has a cat called Tom']);
          const rows = await summaries();
          expect(rows).toHaveLength(1);
          await companion.say('And now?');
          const prompt = promptOf(companion.lastRequest());
          const folded = asked('summary').map(promptOf).join('\n');
          for (let turn = 1; turn <= 5; turn += 1) {
            const mark = `[said ${turn}]`;
            expect(prompt.includes(mark) || folded.includes(mark)).toBe(true);
          }
          engine.objects.length = 0;
        }
      }
    },
  );

  test('two workers do not do it twice, not even when the first one is late', async () => {
    const { engine, service } = companion;
    const { conversations } = service.core;
    await talkMuch();
    const first = await claim();
    expect(await conversations.claimUpkeep(5)).toEqual([]);
    // The first thinks for so long that its claim runs out and another one takes over.
    const generate = engine.generate;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    engine.generate = async (request, options) => {
      engine.generate = generate;
      await promise;
      return generate(request, options);
    };
    const late = conversations.keepUp(first);
    await new Promise((done) => setTimeout(done, 300));
    await conversations.keepUp(await claim());
    const [row] = await summaries();
    resolve(undefined);
    expect(await late).toEqual({ facts: 0, folded: 0, embedded: 0 });
    expect(await summaries()).toEqual([row]);
    expect(row?.number).toBe(1);
  });

  test('a model that keeps failing does not hold up turns, and in the end rules summarise', async () => {
    const { engine, service } = companion;
    await talk(40);
    await companion.say('My grandmother Nina taught me to sail on lake Ladoga.');
    await talk(40);
    const generate = engine.generate;
    const generateObject = engine.generateObject;
    const fail = () => Promise.reject(new EngineError('overloaded', 'down', { isRetryable: true }));
    engine.generate = (request, options) =>
      request.purpose === 'summary' ? fail() : generate(request, options);
    engine.generateObject = fail;
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await service.core.conversations.keepUp(await claim());
      await companion.say('Still here.');
    }
    engine.generate = generate;
    engine.generateObject = generateObject;
    expect(await summaries()).toHaveLength(1);
    const summary = companion.lastRequest().messages[0]?.text ?? '';
    expect(summary).toMatch(/^<summary>/);
    expect(summary).toContain('My grandmother Nina taught me to sail on lake Ladoga.');
  });

  test('the free plan keeps its last messages and a summary that costs no call', async () => {
    await companion.meet({ plan: 'free' });
    await companion.say('My sister Olga restores old violins in Turin.');
    for (let turn = 0; turn < 14; turn += 1) {
      await companion.say(`And so on, number ${turn}.`);
      await keepUpWhenDue();
      const said = companion.lastRequest().messages.length;
      expect(said).toBeLessThanOrEqual(24);
    }
    expect(asked('summary')).toEqual([]);
    const [summary] = companion.lastRequest().messages;
    expect(summary?.text).toContain('My sister Olga restores old violins in Turin.');
  });

  test('what is forgotten leaves the summary too', async () => {
    const { engine } = companion;
    await companion.tell('Has a brother in prison', 'My brother is in prison');
    await talk(45);
    const generate = engine.generate;
    engine.generate = async (request, options) => ({
      ...(await generate(request, options)),
      ...(request.purpose === 'summary' && {
        text: 'They met in May. The user has a brother in prison. They like boats.',
      }),
    });
    await companion.keepUp();
    engine.generate = generate;
    const [fact] = await companion.facts();
    await (await companion.service.as(companion.userId)).delete(`/memories/${fact?.id}`);
    await companion.say('Hello.');
    const prompt = promptOf(companion.lastRequest());
    expect(prompt).toContain('They met in May. They like boats.');
    expect(prompt).not.toContain('prison');
  });

  test('what is forgotten while the model writes the summary does not come back with it', async () => {
    const { engine } = companion;
    await companion.tell('Has a brother in prison', 'My brother is in prison');
    await talk(45);
    const [fact] = await companion.facts();
    const user = await companion.service.as(companion.userId);
    const generate = engine.generate;
    engine.generate = async (request, options) => {
      const answer = await generate(request, options);
      if (request.purpose !== 'summary') return answer;
      if (asked('summary').length === 1) await user.delete(`/memories/${fact?.id}`);
      const isTold = promptOf(request).includes('prison');
      return { ...answer, text: isTold ? 'A brother is in prison.' : 'They like boats.' };
    };
    await companion.keepUp();
    engine.generate = generate;
    expect(asked('summary')).toHaveLength(2);
    await companion.say('Hello.');
    const prompt = promptOf(companion.lastRequest());
    expect(prompt).toContain('They like boats.');
    expect(prompt).not.toContain('prison');
  });

  test('a summary by the model goes on in those by rules, when the plan ends', async () => {
    const { engine } = companion;
    await talk(45);
    const generate = engine.generate;
    const sentences = Array.from(
      { length: 25 },
      (_, index) => `They liked the harbour number ${index}.`,
    );
    engine.generate = async (request, options) => ({
      ...(await generate(request, options)),
      ...(request.purpose === 'summary' && { text: `Nina sails. ${sentences.join(' ')}` }),
    });
    await companion.keepUp();
    engine.generate = generate;
    await database.db
      .updateTable('users')
      .set({ plan: 'free' })
      .where('id', '=', companion.userId)
      .execute();
    await talk(6);
    await companion.keepUp();
    await companion.say('Hello.');
    expect(companion.lastRequest().messages[0]?.text).toContain('They liked the harbour number 7.');
  });

  test('a feeling that the turn has kept is not kept again by the upkeep', async () => {
    const { engine } = companion;
    const joy = { emotion: 'joy', intensity: 8, context: 'a cat', quote: 'I am so happy' };
    await companion.sayAndCall('I am so happy, my cat is home!', ['save_emotional_memory', joy]);
    engine.objects.push(() => ({
      facts: [],
      emotions: [{ ...joy, emotion: 'happiness' }],
      follow_ups: [],
      rapport: 0,
    }));
    await companion.keepUp();
    const { body } = await (await companion.service.as(companion.userId)).get('/memories');
    expect(body.emotions).toMatchObject([{ name: 'joy' }]);
  });

  test('a full window does not make a failing upkeep try in every turn', async () => {
    const { engine } = companion;
    await talk(41);
    const { generateObject } = engine;
    engine.generateObject = () =>
      Promise.reject(new EngineError('overloaded', 'down', { isRetryable: true }));
    await companion.say('I have a cat called Tom.');
    await companion.service.core.conversations.keepUp(await claim());
    await companion.say('And now?');
    expect(await companion.service.core.conversations.claimUpkeep(5)).toEqual([]);
    engine.generateObject = generateObject;
  });

  /** What the worker would find due at this moment. */
  async function keepUpWhenDue() {
    const { conversations } = companion.service.core;
    for (const due of await conversations.claimUpkeep(5)) await conversations.keepUp(due);
  }
});
