import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const secretsSchema = z.object({
  encryptionKey: z.string(),
  jwtSecret: z.string(),
  serviceKey: z.string(),
});
type Secrets = z.infer<typeof secretsSchema>;

/**
 * The secrets of an embedded installation: made once, kept in `<dataDir>/secrets.json` (mode 0600).
 * What the operator has set wins over the file.
 */
export async function loadSecrets(dataDir: string, given: Partial<Secrets>): Promise<Secrets> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const file = path.join(dataDir, 'secrets.json');
  const stored = await readSecrets(file);
  if (stored !== undefined) return { ...stored, ...given };

  const made: Secrets = {
    encryptionKey: randomBytes(32).toString('base64url'),
    jwtSecret: randomBytes(48).toString('base64url'),
    serviceKey: randomBytes(48).toString('base64url'),
  };
  await writeDurably(file, JSON.stringify(made, null, 2));
  return { ...made, ...given };
}

async function readSecrets(file: string): Promise<Secrets | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return secretsSchema.parse(JSON.parse(text));
  } catch (cause) {
    // Never made anew: without the old key everything stored is lost.
    throw new Error(`${file} is damaged; restore it from a backup`, { cause });
  }
}

/** Whole or not at all, also when the process is killed in between. */
async function writeDurably(file: string, text: string): Promise<void> {
  const draft = await open(`${file}.new`, 'w', 0o600);
  try {
    await draft.writeFile(text);
    await draft.sync();
  } finally {
    await draft.close();
  }
  await rename(`${file}.new`, file);
}
