import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto';

/** `scrypt$N$r$p$salt$hash`, the last two in url-safe base64. */
const pattern = /^scrypt\$(\d{1,7})\$(\d{1,2})\$(\d{1,2})\$([\w-]{22,86})\$([\w-]{43})$/;

const cost = { N: 2 ** 15, r: 8, p: 3 };
const hashBytes = 32;

/** About a third of a second and 32 MB for whoever tries. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost);
  const { N, r, p } = cost;
  return ['scrypt', N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** In constant time. @throws for what `hashPassword` has not made. */
export async function isPasswordRight(password: string, expected: string): Promise<boolean> {
  const [, N, r, p, salt = '', hash = ''] = pattern.exec(expected) ?? [];
  if (hash === '') throw new Error('expected a hash as scrypt$N$r$p$salt$hash');
  const given = { N: Number(N), r: Number(r), p: Number(p) };
  const derived = await derive(password, Buffer.from(salt, 'base64url'), given);
  return timingSafeEqual(derived, Buffer.from(hash, 'base64url'));
}

/** The same letters are the same password, whichever keyboard has composed them. */
function derive(password: string, salt: Buffer, options: Required<typeof cost>): Promise<Buffer> {
  const { N, r } = options;
  const limited: ScryptOptions = { ...options, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, hashBytes, limited, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
