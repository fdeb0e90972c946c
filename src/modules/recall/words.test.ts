import { expect, test } from 'vitest';
import { normaliseWords, stemsOf } from './index.ts';
import { likeness } from './likeness.ts';
import { rootOf } from './roots.ts';

test('words are lower case, without punctuation, and ё is е', () => {
  expect(normaliseWords('Ёлка, «Мой Ёж» — 2 шт.! 🎄')).toEqual(['елка', 'мой', 'еж', '2', 'шт']);
});

test('letters with accents are found without them, also when they arrive in two parts', () => {
  expect(normaliseWords('José Müller naïve')).toEqual(['jose', 'muller', 'naive']);
  expect(normaliseWords('Jose\u0301 еще\u0308 и\u0306од')).toEqual(['jose', 'еще', 'йод']);
});

test('other scripts are words too', () => {
  expect(normaliseWords('Андрій і 李雷')).toEqual(['андрій', 'і', '李雷']);
});

test('one text may mix languages, each word is stemmed by its own', () => {
  expect(stemsOf('Слушаю Radiohead и running podcasts')).toEqual(
    stemsOf('слушаю radiohead run podcast'),
  );
});

test.each([
  ['болел', 'болеет'],
  ['сон', 'сном'],
  ['жил', 'живёт'],
  ['Барсик', 'Барсику'],
  ['Москва', 'Москве'],
  ['дети', 'ребёнок'],
  ['went', 'going'],
  ['bought', 'buy'],
  ['families', 'family'],
])('%s and %s have one stem', (one, other) => {
  expect(stemsOf(one)).toEqual(stemsOf(other));
});

test.each([
  ['мама', 'машина'],
  ['кот', 'код'],
  ['police', 'policy'],
])('%s and %s have not', (one, other) => {
  expect(stemsOf(one)).not.toEqual(stemsOf(other));
});

test('words that say nothing are left out', () => {
  expect(stemsOf('Where is the ...? Что это у тебя?')).toEqual([]);
});

test.each(['', '🎉🎉🎉', '\uD800 lone \uDC00', '\u{E0041}\u{E0042}', 'x'.repeat(1_000_000)])(
  'no text is too odd to be read',
  (text) => {
    expect(() => stemsOf(text)).not.toThrow();
  },
);

test('alike are words that share their pieces', () => {
  expect(likeness('барсик', 'барсик')).toBe(1);
  expect(likeness('ученик', 'учение')).toBeGreaterThan(likeness('ученик', 'учитель'));
  expect(likeness('кот', 'дом')).toBe(0);
  expect(likeness('one', 'other')).toBe(likeness('other', 'one'));
});

test('a root is what is left without the endings of a verb', () => {
  expect(rootOf('танцева')).toBe(rootOf('танцу'));
  expect(rootOf('painting')).toBe('painting');
});
