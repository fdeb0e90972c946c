import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../src/platform/db/index.ts';
import { EngineError } from '../../src/platform/llm/port.ts';
import { createTelegramSender } from '../../src/platform/telegram/index.ts';
import { createDeliveryLoop } from '../../src/worker/deliveries.ts';
import type { Loop } from '../../src/worker/loop.ts';
import { createTurnLoop } from '../../src/worker/turns.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { onEachDatabase } from '../support/databases.ts';
import { failing, saidBy, scriptedEngine } from '../support/engine.ts';
import { waitFor } from '../support/process.ts';
import {
  startTelegramDouble,
  type TelegramDouble,
  type TelegramUser,
} from '../support/telegram.ts';
import { chatsOf } from './chats.ts';

const within = 20_000;

/** What an engine throws whose caller has left. */
const aborted = () =>
  new EngineError('aborted', 'the caller has left', {
    isRetryable: false,
    calls: [
      {
        provider: 'scripted',
        model: 'scripted',
        outcome: 'aborted',
        inputTokens: 0,
        cachedInputTokens: 0,
        outputTokens: 0,
        reasoningTokens: 0,
        costMicros: 0,
        durationMs: 1,
      },
    ],
  });

onEachDatabase('turns', ({ open }) => {
  const engine = scriptedEngine();
  let telegram: TelegramDouble;
  let database: Database;
  let service: TestApp;
  let sender: ReturnType<typeof createTelegramSender>;
  let chats: ReturnType<typeof chatsOf>;
  let nextId = 30_000;
  let user: TelegramUser;
  const loops: Loop[] = [];

  beforeAll(async () => {
    telegram = await startTelegramDouble();
    sender = createTelegramSender({ token: `1:${'a'.repeat(35)}`, apiRoot: telegram.url });
    database = await open();
    service = await startTestApp({ database, engine, sender });
    chats = chatsOf(service);
  });
  afterAll(async () => {
    await service.close();
    await database.close();
    await telegram.stop();
  });
  beforeEach(async () => {
    user = await meet();
    engine.requests.length = 0;
    engine.replies.length = 0;
  });
  afterEach(() => Promise.all(loops.splice(0).map((loop) => loop.stop())));

  async function meet(): Promise<TelegramUser> {
    nextId += 1;
    const met = telegram.user(nextId);
    await chats.open(met.id);
    return met;
  }
  async function startWorker(): Promise<Loop> {
    const turns = createTurnLoop({ ...service.core, sender, concurrency: 8 });
    const deliveries = createDeliveryLoop({ ...service.core, sender });
    loops.push(turns, deliveries);
    await turns.start();
    await deliveries.start();
    return turns;
  }
  const received = (texts: string[], by = user) =>
    waitFor(() => by.receivedTexts.length >= texts.length, within)
      .catch(() => undefined)
      .then(() => expect(by.receivedTexts).toEqual(texts));
  const isThinkingOf = (count: number) => waitFor(() => engine.requests.length === count, within);
  /** A reply that is not ready until the test says so. */
  function heldReply(text: string) {
    const { promise, resolve } = Promise.withResolvers<string>();
    engine.replies.push(() => promise);
    return () => resolve(text);
  }
  /** The moment in which somebody may go on is over. */
  const isDoneWriting = ({ id }: TelegramUser) =>
    waitFor(async () => {
      const row = await service.core.database.db
        .selectFrom('conversations')
        .select(sql<boolean>`quiet_until <= now()`.as('isDone'))
        .where('user_id', '=', id)
        .executeTakeFirst();
      return row?.isDone ?? false;
    }, within);
  const historyOf = async ({ id }: TelegramUser) => {
    const { messages } = await service.core.conversations.history(id, 'vera', { limit: 50 });
    return messages.map(({ role, text }) => `${role}: ${text}`);
  };

  test('a message is answered in bubbles, typing is shown first, and both are in the history', async () => {
    await startWorker();
    engine.replies.push(() => 'Hi there.\n\nHow was your day?');
    await chats.write(user.id, 'Hello, it is me again.');
    await received(['Hi there.', 'How was your day?']);
    const mine = telegram.calls.filter(({ params }) => params['chat_id'] === user.id);
    expect(mine[0]).toMatchObject({ method: 'sendChatAction', params: { action: 'typing' } });
    expect(await historyOf(user)).toEqual([
      'user: Hello, it is me again.',
      'companion: Hi there.\n\nHow was your day?',
    ]);
  });

  test('a burst of messages gets one reply', async () => {
    await startWorker();
    for (const text of ['I have', 'something to tell you', 'It is good news!'])
      await chats.write(user.id, text);
    await received(['You said: I have\nsomething to tell you\nIt is good news!']);
    expect(engine.requests).toHaveLength(1);
  });

  test('what is written while the model thinks joins the next turn', async () => {
    await startWorker();
    const answerFirst = heldReply('First answer.');
    await chats.write(user.id, 'The first message.');
    await isThinkingOf(1);
    await isDoneWriting(user);
    await chats.write(user.id, 'The second message.');
    await chats.write(user.id, 'The third message.');
    answerFirst();
    await received(['First answer.', 'You said: The second message.\nThe third message.']);
    expect(engine.requests).toHaveLength(2);
  });

  test('who goes on at once is answered once: what was begun is made anew', async () => {
    await startWorker();
    engine.replies.push(
      (_request, { signal }) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(aborted()));
        }),
    );
    await chats.write(user.id, 'The first message.');
    await isThinkingOf(1);
    await chats.write(user.id, 'The second message.');
    await received(['You said: The first message.\nThe second message.']);
    expect(engine.requests).toHaveLength(2);
    expect(await historyOf(user)).toHaveLength(3);
    const spent = await service.core.database.db
      .selectFrom('llm_calls')
      .select('outcome')
      .where('user_id', '=', user.id)
      .execute();
    expect(spent.map(({ outcome }) => outcome).toSorted()).toEqual(['aborted', 'ok']);
  });

  test('what was spent is in the ledger also when nobody told the worker that more has come', async () => {
    await chats.write(user.id, 'The first message.');
    engine.replies.push(async (_request, { onDelta }) => {
      await chats.write(user.id, 'The second message.');
      onDelta?.('One.\n\nTw');
      return 'o.';
    });
    const [claim] = await service.core.conversations.claimNext(1);
    if (!claim) throw new Error('nothing was due');
    expect(await service.core.conversations.answer(claim)).toEqual({ kind: 'none' });
    const spent = service.core.database.db.selectFrom('llm_calls').select('outcome');
    expect(await spent.where('user_id', '=', user.id).execute()).toEqual([{ outcome: 'ok' }]);
    await startWorker();
    await received(['You said: The first message.\nThe second message.']);
  });

  test('an answer that is ready at once waits for the moment in which its user may go on', async () => {
    await startWorker();
    await chats.write(user.id, 'The first message.');
    await isThinkingOf(1);
    await chats.write(user.id, 'The second message.');
    await received(['You said: The first message.\nThe second message.']);
    expect(engine.requests).toHaveLength(2);
  });

  test('nobody waits for a slow chat', async () => {
    await startWorker();
    const answerSlow = heldReply('At last.');
    await chats.write(user.id, 'A difficult question.');
    await isThinkingOf(1);
    const others = await Promise.all([meet(), meet(), meet()]);
    for (const { id } of others) await chats.write(id, 'An easy question.');
    for (const other of others) await received(['You said: An easy question.'], other);
    expect(user.receivedTexts).toEqual([]);
    answerSlow();
    await received(['At last.']);
  });

  test('the first bubble arrives while the rest is still being written', async () => {
    await startWorker();
    engine.replies.push(async (_request, { onDelta }) => {
      onDelta?.('One.\n\nTw');
      await waitFor(() => user.received.length === 1, within);
      return 'o.';
    });
    await chats.write(user.id, 'Tell me two things.');
    await received(['One.', 'Two.']);
    expect((await historyOf(user)).at(-1)).toBe('companion: One.\n\nTwo.');
  });

  test('an engine that fails is spoken of once, and the message is answered after all', async () => {
    await startWorker();
    engine.replies.push(failing());
    await chats.write(user.id, 'Are you there?');
    await waitFor(() => user.received.length === 2, within);
    expect(user.receivedTexts[0]).not.toContain('You said');
    expect(user.receivedTexts[1]).toBe('You said: Are you there?');
  });

  test.each([
    ['a turn that fails after its first bubble goes on from there', 'Two.'],
    ['a model that says again what has left already is not heard twice', 'One.\n\nTwo.'],
  ])('%s', async (_title, secondTry) => {
    await startWorker();
    engine.replies.push(
      async (request, options) => {
        options.onDelta?.('One.\n\nTwo, which is never');
        await waitFor(() => user.received.length === 1, within);
        return failing()(request, options);
      },
      () => secondTry,
    );
    await chats.write(user.id, 'Tell me two things.');
    await waitFor(() => user.receivedTexts.includes('Two.'), within);
    expect(user.receivedTexts.filter((text) => text === 'One.')).toHaveLength(1);
    expect((await historyOf(user)).at(-1)).toBe('companion: One.\n\nTwo.');
  });

  test('who has got premium since the talk began comes before who has waited longer', async () => {
    const waiting = await meet();
    for (const { id } of [user, waiting]) await chats.write(id, 'Hello, it is me.');
    await chats.write(user.id, 'Now with premium.', 1);
    await database.db
      .updateTable('conversations')
      .set({ due_at: sql`now() - interval '1 minute'` })
      .where('user_id', '=', waiting.id)
      .execute();
    await isDoneWriting(user);
    const [claim] = await service.core.conversations.claimNext(1);
    expect(claim?.userId).toBe(user.id);
    // Nobody answers these two.
    await database.db.updateTable('conversations').set({ waiting_since: null }).execute();
  });

  test('several workers answer every message once', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, meet));
    await Promise.all([startWorker(), startWorker(), startWorker()]);
    await Promise.all(people.map(({ id }) => chats.write(id, 'Hello, all of you!')));
    for (const each of people) await received(['You said: Hello, all of you!'], each);
    expect(engine.requests).toHaveLength(people.length);
  });

  test('a turn of a killed worker is taken over when its lease runs out', async () => {
    await chats.write(user.id, 'Hello, is anybody there?');
    await database.db
      .updateTable('conversations')
      .set({ due_at: sql`now()` })
      .execute();
    expect(await service.core.conversations.claimNext(10)).toHaveLength(1);
    expect(await service.core.conversations.claimNext(10)).toEqual([]);
    await database.db
      .updateTable('conversations')
      .set({ lease_until: sql`now() - interval '1 second'` })
      .where('user_id', '=', user.id)
      .execute();
    await startWorker();
    await received(['You said: Hello, is anybody there?']);
  });

  test('a worker that is asked to stop finishes the turn in hand and begins no other', async () => {
    const turns = await startWorker();
    const answer = heldReply('Done.');
    await chats.write(user.id, 'One more thing.');
    await isThinkingOf(1);
    const stopped = turns.stop();
    const other = await meet();
    await chats.write(other.id, 'Too late for this one.');
    answer();
    await stopped;
    await received(['Done.']);
    expect(saidBy(engine.requests[0] ?? { messages: [], instructions: '', purpose: 'chat' })).toBe(
      'One more thing.',
    );
    expect(await historyOf(other)).toEqual(['user: Too late for this one.']);
    await startWorker();
    await received(['You said: Too late for this one.'], other);
  });
});
