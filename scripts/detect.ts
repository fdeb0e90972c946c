import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { detect } from '../src/modules/care/detect.ts';

// The rules that hear danger, over a file of texts (docs/care.md). Prints {"id","action","severity"} for each.
const usage =
  'usage: npm run --silent detect -- --items texts.jsonl   ({"id","text","context"?} a line)';

const itemSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  /** Who said what before, oldest first. */
  context: z.array(z.tuple([z.string(), z.string()])).default([]),
});

function run(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const item = itemSchema.safeParse(readJson(line));
    if (!item.success) throw new Error(`line ${index + 1}: expected {"id","text","context"?}`);
    const { id, text, context } = item.data;
    const { action, severity } = detect(text, context);
    return [JSON.stringify({ id, action, severity })];
  });
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

try {
  const { items } = parseArgs({ options: { items: { type: 'string' } } }).values;
  if (items === undefined) throw new Error(usage);
  for (const line of run(items)) console.log(line);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
