import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/** Where a sealed value stands. A value moved to another place does not open. */
export interface Place {
  table: string;
  column: string;
  user: number;
  row: string;
}

const version = 1;
const nonceLength = 12;
const tagLength = 16;
/** A sealed value is longer by this than what it holds. */
export const sealedOverheadBytes = 1 + nonceLength + tagLength;

/** AES-256-GCM: version byte, 12-byte nonce, ciphertext, 16-byte tag; the place is authenticated. */
export function sealBytes(key: Uint8Array | KeyObject, place: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, body, cipher.getAuthTag()]);
}

/** Throws when the value was changed, belongs to another place or to another key. */
export function openBytes(key: Uint8Array | KeyObject, place: string, sealed: Uint8Array): Buffer {
  if (sealed[0] !== version || sealed.length < sealedOverheadBytes) {
    throw new Error('sealed value has an unknown format');
  }
  const nonce = sealed.subarray(1, 1 + nonceLength);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(-tagLength));
  const body = sealed.subarray(1 + nonceLength, -tagLength);
  return Buffer.concat([decipher.update(body), decipher.final()]);
}

/** What one user's data key can do. */
export interface UserCipher {
  seal(place: Place, text: string): Buffer;
  open(place: Place, sealed: Uint8Array): string;
  sealBytes(place: Place, plain: Uint8Array): Buffer;
  openBytes(place: Place, sealed: Uint8Array): Buffer;
  /** Keyed digest: equal texts of one user can be found, but not guessed without the key. */
  digest(purpose: string, text: string | Uint8Array): Buffer;
}

export function createUserCipher(dataKey: Uint8Array): UserCipher {
  // Made once: preparing a key costs more than sealing a message.
  const key = createSecretKey(dataKey);
  const digestKey = createSecretKey(createHmac('sha256', key).update('digest').digest());
  const name = ({ table, column, user, row }: Place) => `${table}.${column}:${user}:${row}`;
  return {
    seal: (place, text) => sealBytes(key, name(place), Buffer.from(text)),
    open: (place, sealed) => openBytes(key, name(place), sealed).toString(),
    sealBytes: (place, plain) => sealBytes(key, name(place), plain),
    openBytes: (place, sealed) => openBytes(key, name(place), sealed),
    digest: (purpose, text) =>
      createHmac('sha256', digestKey).update(purpose).update('\0').update(text).digest(),
  };
}
