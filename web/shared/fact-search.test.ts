import { expect, test, vi } from 'vitest';
import { ApiError } from './api-error.ts';
import { createFactSearch } from './fact-search.ts';

function build() {
  const asked: string[] = [];
  const answers = new Map<string, PromiseWithResolvers<string[]>>();
  const pauses: (() => void)[] = [];
  const search = createFactSearch({
    find(query, category) {
      asked.push(category === null ? query : `${query} in ${category}`);
      const answer = Promise.withResolvers<string[]>();
      answers.set(query, answer);
      return answer.promise;
    },
    sleep: () => new Promise((wake) => pauses.push(wake)),
  });
  const endPauses = async () => {
    for (const wake of pauses.splice(0)) wake();
    await Promise.resolve();
  };
  return { search, asked, answers, endPauses, state: () => search.store.get() };
}

test('only what is written when the typing pauses is asked for', async () => {
  const { search, asked, endPauses } = build();
  for (const query of ['c', 'ca', ' cat ']) search.look({ query });
  await endPauses();
  expect(asked).toEqual(['cat']);
});

test('a late answer to older words does not replace the newer one', async () => {
  const { search, answers, endPauses, state } = build();
  search.look({ query: 'cat' });
  await endPauses();
  search.look({ query: 'dog' });
  await endPauses();
  answers.get('dog')?.resolve(['d']);
  await vi.waitFor(() => expect(state()).toMatchObject({ foundIds: ['d'], isBusy: false }));
  answers.get('cat')?.resolve(['c']);
  await Promise.resolve();
  expect(state().foundIds).toEqual(['d']);
});

test('without words nothing is looked for and everything is there again', async () => {
  const { search, asked, answers, endPauses, state } = build();
  search.look({ query: 'cat' });
  await endPauses();
  search.look({ query: ' ' });
  answers.get('cat')?.resolve(['c']);
  await endPauses();
  expect(state()).toMatchObject({ foundIds: null, isBusy: false });
  expect(asked).toEqual(['cat']);
});

test('another category asks again with the same words', async () => {
  const { search, asked, endPauses } = build();
  search.look({ query: 'cat' });
  await endPauses();
  search.look({ category: 'pets' });
  await endPauses();
  expect(asked).toEqual(['cat', 'cat in pets']);
});

test('a failure is told by its code and ends with the next answer', async () => {
  const { search, answers, endPauses, state } = build();
  search.look({ query: 'cat' });
  await endPauses();
  answers.get('cat')?.reject(new ApiError('rate-limited', { status: 429 }));
  await vi.waitFor(() => expect(state().problem).toBe('rate-limited'));
  search.look({ query: 'cats' });
  await endPauses();
  answers.get('cats')?.resolve([]);
  await vi.waitFor(() => expect(state()).toMatchObject({ problem: null, foundIds: [] }));
});
