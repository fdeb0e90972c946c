import { expect, test } from 'vitest';
import { describeCrash } from './crash.ts';

test('a crash is told by its name, its code and its places, and by no word of its message', () => {
  const error = Object.assign(new TypeError('said: secret\n    at secret (secret)'), {
    code: 'ERR_X',
    prompt: 'secret',
    cause: new Error('secret'),
  });
  const [first, ...frames] = describeCrash(error).split('\n');
  expect(first).toBe('The program crashed: TypeError ERR_X');
  expect(frames[0]).toMatch(/crash\.test\.ts:\d+:\d+/);
  expect(frames.join('\n')).not.toContain('secret');
});

test.each([
  ['secret', 'The program crashed: string'],
  [undefined, 'The program crashed: undefined'],
  [
    Object.assign(new Error('x'), { name: 'my secret', code: 'a secret', stack: 'secret' }),
    'Error',
  ],
])('what else is thrown is told by its kind', (thrown, told) => {
  expect(describeCrash(thrown)).toContain(told);
  expect(describeCrash(thrown)).not.toContain('secret');
});
