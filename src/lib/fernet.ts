import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';

// Fernet, as the earlier version of the product stored its values.
// https://github.com/fernet/spec/blob/master/Spec.md

/** Opens a Fernet token (url-safe base64) with its 32-byte key; throws when it was not made by it. */
export function openFernet(key: Uint8Array, token: string): Buffer {
  const bytes = Buffer.from(token, 'base64url');
  if (key.length !== 32 || bytes[0] !== 0x80 || bytes.length < 73) {
    throw new Error('not a Fernet token');
  }
  const signed = bytes.subarray(0, -32);
  const signature = createHmac('sha256', key.subarray(0, 16)).update(signed).digest();
  if (!timingSafeEqual(signature, bytes.subarray(-32))) {
    throw new Error('Fernet token was made with another key, or changed');
  }
  const decipher = createDecipheriv('aes-128-cbc', key.subarray(16), signed.subarray(9, 25));
  return Buffer.concat([decipher.update(signed.subarray(25)), decipher.final()]);
}

/** Makes a token; the importer's tests need real ones. */
export function sealFernet(
  key: Uint8Array,
  plain: Uint8Array,
  { iv, time }: { iv: Uint8Array; time: Date },
): string {
  const head = Buffer.alloc(9);
  head[0] = 0x80;
  head.writeBigUInt64BE(BigInt(Math.floor(time.getTime() / 1000)), 1);
  const cipher = createCipheriv('aes-128-cbc', key.subarray(16), iv);
  const signed = Buffer.concat([head, iv, cipher.update(plain), cipher.final()]);
  const signature = createHmac('sha256', key.subarray(0, 16)).update(signed).digest();
  return Buffer.concat([signed, signature]).toString('base64url');
}
