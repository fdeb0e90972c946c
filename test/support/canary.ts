import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';

/** The word as bytes could hold it: plain, wide, hexadecimal, and in base64 at any offset. */
export function formsOf(word: string): Buffer[] {
  const bytes = Buffer.from(word);
  const base64 = [0, 1, 2].map((offset) => {
    // The characters at the edges also depend on the neighbours.
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    return text.slice(offset === 0 ? 0 : offset + 1, -2);
  });
  return [
    bytes,
    Buffer.from(word, 'utf16le'),
    Buffer.from(word, 'utf16le').swap16(),
    Buffer.from(bytes.toString('hex')),
    ...base64.map((text) => Buffer.from(text)),
  ];
}

export const holds = (content: Buffer, word: string) =>
  formsOf(word).some((form) => content.includes(form));

/** Files below a folder in which the word stands in any form. */
export async function findInFiles(dir: string, word: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((item) => item.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    if (holds(await readFile(file), word)) found.push(path.relative(dir, file));
  }
  return found;
}

/** Tables of any schema with a row in which the word stands, bytes included. */
export async function findInTables(url: string, word: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(`
      select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`);
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
      if (rows.some(({ row }) => holds(bytesOf(row), word))) found.push(name);
    }
    return found;
  } finally {
    await client.end();
  }
}

/** The row as text, followed by the bytes its binary columns show as `\x…`. */
function bytesOf(row: string): Buffer {
  const binary = [...row.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex = '']) =>
    Buffer.from(hex, 'hex'),
  );
  return Buffer.concat([Buffer.from(row), ...binary]);
}
