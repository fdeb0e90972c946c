import { createHash, createHmac } from 'node:crypto';
import { userIdTextSchema } from '#app/contract/shared';
import type { Proof } from '../modules/administrators/index.ts';
import { isEqual } from './auth.ts';

const longestAgeSeconds = 300;
/** Clocks differ. */
const mostAheadSeconds = 60;

/**
 * Reads what Telegram's login has signed for this bot; `hash` covers every other field. The key is not that
 * of the Mini App: what is signed for one is nothing to the other.
 */
export function readLoginData(
  given: Record<string, string | number>,
  botToken: string,
  now: Date,
): Proof {
  const { hash = '', ...fields } = given;
  const entries = Object.entries(fields).map(([name, value]) => [name, String(value)] as const);
  // A line break would make two fields of one.
  const isPlain = entries.every(([name, value]) => /^\w+$/.test(name) && !value.includes('\n'));
  const signed = entries
    .map(([name, value]) => `${name}=${value}`)
    .toSorted()
    .join('\n');
  // As https://core.telegram.org/widgets/login-legacy#checking-authorization has it.
  const key = createHash('sha256').update(botToken).digest();
  const signature = createHmac('sha256', key).update(signed).digest('hex');
  if (!isPlain || !isEqual(String(hash), signature)) return refused('signature');

  const signedAtSeconds = Number(fields['auth_date']);
  const ageSeconds = now.getTime() / 1000 - signedAtSeconds;
  if (!(ageSeconds >= -mostAheadSeconds && ageSeconds <= longestAgeSeconds)) {
    return refused('expired');
  }
  const id = userIdTextSchema.safeParse(String(fields['id']));
  if (!id.success) return refused('signature');
  const expiresAt = new Date((signedAtSeconds + longestAgeSeconds) * 1000);
  return { kind: 'telegram', adminId: id.data, signature, expiresAt };
}

const refused = (why: string): Proof => ({ kind: 'unproved', why });
