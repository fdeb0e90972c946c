import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createKeyring, createUserCipher } from './index.ts';

const place = { table: 'messages', column: 'content', user: 7, row: 'a' };
const newKey = () => randomBytes(32).toString('base64url');

test('what is sealed opens at its place, and looks different every time', () => {
  const cipher = createUserCipher(randomBytes(32));
  const sealed = cipher.seal(place, 'Мой секрет 🤫');
  expect(cipher.open(place, sealed)).toBe('Мой секрет 🤫');
  expect(cipher.seal(place, 'Мой секрет 🤫')).not.toEqual(sealed);
  expect(sealed.toString('latin1')).not.toContain('Мой');
});

test.each([
  ['row', { ...place, row: 'b' }],
  ['user', { ...place, user: 8 }],
  ['column', { ...place, column: 'name' }],
  ['table', { ...place, table: 'facts' }],
])('a value moved to another %s does not open', (_what, elsewhere) => {
  const cipher = createUserCipher(randomBytes(32));
  const sealed = cipher.seal(place, 'x');
  expect(() => cipher.open(elsewhere, sealed)).toThrow(/authenticate|unknown format/);
});

test('a changed value and another key do not open', () => {
  const cipher = createUserCipher(randomBytes(32));
  const sealed = cipher.seal(place, 'x');
  for (let index = 0; index < sealed.length; index += 1) {
    const changed = Buffer.from(sealed);
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(() => cipher.open(place, changed)).toThrow(/authenticate|unknown format/);
  }
  expect(() => createUserCipher(randomBytes(32)).open(place, sealed)).toThrow(
    /authenticate|unknown format/,
  );
});

test('digests find equal texts of one user only', () => {
  const [one, other] = [createUserCipher(randomBytes(32)), createUserCipher(randomBytes(32))];
  expect(one.digest('fact', 'tea')).toEqual(one.digest('fact', 'tea'));
  expect(one.digest('fact', 'tea')).not.toEqual(one.digest('request', 'tea'));
  expect(one.digest('fact', 'tea')).not.toEqual(other.digest('fact', 'tea'));
});

test('rotation wraps the same data key with the new key, after which the former one can go', () => {
  const [former, current] = [newKey(), newKey()];
  const { dataKey, ...wrapped } = createKeyring(former).createDataKey(7);
  const rotating = createKeyring(current, [former]);
  const rewrapped = rotating.rewrap(7, wrapped);
  expect(rewrapped.kek).toBe(rotating.currentKek);
  expect(createKeyring(current).unwrap(7, rewrapped)).toEqual(dataKey);
  expect(() => createKeyring(current).unwrap(7, wrapped)).toThrow(/ENCRYPTION_KEY_PREVIOUS/);
});

test("a user's key does not open as another user's", () => {
  const keyring = createKeyring(newKey());
  const { dataKey: _dataKey, ...wrapped } = keyring.createDataKey(7);
  expect(() => keyring.unwrap(8, wrapped)).toThrow(/authenticate|unknown format/);
});
