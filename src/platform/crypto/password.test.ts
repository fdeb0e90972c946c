import { scryptSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashPassword, isPasswordRight } from './password.ts';

/** Of numbers that cost little, as many are tried here. */
function cheapHash(password: string): string {
  const salt = Buffer.alloc(16, 7);
  const key = scryptSync(password, salt, 32, { N: 1024, r: 4, p: 2 });
  return `scrypt$1024$4$2$${salt.toString('base64url')}$${key.toString('base64url')}`;
}

test('a password is known again by its hash, which differs each time', async () => {
  const [hash, other] = await Promise.all([
    hashPassword('correct horse'),
    hashPassword('correct horse'),
  ]);
  expect(hash).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
  expect(hash).not.toBe(other);
  expect(await isPasswordRight('correct horse', hash)).toBe(true);
});

test('the hash is that of scrypt, and another password is not the one', async () => {
  const hash = cheapHash('пароль');
  expect(await isPasswordRight('пароль', hash)).toBe(true);
  for (const wrong of ['паролЬ', 'пароль ', '', 'x'.repeat(10_000)]) {
    expect(await isPasswordRight(wrong, hash)).toBe(false);
  }
});

test('letters composed in another way are the same letters', async () => {
  const hash = cheapHash('й'.normalize('NFC'));
  expect(await isPasswordRight('й'.normalize('NFD'), hash)).toBe(true);
});

test.each(['', 'plain', 'scrypt$1$1$1$abc$def', 'bcrypt$32768$8$3$a$b'])(
  '%j is no hash and lets nobody in',
  async (hash) => {
    await expect(isPasswordRight('x', hash)).rejects.toThrow('expected a hash');
  },
);
