import { setImmediate as nextTick } from 'node:timers/promises';
import { type KyselyPlugin, sql } from 'kysely';
import type { Writable } from 'node:stream';
import type { Pool, PoolClient } from 'pg';
import type { Db } from './database.ts';
import { pipelineOn } from './pipeline.ts';

const enterText =
  "select set_config('role', 'evolveai_user', true), set_config('app.user_id', $1, true)";

/** One transaction under the role that sees a single user's rows. */
export async function runAsUser<T>(
  db: Db,
  userId: number,
  work: (tx: Db) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'evolveai_user', true),
      set_config('app.user_id', ${String(userId)}, true)`.execute(tx);
    const gate = createGate();
    try {
      return await work(tx.withPlugin(gate.plugin));
    } catch (error) {
      gate.close();
      // Behind all that was issued: what failed work has left running must not outlive its transaction.
      await sql`select 1`.execute(tx).catch(() => undefined);
      throw error;
    } finally {
      gate.close();
    }
  });
}

/** The same on a connection that pipelines: begin and role travel with the first queries of `work`. */
export function runAsUserPipelined<T>(
  pool: Pool,
  userId: number,
  work: (tx: Db) => Promise<T>,
): Promise<T> {
  return withClient(pool, async (client) => {
    sendTogether(client);
    const opened = open(client, 'begin', userId);
    const gate = createGate();
    try {
      const result = await work(pipelineOn(client).withPlugin(gate.plugin));
      await opened;
      gate.close();
      await client.query('commit');
      return result;
    } catch (error) {
      gate.close();
      // What failed work has issued is on its way by then, and the rollback comes behind it.
      await nextTick();
      throw error;
    }
  });
}

/** Everything in one trip: the commit follows the queries without waiting for what they find. */
export function readAsUserPipelined<T>(
  pool: Pool,
  userId: number,
  work: (tx: Db) => Promise<T>,
): Promise<T> {
  return withClient(pool, async (client) => {
    sendTogether(client);
    const tx = pipelineOn(client);
    const gate = createGate();
    const opened = open(client, 'begin read only', userId);
    const result = work(tx.withPlugin(gate.plugin));
    gate.close();
    // Through Kysely, so that it takes the same way as the queries and leaves behind them.
    const committed = sql`commit`.execute(tx);
    const [found] = await Promise.all([result, opened, committed]);
    return found;
  });
}

/** What is issued before the next tick leaves in one packet instead of one each. */
function sendTogether(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

function open(client: PoolClient, begin: string, userId: number): Promise<unknown> {
  const opened = Promise.all([client.query(begin), client.query(enterText, [String(userId)])]);
  // Awaited by the caller, after `work`; until then a failure must not count as unhandled.
  opened.catch(() => undefined);
  return opened;
}

async function withClient<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    return await work(client);
  } catch (error) {
    // Behind all that was sent: when it has returned, nothing of this transaction is under way.
    await client.query('rollback').catch((cause: Error) => (broken = cause));
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Outside of its transaction a query would run without the wall, or behind that of another user. */
function createGate() {
  let isClosed = false;
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      if (isClosed) throw new Error('a query came after the others of its transaction');
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { plugin, close: () => (isClosed = true) };
}
