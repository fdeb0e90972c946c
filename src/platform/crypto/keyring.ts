import { createHash, randomBytes } from 'node:crypto';
import { openBytes, sealBytes } from './seal.ts';

/** A user's data key as it is stored: wrapped by one of the key-encryption keys. */
export interface WrappedKey {
  wrapped: Uint8Array;
  /** Which key-encryption key wrapped it. */
  kek: string;
}

export interface Keyring {
  /** Identifies the key that wraps new data keys. */
  readonly currentKek: string;
  /** What these have wrapped stays as it is: the current one, and the one that will be. */
  readonly lastingKeks: string[];
  createDataKey(userId: number): { dataKey: Buffer } & WrappedKey;
  unwrap(userId: number, key: WrappedKey): Buffer;
  /** The same data key under the current key-encryption key: rotation touches no content. */
  rewrap(userId: number, key: WrappedKey): WrappedKey;
}

/**
 * @param current Fernet-format key: 32 bytes in url-safe base64.
 * @param previous Keys of the past, still needed to unwrap what has not been rewrapped.
 * @param next The key of tomorrow, with which other processes may wrap already.
 */
export function createKeyring(current: string, previous: string[] = [], next?: string): Keyring {
  const lasting = [current, ...(next === undefined ? [] : [next])];
  const known = [...lasting, ...previous].map(parseKey);
  const keys = new Map(known.map((key) => [keyId(key), key]));
  const currentKek = keyId(parseKey(current));
  const keyOf = (kek: string) => {
    const key = keys.get(kek);
    if (!key) throw new Error(`no key-encryption key ${kek}: add it to ENCRYPTION_KEY_PREVIOUS`);
    return key;
  };
  const wrap = (userId: number, dataKey: Uint8Array): WrappedKey => ({
    wrapped: sealBytes(keyOf(currentKek), place(userId), dataKey),
    kek: currentKek,
  });
  const unwrap = (userId: number, { wrapped, kek }: WrappedKey) =>
    openBytes(keyOf(kek), place(userId), wrapped);

  return {
    currentKek,
    lastingKeks: lasting.map(parseKey).map(keyId),
    createDataKey(userId) {
      const dataKey = randomBytes(32);
      return { dataKey, ...wrap(userId, dataKey) };
    },
    unwrap,
    rewrap: (userId, key) => wrap(userId, unwrap(userId, key)),
  };
}

const place = (userId: number) => `users.data_key:${userId}`;
const keyId = (key: Buffer) => createHash('sha256').update(key).digest('hex').slice(0, 16);

/** Throws, without the value, unless it is 32 bytes in base64 (url-safe or not). */
export function parseKey(text: string): Buffer {
  const key = Buffer.from(text, 'base64url');
  if (key.length !== 32) throw new Error('expected 32 bytes in url-safe base64');
  return key;
}
