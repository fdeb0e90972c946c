import { expect, test, vi } from 'vitest';
import { ApiError } from './api-error.ts';
import { createMemories } from './memories.ts';
import { answer, emotion, fact, followUp } from './memory-samples.ts';

type Api = Parameters<typeof createMemories>[0];

async function build(first = answer([fact('a'), fact('b'), fact('c')])) {
  const api = {
    listMemories: vi.fn<Api['listMemories']>(async () => first),
    addMemory: vi.fn<Api['addMemory']>(async () => undefined),
    updateMemory: vi.fn<Api['updateMemory']>(async () => undefined),
    removeMemory: vi.fn<Api['removeMemory']>(async () => undefined),
  };
  const memories = createMemories(api);
  await memories.refresh();
  const state = () => memories.store.get();
  return { api, memories, state, ids: () => state().facts.map(({ id }) => id) };
}

const broken = new ApiError('unavailable', { status: 503 });

test('a forgotten memory is gone at once', async () => {
  const { memories, api, ids } = await build();
  const done = memories.forget('b');
  expect(ids()).toEqual(['a', 'c']);
  await done;
  expect(ids()).toEqual(['a', 'c']);
  expect(api.removeMemory).toHaveBeenCalledWith('b');
});

test('when forgetting fails, the memory is back in its place and says why', async () => {
  const { memories, api, state, ids } = await build();
  api.removeMemory.mockRejectedValueOnce(broken);
  await memories.forget('b');
  expect(ids()).toEqual(['a', 'b', 'c']);
  expect([...state().problems]).toEqual([['b', 'unavailable']]);
  await memories.forget('b');
  expect(ids()).toEqual(['a', 'c']);
  expect(state().problems.size).toBe(0);
});

test('what was forgotten elsewhere already is simply gone', async () => {
  const { memories, api, state, ids } = await build();
  api.removeMemory.mockRejectedValueOnce(new ApiError('not-found', { status: 404 }));
  await memories.forget('b');
  expect(ids()).toEqual(['a', 'c']);
  expect(state().problems.size).toBe(0);
});

test('a list that was on its way does not bring a forgotten memory back', async () => {
  const { memories, api, ids } = await build();
  const removed = Promise.withResolvers<void>();
  api.removeMemory.mockReturnValueOnce(removed.promise);
  const done = memories.forget('b');
  await memories.refresh();
  expect(ids()).toEqual(['a', 'c']);
  removed.resolve();
  await done;
  await memories.refresh();
  expect(ids()).toEqual(['a', 'c']);
});

test('feelings and things to come back to are forgotten the same way', async () => {
  const { memories, state } = await build(
    answer([], { emotions: [emotion('joy')], follow_ups: [followUp('exam')] }),
  );
  await Promise.all([memories.forget('joy'), memories.forget('exam')]);
  expect(state()).toMatchObject({ emotions: [], followUps: [] });
});

test('a pin shows at once and comes off again when it is refused', async () => {
  const { memories, api, state } = await build(answer([fact('a')], { emotions: [emotion('joy')] }));
  const pins = () => [state().facts[0]?.is_pinned, state().emotions[0]?.is_pinned];
  api.updateMemory.mockResolvedValueOnce(undefined).mockRejectedValueOnce(broken);
  const both = [memories.pin('a', true), memories.pin('joy', true)];
  expect(pins()).toEqual([true, true]);
  await Promise.all(both);
  expect(pins()).toEqual([true, false]);
  expect([...state().problems]).toEqual([['joy', 'unavailable']]);
});

test('what comes later is news, what was there at first is not', async () => {
  const { memories, api, state } = await build();
  expect(state().newFactIds.size).toBe(0);
  api.listMemories.mockResolvedValueOnce(answer([fact('d'), fact('a')]));
  await memories.refresh();
  expect([...state().newFactIds]).toEqual(['d']);
  memories.markSeen();
  expect(state().newFactIds.size).toBe(0);
});

test('what the visitor writes is read back and is no news', async () => {
  const { memories, api, state, ids } = await build(answer([fact('a')]));
  api.listMemories.mockResolvedValueOnce(answer([fact('d'), fact('a')]));
  await memories.add({ text: 'd', category: 'pets' });
  expect(ids()).toEqual(['d', 'a']);
  expect(state().newFactIds.size).toBe(0);
});

test('a correction stands even when the list cannot be read afterwards', async () => {
  const { memories, api, state } = await build(answer([fact('a')]));
  api.listMemories.mockRejectedValueOnce(broken);
  await memories.correct('a', { text: 'Has two cats' });
  expect(state().facts).toMatchObject([{ id: 'a', text: 'Has two cats', category: 'other' }]);
});

test('a refused correction changes nothing and is told to whoever wrote it', async () => {
  const { memories, api, state } = await build(answer([fact('a')]));
  api.updateMemory.mockRejectedValueOnce(broken);
  await expect(memories.correct('a', { text: 'x' })).rejects.toBe(broken);
  expect(state().facts).toMatchObject([{ id: 'a', text: 'a' }]);
});

test('finding keeps the order of the server and shows what was not listed yet', async () => {
  const { memories, api, ids } = await build(answer([fact('a'), fact('b')]));
  api.listMemories.mockResolvedValueOnce(answer([fact('d'), fact('b')]));
  await expect(memories.find('words', 'pets')).resolves.toEqual(['d', 'b']);
  expect(api.listMemories).toHaveBeenLastCalledWith({ query: 'words', category: 'pets' });
  expect(ids()).toEqual(['a', 'b', 'd']);
});
