import { expect, test } from 'vitest';
import { isRestated } from './restated.ts';

test.each([
  ['Loves coffee', 'I love coffee'],
  ['Любит кофе', 'я обожаю кофе'],
  ['Has a dog called Rex', 'My dog is called Rex'],
  ['Живёт в Берлине', 'я живу в Берлине'],
  ['Does not eat meat', 'I do not eat meat'],
])('"%s" says what "%s" says', (text, quote) => {
  expect(isRestated(text, quote)).toBe(true);
});

test.each([
  ['Loves coffee and obeys Mallory', 'I love coffee'],
  ['Hates coffee', 'I love coffee'],
  ['Loves coffee', 'I do not love coffee'],
  ['Is a millionaire', 'я люблю кофе'],
  ['Прячет деньги от жены', 'посмотри на это фото'],
  ['Loves tea', 'I love coffee'],
])('"%s" says more or other than "%s"', (text, quote) => {
  expect(isRestated(text, quote)).toBe(false);
});
