import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { RecallItem } from '../src/modules/recall/index.ts';

// The files of `npm run recall`: JSON lines, of which only these fields are read.
const text = z.string({ error: 'a string' });
const filledText = text.min(1, { error: 'a string that is not empty' });
const timestamp = text.refine((value) => !Number.isNaN(Date.parse(value)), {
  error: 'a time such as 2026-11-25T15:00:00Z',
});

const itemSchema = z.object({
  user: filledText,
  id: filledText,
  text,
  timestamp,
  speaker: text,
  kind: z.enum(['turn', 'fact'], { error: '"turn" or "fact"' }).default('turn'),
});
const querySchema = z.object({
  user: filledText,
  id: filledText,
  text,
  timestamp: timestamp.optional(),
  evidence: z.array(text, { error: 'a list of ids' }).optional(),
});

export type Query = z.infer<typeof querySchema>;

/** What is wrong with a file or an option, in words for whoever called. */
export class InputError extends Error {}

/** The items of each user, in the order of the file. */
export function readItems(file: string): Map<string, RecallItem[]> {
  const users = new Map<string, RecallItem[]>();
  const seen = new Map<string, number>();
  for (const { value, line } of readLines(file, itemSchema)) {
    const { user, timestamp: at, ...item } = value;
    const key = JSON.stringify([user, item.id]);
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      throw new InputError(
        `${file}, line ${line}: id: expected another id than line ${earlier} has`,
      );
    }
    seen.set(key, line);
    const items = users.get(user) ?? [];
    items.push({ ...item, at: Date.parse(at) });
    users.set(user, items);
  }
  return users;
}

export function readQueries(file: string): Query[] {
  return readLines(file, querySchema).map(({ value }) => value);
}

function readLines<T>(file: string, schema: z.ZodType<T>): { value: T; line: number }[] {
  const rows = readFile(file).split('\n');
  return rows.flatMap((row, index) => {
    if (row.trim() === '') return [];
    const line = index + 1;
    const result = schema.safeParse(parseJson(row, `${file}, line ${line}`));
    if (result.success) return [{ value: result.data, line }];
    const [issue] = result.error.issues;
    const field = issue?.path.join('.') ?? '';
    throw new InputError(
      `${file}, line ${line}: ${field === '' ? 'expected an object' : `${field}: expected ${issue?.message ?? ''}`}`,
    );
  });
}

function readFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new InputError(`${file}: cannot be read (${code})`);
  }
}

function parseJson(row: string, place: string): unknown {
  try {
    return JSON.parse(row);
  } catch {
    throw new InputError(`${place}: expected one JSON object`);
  }
}
