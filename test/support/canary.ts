import { readdir, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { Client } from 'pg';

const known = new Map<string, Buffer[]>();

/**
 * The word as bytes could hold it: plain, wide, reversed, in base64 at any offset, and escaped as numbers in
 * whichever way text is written down; each also in small and in capital letters.
 */
export function formsOf(word: string): Buffer[] {
  const made = known.get(word);
  if (made) return made;
  const spellings = [...new Set([word, word.toLowerCase(), word.toUpperCase()])];
  const forms = new Map(spellings.flatMap(spelled).map((form) => [form.toString('hex'), form]));
  known.set(word, [...forms.values()]);
  return [...forms.values()];
}

function spelled(word: string): Buffer[] {
  const bytes = Buffer.from(word);
  const wide = Buffer.from(word, 'utf16le');
  const hex = (base: Buffer) => base.toString('hex');
  const numbers = [...bytes];
  const points = [...word].map((letter) => letter.codePointAt(0) ?? 0);
  const texts = [
    hex(bytes),
    hex(wide),
    ...inBase64(bytes),
    ...inBase64(wide),
    [...word].toReversed().join(''),
    encodeURIComponent(word),
    // Also where letters need no escape.
    numbers.map((byte) => `%${byte.toString(16)}`).join(''),
    numbers.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join(''),
    numbers.map((byte) => `\\x${byte.toString(16)}`).join(''),
    numbers.join(','),
    numbers.join(', '),
    points.map((point) => `\\u${point.toString(16).padStart(4, '0')}`).join(''),
    points.map((point) => `&#${point};`).join(''),
    points.map((point) => `&#x${point.toString(16)};`).join(''),
    // UTF-8 taken for another encoding.
    bytes.toString('latin1'),
  ];
  return [
    bytes,
    wide,
    Buffer.from(wide).swap16(),
    ...texts.flatMap((text) => [text, withCapitals(text)]).map((text) => Buffer.from(text)),
  ];
}

/** The same digits above nine, as others write them. */
const withCapitals = (text: string) =>
  text.replace(/(?<=^|%|\\x|\\u|&#x)[\da-f]+/gi, (digits) => digits.toUpperCase());

function inBase64(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((offset) => {
    // The characters at the edges also depend on the neighbours.
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const inner = text.slice(offset === 0 ? 0 : offset + 1, -2);
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

export const holds = (content: Buffer, word: string) =>
  formsOf(word).some((form) => content.includes(form));

/** Files below a folder in which the word stands in any form, in their names as well. */
export async function findInFiles(dir: string, word: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    const isNamed = holds(Buffer.from(entry.name), word);
    if (isNamed || (entry.isFile() && holds(await readFile(file), word))) {
      found.push(path.relative(dir, file));
    }
  }
  return found;
}

/** Runs something on a database of PostgreSQL. */
export async function onPostgres<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Tables of any schema with a row in which the word stands, bytes included. */
export const findInTables = (url: string, word: string): Promise<string[]> =>
  onPostgres(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(`
      select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`);
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
      if (rows.some(({ row }) => holds(bytesOf(row), word))) found.push(name);
    }
    return found;
  });

/** The row as text, followed by the bytes its binary columns show as `\x…`. */
function bytesOf(row: string): Buffer {
  const binary = [...row.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex = '']) =>
    Buffer.from(hex, 'hex'),
  );
  return Buffer.concat([Buffer.from(row), ...binary]);
}

/** Where the log of the server stands, for `findOnDisk` later. */
export const readLogPosition = (url: string): Promise<string> =>
  onPostgres(url, async (client) => {
    const { rows } = await client.query<{ at: string }>(
      'select pg_walfile_name(pg_current_wal_lsn()) as at',
    );
    return rows[0]?.at ?? '';
  });

/**
 * Files of the server in which each word stands: those of this database, and the write-ahead log since a
 * position. Needs a superuser.
 */
export const findOnDisk = (
  url: string,
  words: string[],
  since: string,
): Promise<Map<string, string[]>> =>
  onPostgres(url, async (client) => {
    // What has changed in memory is written.
    await client.query('checkpoint');
    const { rows: files } = await client.query<{ name: string }>(
      `select distinct pg_relation_filepath(oid) as name from pg_class
       where pg_relation_filepath(oid) like 'base/%'
       union all select 'pg_wal/' || name from pg_ls_waldir()
       where length(name) = 24 and name >= $1 and name <= pg_walfile_name(pg_current_wal_lsn())`,
      [since],
    );
    const found = new Map<string, string[]>(words.map((word) => [word, []]));
    for (const { name } of files) {
      const { rows } = await client.query<{ content: Buffer | null }>(
        'select pg_read_binary_file($1, 0, $2, true) as content',
        [name, mostRead],
      );
      const content = rows[0]?.content ?? Buffer.alloc(0);
      for (const word of words.filter((each) => holds(content, each))) found.get(word)?.push(name);
    }
    return found;
  });

const mostRead = 256 * 1024 * 1024;

/** What runs at this moment on the server, as the operator sees it. */
export const readActivity = (url: string): Promise<string> =>
  onPostgres(url, async (client) => {
    const { rows: known } = await client.query<{ name: string }>(
      "select extname as name from pg_extension where extname = 'pg_stat_statements'",
    );
    const { rows } = await client.query(
      `select pid, application_name, query from pg_stat_activity where pid <> pg_backend_pid()`,
    );
    const statements =
      known.length > 0 ? await client.query('select query from pg_stat_statements') : undefined;
    return JSON.stringify([rows, statements?.rows]);
  });

/** All that the Redis of this machine holds, keys and values as they are stored; none when there is no Redis. */
export async function dumpRedis(): Promise<Buffer> {
  const ask = (...commands: string[]) =>
    new Promise<Buffer>((resolve) => {
      const answer: Buffer[] = [];
      const socket = connect(6379, '127.0.0.1');
      socket.setTimeout(5_000, () => socket.destroy());
      socket.on('error', () => resolve(Buffer.alloc(0)));
      socket.on('data', (chunk) => answer.push(chunk));
      socket.on('close', () => resolve(Buffer.concat(answer)));
      socket.write([...commands, 'quit', ''].join('\r\n'));
    });
  const keys = await ask('keys *');
  const names = keys
    .toString('latin1')
    .split('\r\n')
    .filter((line) => !/^[*$+-]/.test(line));
  return Buffer.concat([keys, await ask(...names.filter(Boolean).map((name) => `dump "${name}"`))]);
}
