import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** That an account was deleted, and what is kept of it for whoever comes back: what a tombstone holds. */
export const deletionSchema = z.object({
  user_id: z.int().positive(),
  deleted_at: z.iso.datetime(),
  had_trial: z.boolean(),
  underage_at: z.iso.datetime().nullable(),
});
export type Deletion = z.infer<typeof deletionSchema>;

export interface DeletionLog {
  /** Resolves once the line is on disk; several processes may write to one file. */
  append(deletion: Deletion): Promise<void>;
  /** All there are, oldest first. @throws Error for a file that cannot be read or is damaged. */
  read(): Promise<Deletion[]>;
}

/**
 * Deletions outside the database, one JSON line each: a restored backup does not know of those that came
 * after it.
 */
export function createDeletionLog(file: string): DeletionLog {
  const openFile = async () => {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    return open(file, 'a', 0o600);
  };

  return {
    async append(deletion) {
      const handle = await openFile();
      try {
        // A new line first: the one before may have been cut short.
        await handle.appendFile(`\n${JSON.stringify(deletion)}\n`);
        await handle.sync();
      } finally {
        await handle.close();
      }
    },

    async read() {
      // Made when it is missing: that nothing can be written is noticed at start, not when somebody leaves.
      await (await openFile()).close();
      return parseDeletions(await readFile(file, 'utf8'), file);
    },
  };
}

/** What is no JSON was being written when its process was killed: that deletion was never confirmed. */
export function parseDeletions(text: string, source: string): Deletion[] {
  return text.split('\n').flatMap((line, index) => {
    const found = parseLine(line);
    if (found === undefined) return [];
    const parsed = deletionSchema.safeParse(found);
    if (parsed.success) return [parsed.data];
    throw new Error(`${source}, line ${index + 1}: not a deletion`);
  });
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
