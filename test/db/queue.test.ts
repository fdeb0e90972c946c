import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { conversationIdOf } from '../../src/modules/conversations/content.ts';
import * as messages from '../../src/modules/conversations/queries/messages.ts';
import {
  createClaimNext,
  finishClaim,
  renewLeases,
} from '../../src/modules/conversations/queries/queue.ts';
import type { Database, Db } from '../../src/platform/db/index.ts';
import { onEachDatabase, openTestPostgres } from '../support/databases.ts';

const userId = 77;
const conversationId = conversationIdOf(userId, 'vera');

const addUser = (database: Database) =>
  database.db
    .insertInto('users')
    .values({ id: userId, data_key: Buffer.alloc(1), data_key_kek: 'x' })
    .execute();

async function acceptMessage(tx: Db): Promise<string> {
  const messageId = crypto.randomUUID();
  const conversation = { id: conversationId, userId, persona: 'vera', chatId: null };
  await messages.upsertConversation(tx, conversation);
  await messages.insertMessage(tx, {
    id: messageId,
    conversation_id: conversationId,
    user_id: userId,
    role: 'user',
    content: Buffer.alloc(1),
  });
  const mark = { conversationId, userId, messageId, priority: 0, dueMs: 0, quietMs: 0, capMs: 0 };
  await messages.markWaiting(tx, { ...mark, claimToken: undefined, mayAnswerOnboarding: false });
  return messageId;
}

const isWaiting = async ({ db }: Database) => {
  const row = await db.selectFrom('conversations').select('waiting_since').executeTakeFirst();
  return row?.waiting_since !== null;
};

describe.skipIf(!inject('postgres'))('a turn that settles while a message is being stored', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestPostgres();
    await addUser(database);
  });
  afterAll(() => database?.close());

  test('leaves the conversation waiting for that message', async () => {
    const first = await database.asUser(userId, acceptMessage);
    const [claim] = await createClaimNext(database.db)(1);
    if (!claim) throw new Error('nothing to claim');
    const held = Promise.withResolvers<void>();
    const isStored = Promise.withResolvers<void>();

    const accepting = database.asUser(userId, async (tx) => {
      await acceptMessage(tx);
      isStored.resolve();
      await held.promise;
    });
    await isStored.promise;
    const settling = database.asUser(userId, (tx) => finishClaim(tx, claim, [first]));
    await waitUntilBlocked(database);
    held.resolve();
    await accepting;
    expect(await settling).toBe(true);
    expect(await isWaiting(database)).toBe(true);
  });
});

describe.skipIf(!inject('postgres'))('a lease that is renewed while its turn settles', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestPostgres();
    await addUser(database);
  });
  afterAll(() => database?.close());

  test('is not given to the finished conversation again', async () => {
    const first = await database.asUser(userId, acceptMessage);
    const [claim] = await createClaimNext(database.db)(1);
    if (!claim) throw new Error('nothing to claim');
    const held = Promise.withResolvers<void>();
    const isFinished = Promise.withResolvers<void>();

    const settling = database.asUser(userId, async (tx) => {
      await finishClaim(tx, claim, [first]);
      isFinished.resolve();
      await held.promise;
    });
    await isFinished.promise;
    const renewing = renewLeases(database.db, [claim]);
    await waitUntilBlocked(database);
    held.resolve();
    await settling;
    expect(await renewing).toEqual(new Set());
    await database.asUser(userId, acceptMessage);
    expect(await createClaimNext(database.db)(1)).toHaveLength(1);
  });
});

onEachDatabase('claims', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await addUser(database);
  });
  afterAll(() => database.close());

  test('of one conversation go to one worker at a time, and only who holds it may finish', async () => {
    const first = await database.asUser(userId, acceptMessage);
    const claims = (await Promise.all([1, 2, 3].map(() => createClaimNext(database.db)(5)))).flat();
    expect(claims).toHaveLength(1);
    const [claim] = claims;
    if (!claim) throw new Error('nothing to claim');
    const stolen = { ...claim, leaseToken: claim.leaseToken + 1 };
    expect(await renewLeases(database.db, [claim])).toEqual(new Set([conversationId]));
    expect(await renewLeases(database.db, [stolen])).toEqual(new Set());
    expect(await renewLeases(database.db, [])).toEqual(new Set());
    const finish = (by: typeof claim) =>
      database.asUser(userId, (tx) => finishClaim(tx, by, [first]));
    expect(await finish(stolen)).toBe(false);
    expect(await isWaiting(database)).toBe(true);
    expect(await finish(claim)).toBe(true);
    expect(await isWaiting(database)).toBe(false);
  });
});

/** Until the second transaction waits for the row the first one holds. */
async function waitUntilBlocked({ db }: Database): Promise<void> {
  for (;;) {
    const waiting = await db
      .selectFrom('pg_stat_activity' as never)
      .select('pid' as never)
      .where('wait_event_type' as never, '=', 'Lock' as never)
      .where('datname' as never, '=', (eb) => eb.fn('current_database'))
      .execute();
    if (waiting.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
