import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { Client } from 'pg';
import { createMigrations, openPostgres } from '../../src/platform/db/index.ts';
import { runOn, withDatabase } from '../support/global-setup.ts';
import { waitFor } from '../support/process.ts';

const postgres = inject('postgres');

describe.skipIf(!postgres)('the role migrate', () => {
  let name: string;
  let url: string;

  beforeEach(async () => {
    name = `evolveai_test_${randomBytes(6).toString('hex')}`;
    await runOn(postgres?.url ?? '', `create database ${name}`);
    url = withDatabase(postgres?.url ?? '', name);
  });
  afterEach(() => runOn(postgres?.url ?? '', `drop database if exists ${name} with (force)`));

  function startMigrate() {
    const child = spawn(process.execPath, ['src/main.ts', 'migrate'], {
      env: { PATH: process.env['PATH'] ?? '', DATABASE_URL: url },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = once(child, 'exit').then(([code]) => code as number | null);
    return { child, ended };
  }
  async function untilConnected(): Promise<void> {
    const client = new Client({ connectionString: postgres?.url });
    await client.connect();
    const isConnected = async () => {
      const { rowCount } = await client.query(
        "select 1 from pg_stat_activity where datname = $1 and application_name = 'evolveai'",
        [name],
      );
      return rowCount !== 0;
    };
    await waitFor(isConnected, 20_000, 2);
    await client.end();
  }
  const missing = async () => {
    const database = openPostgres({ url, poolSize: 2 });
    const status = await createMigrations(database.db).status();
    await database.close();
    return status.filter(({ appliedAt }) => appliedAt === undefined);
  };

  test('two at once both end well', async () => {
    const runs = [startMigrate(), startMigrate()];
    expect(await Promise.all(runs.map(({ ended }) => ended))).toEqual([0, 0]);
    expect(await missing()).toEqual([]);
  });

  test('killed at any moment, it can be run again', async () => {
    let unfinished = 0;
    for (const delayMs of [0, 10, 20, 40, 80, 160]) {
      await runOn(postgres?.url ?? '', `drop database ${name} with (force)`);
      await runOn(postgres?.url ?? '', `create database ${name}`);
      const { child, ended } = startMigrate();
      await untilConnected();
      await new Promise((resolve) => setTimeout(resolve, delayMs * Math.random()));
      child.kill('SIGKILL');
      if ((await ended) !== 0) unfinished += 1;
      expect(await startMigrate().ended).toBe(0);
      expect(await missing()).toEqual([]);
    }
    expect(unfinished).toBeGreaterThan(0);
  }, 90_000);
});
