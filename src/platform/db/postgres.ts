import { Kysely, PostgresDialect, sql } from 'kysely';
import { Client, type ClientConfig, Pool, type PoolConfig, types as pgTypes } from 'pg';
import type { Channel, Database } from './database.ts';
import { PreparingClient } from './preparing-client.ts';
import { readAsUserPipelined, runAsUserPipelined } from './scope.ts';

const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === 20) return Number;
    if (oid === 1082) return (value: string) => value;
    return pgTypes.getTypeParser(oid, format as 'text');
  }) as typeof pgTypes.getTypeParser,
};

export interface PostgresOptions {
  url: string;
  poolSize: number;
  onError?: (error: Error) => void;
}

export function openPostgres({ url, poolSize, onError }: PostgresOptions): Database {
  const options = { connectionString: url, types, application_name: 'evolveai' };
  // `pipeline` is newer than the published types.
  const pool = new Pool({
    ...options,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    pipeline: true,
    Client: PreparingClient,
  } as PoolConfig);
  // A broken idle connection must not end the process; the pool opens a new one when asked.
  pool.on('error', (error) => onError?.(error));
  const db: Database['db'] = new Kysely({ dialect: new PostgresDialect({ pool }) });
  const listener = createListener({ ...options, keepAlive: true });

  return {
    source: { kind: 'postgres', url },
    db,
    asUser: (userId, work) => runAsUserPipelined(pool, userId, work),
    readAsUser: (userId, work) => readAsUserPipelined(pool, userId, work),
    listen: listener.listen,
    isHealthy: () =>
      Promise.race([
        sql`select 1`.execute(db).then(() => true),
        new Promise<boolean>((resolve) => setTimeout(resolve, 2_000, false).unref()),
      ]).catch(() => false),
    close: async () => {
      await listener.close();
      await db.destroy();
    },
  };
}

/** One connection of its own for LISTEN, opened again whenever it breaks. */
function createListener(options: ClientConfig) {
  const callbacks = new Map<Channel, Set<(payload: string) => void>>();
  let client: Client | undefined;
  let isClosed = false;

  async function connect(): Promise<void> {
    const next = new Client(options);
    client = next;
    next.on('notification', ({ channel, payload }) => {
      for (const callback of callbacks.get(channel as Channel) ?? []) callback(payload ?? '');
    });
    next.on('error', () => undefined);
    next.on('end', () => {
      if (client === next && !isClosed) setTimeout(reconnect, 1_000).unref();
    });
    await next.connect();
    for (const channel of callbacks.keys()) await next.query(`listen ${channel}`);
  }

  const reconnect = () => {
    if (isClosed) return;
    connect().catch(() => setTimeout(reconnect, 1_000).unref());
  };

  return {
    async listen(channel: Channel, callback: (payload: string) => void) {
      const known = callbacks.get(channel) ?? new Set();
      const isNew = known.size === 0;
      callbacks.set(channel, known.add(callback));
      if (client === undefined) await connect();
      else if (isNew) await client.query(`listen ${channel}`);
      return async () => void known.delete(callback);
    },
    async close() {
      isClosed = true;
      await client?.end();
    },
  };
}
