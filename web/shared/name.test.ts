import { expect, test } from 'vitest';
import { personNameSchema } from '#app/contract/profile';
import { isName } from './name.ts';

test('the page and the contract agree on what a name is', () => {
  const names = ['Катя', 'Андрій', 'José', '李雷', 'Anne-Marie', "O'Neil", ' Bob ', 'X Æ A-12'];
  const others = ['', '   ', '123', '<b>', 'a'.repeat(65), '🙂'];
  for (const name of [...names, ...others]) {
    expect([name, isName(name)]).toEqual([name, personNameSchema.safeParse(name).success]);
  }
  expect(names.every(isName)).toBe(true);
  expect(others.some(isName)).toBe(false);
});
