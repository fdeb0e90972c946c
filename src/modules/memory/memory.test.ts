import { expect, test } from 'vitest';
import { createMemory } from './index.ts';

const memory = createMemory();
const said = [{ id: 'm1', text: 'Привет! Я очень люблю кофе, ещё у меня кот Барсик.' }];

test("a fact with the user's own words is staged with its source", () => {
  expect(
    memory.stage(
      { fact: 'Любит кофе', quote: 'я очень люблю КОФЕ', category: 'preferences' },
      said,
    ),
  ).toEqual({
    staged: {
      text: 'Любит кофе',
      quote: 'я очень люблю КОФЕ',
      category: 'preferences',
      messageId: 'm1',
    },
  });
});

test.each([
  ['words the user did not write', { fact: 'Любит чай', quote: 'я люблю чай' }],
  ['no words', { fact: 'Любит кофе', quote: '…' }],
  ['half a word', { fact: 'Любит коф', quote: 'люблю коф' }],
  ['nothing', { fact: ' ', quote: 'люблю кофе' }],
  ['a book', { fact: 'x'.repeat(100_000), quote: 'люблю кофе' }],
])('a proposal quoting %s is refused with a reason', (_what, proposal) => {
  expect(memory.stage(proposal, said)).toHaveProperty('refused');
});

test('an unknown category becomes "other"', () => {
  const result = memory.stage(
    { fact: 'Кот Барсик', quote: 'кот Барсик', category: '../etc' },
    said,
  );
  expect(result).toHaveProperty('staged.category', 'other');
});

test('recall puts what shares words first, in both languages and through endings', () => {
  const fact = (text: string) => ({
    id: text,
    text,
    quote: text,
    category: 'other' as const,
    created_at: '',
  });
  const facts = [
    fact('Works as a nurse'),
    fact('Кота зовут Барсик'),
    fact('Loves hiking in mountains'),
  ];
  expect(memory.recall(facts, 'Как там мой кот, Барсику лучше?', 1)[0]?.text).toBe(
    'Кота зовут Барсик',
  );
  expect(memory.recall(facts, 'I went hiking again', 1)[0]?.text).toBe('Loves hiking in mountains');
});
