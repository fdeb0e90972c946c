import { LRUCache } from 'lru-cache';
import {
  createUserCipher,
  type Keyring,
  type UserCipher,
  type WrappedKey,
} from '#app/platform/crypto/index';
import type { Database, Db } from '#app/platform/db/index';
import { AppError } from '#app/lib/errors';
import { findDataKey } from './queries.ts';

const keptKeys = 20_000;
const keptMs = 5 * 60_000;

export interface UserKeys {
  /** The cipher of one user's data; `tx` is used when the key is not in memory. */
  cipherFor(tx: Db, userId: number): Promise<UserCipher>;
  /** The same from a key that was read with other things. */
  cipherOf(userId: number, key: WrappedKey): UserCipher;
  remember(userId: number, dataKey: Uint8Array): UserCipher;
  forgetUser(userId: number): void;
}

/** Unwrapped keys stay in memory for minutes, so that a turn does not ask for them again. */
export function createUserKeys(keyring: Keyring): UserKeys {
  const ciphers = new LRUCache<number, UserCipher>({ max: keptKeys, ttl: keptMs });

  function remember(userId: number, dataKey: Uint8Array): UserCipher {
    const cipher = createUserCipher(dataKey);
    ciphers.set(userId, cipher);
    return cipher;
  }

  const cipherOf = (userId: number, key: WrappedKey) =>
    ciphers.get(userId) ?? remember(userId, keyring.unwrap(userId, key));

  return {
    remember,
    forgetUser: (userId) => void ciphers.delete(userId),
    cipherOf,
    async cipherFor(tx, userId) {
      const known = ciphers.get(userId);
      if (known) return known;
      const row = await findDataKey(tx, userId);
      if (!row) throw new AppError('not-found', 'not-found', 'no such user');
      return cipherOf(userId, { wrapped: row.data_key, kek: row.data_key_kek });
    },
  };
}

/**
 * What a process holds dies with its user everywhere; else an account begun anew would be sealed with the
 * former key, or remember what was deleted.
 */
export const forgetRemovedUsers = (
  database: Database,
  holders: { forgetUser(userId: number): void }[],
) =>
  database.listen('user_removed', (userId) => {
    for (const holder of holders) holder.forgetUser(Number(userId));
  });
