import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { userIdSchema } from '#app/contract/shared';
import { AppError } from '#app/lib/errors';
import { isEqual } from './auth.ts';

/** Who opened the Mini App. */
export interface MiniAppUser {
  userId: number;
  languageCode: string | undefined;
}

const longestAgeSeconds = 86_400;
/** Clocks differ. */
const mostAheadSeconds = 300;

const userSchema = z.object({ id: userIdSchema, language_code: z.string().optional() });

/**
 * Reads what Telegram has signed for this bot; `hash` covers every other field.
 * @throws AppError `init-data-invalid`, `init-data-expired`
 */
export function readInitData(initData: string, botToken: string, now: Date): MiniAppUser {
  const { hash = '', ...fields } = readFields(initData);
  if (!isEqual(hash, signatureOf(fields, botToken))) throw invalid();

  const ageSeconds = now.getTime() / 1000 - Number(fields['auth_date']);
  if (!(ageSeconds >= -mostAheadSeconds)) throw invalid();
  if (ageSeconds > longestAgeSeconds) {
    throw new AppError('unauthenticated', 'init-data-expired', 'the Mini App was opened long ago');
  }
  const user = userSchema.safeParse(readJson(fields['user']));
  if (!user.success) throw invalid();
  return { userId: user.data.id, languageCode: user.data.language_code };
}

/** A field given twice, or a line break that would make two fields of one, could be read in two ways. */
function readFields(initData: string): Record<string, string> {
  const entries = [...new URLSearchParams(initData)];
  const isPlain = entries.every(([name, value]) => /^\w+$/.test(name) && !value.includes('\n'));
  if (!isPlain || new Set(entries.map(([name]) => name)).size < entries.length) throw invalid();
  return Object.fromEntries(entries);
}

/** As https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app has it. */
function signatureOf(fields: Record<string, string>, botToken: string): string {
  const signed = Object.entries(fields)
    .map(([name, value]) => `${name}=${value}`)
    .toSorted()
    .join('\n');
  const key = createHmac('sha256', 'WebAppData').update(botToken).digest();
  return createHmac('sha256', key).update(signed).digest('hex');
}

function readJson(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const invalid = () =>
  new AppError('unauthenticated', 'init-data-invalid', 'this was not signed for our bot');
