import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealFernet } from '../../src/lib/fernet.ts';
import { openEmbedded } from '../../src/platform/db/index.ts';
import { startTestApp } from '../support/app.ts';
import { scriptedEngine } from '../support/engine.ts';

const formerKey = randomBytes(32);
const seal = (name: string, key = formerKey) =>
  sealFernet(key, Buffer.from(name), { iv: randomBytes(16), time: new Date() });
let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'evolveai-import-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function importProfiles(lines: string[], key: string) {
  const file = path.join(dir, 'profiles.jsonl');
  await writeFile(file, lines.join('\n'));
  const child = spawn(process.execPath, ['scripts/import-profiles.ts', file], {
    env: { PATH: process.env['PATH'] ?? '', DATA_DIR: path.join(dir, 'data') },
  });
  child.stdin.end(key);
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.on('close', resolve)),
  ]);
  return { out, err, code };
}

test('profiles of the earlier version are taken over, as often as one likes', async () => {
  const lines = [
    JSON.stringify({ user_id: 1, name: seal('Андрій'), gender: 'male', timezone: 'Europe/Kyiv' }),
    JSON.stringify({ user_id: 2, name: seal('李雷'), gender: 'unknown', timezone: 'Nowhere' }),
    '',
    JSON.stringify({ user_id: 3, name: null }),
  ];
  for (let run = 0; run < 2; run += 1) {
    const { out, err, code } = await importProfiles(lines, formerKey.toString('base64url'));
    expect([JSON.parse(out), err, code]).toEqual([{ imported: 3, refused: 0 }, '', 0]);
  }

  const secretsFile = path.join(dir, 'data/secrets.json');
  expect((await stat(secretsFile)).mode & 0o777).toBe(0o600);
  const { encryptionKey } = JSON.parse(await readFile(secretsFile, 'utf8'));
  const database = await openEmbedded(path.join(dir, 'data'));
  const service = await startTestApp({ database, engine: scriptedEngine(), encryptionKey });
  const profileOf = async (id: number) => (await (await service.as(id)).get(`/profile/${id}`)).body;
  expect(await profileOf(1)).toMatchObject({
    name: 'Андрій',
    gender: 'male',
    time_zone: 'Europe/Kyiv',
  });
  expect(await profileOf(2)).toMatchObject({ name: '李雷', gender: null, time_zone: 'UTC' });
  expect(await profileOf(3)).toMatchObject({ name: null });
  await service.close();
  await database.close();
});

test('what cannot be taken over is named by its line, without its content', async () => {
  const lines = [
    JSON.stringify({ user_id: 11, name: seal('Robin') }),
    JSON.stringify({ user_id: 12, name: seal('Canaryname', randomBytes(32)) }),
    JSON.stringify({ user_id: 13, name: seal('<b>Canaryname</b>') }),
    '{"user_id": 14, "name": "Canaryname"',
    JSON.stringify({ user_id: -1, name: seal('Robin') }),
  ];
  const { out, err, code } = await importProfiles(lines, formerKey.toString('base64url'));
  expect([JSON.parse(out), code]).toEqual([{ imported: 1, refused: 4 }, 1]);
  expect(err.match(/^line \d/gm)).toEqual(['line 2', 'line 3', 'line 4', 'line 5']);
  expect(err).not.toContain('Canary');
});

test('a key that is none is refused without being printed', async () => {
  const { err, code } = await importProfiles([], 'not-a-key-of-32-bytes');
  expect(code).toBe(1);
  expect(err).not.toContain('not-a-key');
});
