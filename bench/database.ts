import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** A PostgreSQL database for one run. */
export async function createBenchDatabase(url: string) {
  const name = `evolveai_bench_${randomBytes(6).toString('hex')}`;
  const own = new URL(url);
  own.pathname = `/${name}`;
  await run(url, `create database ${name}`);
  return { url: own.href, drop: () => run(url, `drop database if exists ${name} with (force)`) };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
