import { describe, expect, it } from 'vitest';
import { random as seeded } from '../../../test/support/random.ts';
import { type LoreEntry, type Lorebook, matchLorebook, plainEntry } from './lorebook.ts';

const entry = (text: string, keys: string[], more: Partial<LoreEntry> = {}): LoreEntry => ({
  ...plainEntry(keys, text, 0),
  ...more,
});

const match = (
  entries: LoreEntry[],
  texts: string[],
  { budget = 1000, ...book }: Partial<Lorebook> & { budget?: number } = {},
) => matchLorebook({ lorebook: { entries, isRecursive: false, ...book } }, texts, budget);

describe('an entry comes', () => {
  it.each([
    ['case', 'Dragon', 'a dragon'],
    ['ё', 'ёлка', 'Елку нарядили'],
    ['endings', 'маяк', 'Огни на маяке'],
    ['width', 'dragon', 'ｄｒａｇｏｎ'],
    ['several words', 'old bakery', 'That old bakery!'],
    ['several words with endings', 'старый маяк', 'у старого маяка'],
    ['a writing without spaces', '竜', '昔の竜が来た'],
    ['numbers', 'room 12', 'Meet me in room 12.'],
  ])('whatever the %s', (_, key, text) => {
    expect(match([entry('found', [key])], [text])).toEqual(['found']);
  });

  it('not when its key reaches over two texts', () => {
    expect(match([entry('found', ['old bakery'])], ['so old', 'bakery'])).toEqual([]);
  });

  it.each([
    ['only a part of the word stands there', 'art', 'Start the cart'],
    ['the words of the key stand apart', 'old bakery', 'An old man in a bakery'],
    ['the key has no letters', '…', 'Well…'],
    ['the key is empty', '', 'anything'],
    ['there is nothing to search', 'a', ''],
  ])('not when %s', (_, key, text) => {
    expect(match([entry('found', [key])], [text])).toEqual([]);
  });

  it('always, when it is constant', () => {
    expect(match([entry('found', [], { isConstant: true })], [])).toEqual(['found']);
  });

  it('with a second key only when one of them stands there too', () => {
    const both = [entry('found', ['oven'], { secondaryKeys: ['fire', 'coal'] })];
    expect(match(both, ['the oven'])).toEqual([]);
    expect(match(both, ['coal'])).toEqual([]);
    expect(match(both, ['the oven', 'needs coal'])).toEqual(['found']);
  });

  it('letter for letter, when it says so', () => {
    const exact = [entry('found', ['Rose'], { isCaseSensitive: true })];
    expect(match(exact, ['a rose'])).toEqual([]);
    expect(match(exact, ['Roses'])).toEqual([]);
    expect(match(exact, ['Ask Rose.'])).toEqual(['found']);
  });

  it('for the newest texts only, when the book says how many', () => {
    const book = [entry('found', ['oven'])];
    expect(match(book, ['oven', 'b', 'c'], { scanDepth: 2 })).toEqual([]);
    expect(match(book, ['a', 'oven', 'c'], { scanDepth: 2 })).toEqual(['found']);
    expect(match(book, ['oven'], { scanDepth: 0 })).toEqual([]);
  });

  it('through another one once, and only when the book allows it', () => {
    const chain = [
      entry('the bakery', ['mia']),
      entry('the oven', ['bakery']),
      entry('the fire', ['oven']),
    ];
    expect(match(chain, ['Mia'])).toEqual(['the bakery']);
    expect(match(chain, ['Mia'], { isRecursive: true })).toEqual(['the bakery', 'the oven']);
  });
});

describe('the entries that came', () => {
  it('stand in the order of the book', () => {
    const entries = [
      entry('second', ['x'], { order: 2 }),
      entry('third', ['x'], { order: 3, priority: 9 }),
      entry('first', ['x'], { order: 1 }),
    ];
    expect(match(entries, ['x'])).toEqual(['first', 'second', 'third']);
  });

  it('give way by priority when the budget is short, the constant ones last', () => {
    const entries = [
      entry('a'.repeat(30), ['x'], { priority: 1, order: 1 }),
      entry('b'.repeat(30), ['x'], { priority: 5, order: 2 }),
      entry('c'.repeat(30), [], { isConstant: true, order: 3 }),
    ];
    expect(match(entries, ['x'], { budget: 20 })).toEqual(['b'.repeat(30), 'c'.repeat(30)]);
    expect(match(entries, ['x'], { budget: 10 })).toEqual(['c'.repeat(30)]);
    expect(match(entries, ['x'], { budget: 1000, tokenBudget: 10 })).toEqual(['c'.repeat(30)]);
    expect(match(entries, ['x'], { budget: 0 })).toEqual([]);
  });

  it('never exceed the budget, never repeat and are all of the book', () => {
    const random = seeded(11);
    const pick = (below: number) => Math.floor(random() * below);
    for (let round = 0; round < 300; round += 1) {
      const entries = Array.from({ length: pick(20) }, (_, number) =>
        entry(`${number} ${'word '.repeat(pick(30))}`, [`key${pick(5)}`], {
          order: pick(3),
          priority: pick(3),
          isConstant: random() < 0.2,
        }),
      );
      const budget = pick(200);
      const isRecursive = random() < 0.5;
      const found = match(entries, [`key${pick(5)} and key${pick(5)}`], { budget, isRecursive });
      const tokens = found.reduce((sum, text) => sum + Math.ceil(text.length / 3), 0);
      expect(tokens).toBeLessThanOrEqual(budget);
      expect(new Set(found).size).toBe(found.length);
      expect(entries.map(({ text }) => text)).toEqual(expect.arrayContaining(found));
    }
  });

  it('are found quickly in a book of the largest size', () => {
    const entries = Array.from({ length: 500 }, (_, number) =>
      entry(
        'text',
        Array.from({ length: 10 }, (_, key) => `word${number} other${key}`),
      ),
    );
    const texts = Array.from({ length: 20 }, () => 'word other nothing like it '.repeat(40));
    const started = performance.now();
    match(entries, texts, { isRecursive: true });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
