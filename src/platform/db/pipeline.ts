import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { PoolClient } from 'pg';
import type { Db } from './database.ts';

const bound = new WeakMap<PoolClient, Db>();

/**
 * Kysely on one connection that does not wait for one query before it sends the next: Kysely's own
 * would, and every statement of a transaction would be a trip of its own. Order is the order of issue.
 */
export function pipelineOn(client: PoolClient): Db {
  const known = bound.get(client);
  if (known) return known;
  const made: Db = new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new BoundDriver(client),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  bound.set(client, made);
  return made;
}

/** Always the same connection, for as many queries at once as are issued. */
class BoundDriver implements Driver {
  readonly #connection: DatabaseConnection;

  constructor(client: PoolClient) {
    this.#connection = new PipelinedConnection(client);
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
  beginTransaction = refuse;
  commitTransaction = refuse;
  rollbackTransaction = refuse;
}

class PipelinedConnection implements DatabaseConnection {
  readonly #client: PoolClient;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, rowCount } = await this.#client.query(sql, [...parameters]);
    return { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) };
  }

  // oxlint-disable-next-line require-yield
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('a pipelined connection does not stream');
  }
}

/** `asUser` has opened the transaction already. */
async function refuse(): Promise<void> {
  throw new Error('a transaction within asUser');
}
