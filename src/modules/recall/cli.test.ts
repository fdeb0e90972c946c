import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'recall-'));
afterAll(() => rmSync(folder, { recursive: true }));
const script = path.resolve(import.meta.dirname, '../../../scripts/recall.ts');

const item = {
  user: 'u',
  id: 'a',
  text: 'I bought a hamster',
  timestamp: '2026-01-05T12:00:00Z',
  speaker: 'Anna',
};
const items = write('items.jsonl', [
  item,
  { ...item, id: 'b', text: 'Went to the cinema', timestamp: '2026-01-06T12:00:00Z' },
  { ...item, id: 'c', text: 'Went to the cinema', timestamp: '2026-01-07T12:00:00Z' },
  { ...item, id: 'd', text: 'Has a hamster', kind: 'fact' },
  { ...item, user: 'other', id: 'a', text: 'hamster' },
]);
const queries = write('queries.jsonl', [
  { user: 'u', id: 'q1', text: 'hamster', category: 3 },
  { user: 'u', id: 'q2', text: 'cinema yesterday' },
  { user: 'u', id: 'q3', text: 'cinema yesterday', timestamp: '2026-01-08T12:00:00Z' },
  { user: 'nobody', id: 'q4', text: 'hamster' },
]);

function write(name: string, rows: unknown[]): string {
  const file = path.join(folder, name);
  writeFileSync(
    file,
    rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'),
  );
  return file;
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
  });
  const answers = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { id: string; hits: { id: string; score: number }[] });
  return { status, stdout, stderr, ids: answers.map(({ hits }) => hits.map(({ id }) => id)) };
}

test('each query is answered in order from its user, relative dates from its own or the newest time', () => {
  const { status, ids } = run('--items', items, '--queries', queries, '--k', '2');
  expect(status).toBe(0);
  expect(ids).toEqual([['d', 'a'], ['b', 'c'], ['c', 'b'], []]);
});

test('parts can be left out, and plain BM25 asked for', () => {
  const { ids } = run('--items', items, '--queries', queries, '--without', 'time,fill', '--k', '1');
  expect(ids[1]).toEqual(['c']);
  expect(run('--items', items, '--queries', queries, '--ranking', 'bm25').ids[0]).toEqual([
    'd',
    'a',
  ]);
});

test.each([
  [['--queries', queries], '--items: expected a file'],
  [['--items', items], '--queries: expected a file'],
  [['--items', items, '--queries', 'nowhere.jsonl'], 'nowhere.jsonl: cannot be read (ENOENT)'],
  [['--items', items, '--queries', queries, '--k', '0'], '--k: expected a whole number'],
  [
    ['--items', items, '--queries', queries, '--ranking', 'best'],
    '--ranking: expected spread or bm25',
  ],
  [['--items', items, '--queries', queries, '--without', 'luck'], '--without: expected neighbours'],
  [['--items', items, '--queries', queries, '--loud'], "Unknown option '--loud'"],
])('a wrong option is refused by name: %o', (args, message) => {
  const { status, stdout, stderr } = run(...args);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(message);
});

test.each([
  ['{"user":', 'expected one JSON object'],
  ['[]', 'expected an object'],
  [{ ...item, text: 5 }, 'text: expected a string'],
  [{ ...item, id: '' }, 'id: expected a string that is not empty'],
  [{ ...item, timestamp: 'soon' }, 'timestamp: expected a time'],
  [{ ...item, kind: 'summary' }, 'kind: expected "turn" or "fact"'],
  [item, 'id: expected another id than line 1 has'],
])('a wrong line is refused by number and field: %o', (row, message) => {
  const file = write('wrong.jsonl', [item, row]);
  const { status, stdout, stderr } = run('--items', file, '--queries', queries);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(`${file}, line 2: ${message}`);
});
