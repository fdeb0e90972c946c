import { expect, test } from 'vitest';
import { priceText } from './price.ts';

test.each([
  ['en', 1390, 'XTR', '1,390 ⭐'],
  ['ru', 1390, 'XTR', '1 390 ⭐'],
  ['en', 1299, 'EUR', '€12.99'],
  ['ru', 49_900, 'RUB', '499,00 ₽'],
  ['en', 1500, 'JPY', '¥1,500'],
  ['en', 4_500, 'KWD', 'KWD 4.500'],
] as const)(
  'in %s, %i of %s is written with its digits',
  (language, amount, currency, expected) => {
    const spaces = /[\u00a0\u202f]/g;
    expect(priceText(language, { amount, currency }).replace(spaces, ' ')).toBe(expected);
  },
);
