import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from '../../src/platform/db/folder-lock.ts';

let dir: string;
beforeEach(async () => (dir = await mkdtemp(path.join(tmpdir(), 'evolveai-lock-'))));
afterEach(() => rm(dir, { recursive: true, force: true }));

test('a folder has one owner, and a next one once it was let go', async () => {
  const unlock = await lockFolder(dir);
  await expect(lockFolder(dir)).rejects.toThrow(`in use by process ${process.pid}`);
  await unlock();
  const unlockAgain = await lockFolder(dir);
  await unlockAgain();
});

test('what a killed process has left does not lock the folder', async () => {
  await writeFile(path.join(dir, 'owner.sock'), '');
  const unlock = await lockFolder(dir);
  await expect(lockFolder(dir)).rejects.toThrow(/in use/);
  await unlock();
});

test('of several at once one gets it, also in a folder with a long name', async () => {
  const long = path.join(dir, 'x'.repeat(120));
  for (const folder of [dir, long]) {
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => lockFolder(folder)));
    const locks = tries.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(locks).toHaveLength(1);
    for (const unlock of locks) await unlock();
  }
});
