import { expect, test } from 'vitest';
import { openFernet, sealFernet } from './fernet.ts';

// https://github.com/fernet/spec/blob/master/generate.json
const key = Buffer.from('cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4=', 'base64url');
const token =
  'gAAAAAAdwJ6wAAECAwQFBgcICQoLDA0ODy021cpGVWKZ_eEwCGM4BLLF_5CV9dOPmrhuVUPgJobwOz7JcbmrR64jVmpU4IwqDA==';

test('opens the token of the specification', () => {
  expect(openFernet(key, token).toString()).toBe('hello');
});

test('makes the token of the specification', () => {
  const iv = Uint8Array.from({ length: 16 }, (_, index) => index);
  const time = new Date('1985-10-26T01:20:00-07:00');
  expect(Buffer.from(sealFernet(key, Buffer.from('hello'), { iv, time }), 'base64url')).toEqual(
    Buffer.from(token, 'base64url'),
  );
});

test('refuses a changed token, another key and what is no token', () => {
  const changed = Buffer.from(token, 'base64url');
  changed[30] = (changed[30] ?? 0) ^ 1;
  expect(() => openFernet(key, changed.toString('base64url'))).toThrow(/changed/);
  expect(() => openFernet(Buffer.alloc(32), token)).toThrow(/another key/);
  expect(() => openFernet(key, 'hello')).toThrow(/not a Fernet token/);
});
