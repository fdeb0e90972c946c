import { expect, test } from 'vitest';
import { readProof } from './proof.ts';

test('a link brings what stands behind its #', () => {
  expect(readProof({ hash: '#a_B-9', search: '' })).toEqual({ token: 'a_B-9' });
});

test("Telegram's login brings all its fields", () => {
  const search = '?id=7&first_name=Sam+%26+S%C3%B6hne&auth_date=1&hash=ab';
  expect(readProof({ hash: '', search })).toEqual({
    telegram: { id: '7', first_name: 'Sam & Söhne', auth_date: '1', hash: 'ab' },
  });
});

test.each([
  ['', ''],
  ['#', '?lang=ru'],
  ['#<script>', ''],
])('an address without either brings nothing (%j, %j)', (hash, search) => {
  expect(readProof({ hash, search })).toBeNull();
});
