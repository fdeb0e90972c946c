import { expect, test, vi } from 'vitest';
import type { ChatEvent, ChatRequest, ChatResponse, HistoryMessage } from '#app/contract/chat';
import { ApiError } from '../shared/api-error.ts';
import type { CompanionApi } from './companion-api.ts';
import { createConversation } from './conversation.ts';
import { createUnsentMessages } from './unsent.ts';

const level = {
  number: 1,
  key: 'stranger',
  name: 'Stranger',
  score: 0,
  progress: 0,
  next: null,
} as const;

const done = (bubbles: string[], changes: Partial<ChatResponse> = {}): ChatEvent => ({
  event: 'reply-done',
  data: {
    response_text: bubbles.join('\n\n'),
    voice_message: null,
    image_base64: null,
    bubbles,
    turn_id: 'turn',
    is_delayed: false,
    kept_until: null,
    level,
    is_level_up: false,
    ...changes,
  },
});

const bubble = (text: string): ChatEvent => ({ event: 'reply-bubble', data: { text } });
const reply = (...bubbles: string[]): ChatEvent[] => [...bubbles.map(bubble), done(bubbles)];

/** A chat whose answers are scripted: a list of events, of which the last may be an error. */
function build(script: (ChatEvent | Error)[][] = [], history: HistoryMessage[][] = []) {
  const calls: { message: string | undefined; key: string }[] = [];
  const clock = { now: Date.parse('2026-11-24T12:00:00Z') };
  const sleeps: { ms: number; wake: () => void }[] = [];
  const items = new Map<string, string>();
  const storage = {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  } as Storage;
  const api = {
    async *chat({ message }: ChatRequest, key: string) {
      calls.push({ message, key });
      for (const step of script.shift() ?? reply('ok')) {
        await Promise.resolve();
        if (step instanceof Error) throw step;
        yield step;
      }
    },
    async listHistory() {
      const messages = history.length > 1 ? history.shift() : history[0];
      return { user_id: 1, messages: messages ?? [], next_before: null };
    },
  } satisfies Pick<CompanionApi, 'chat' | 'listHistory'>;
  const onReply = vi.fn<(response: ChatResponse) => void>();
  let keys = 0;
  const start = () =>
    createConversation({
      api,
      unsent: createUnsentMessages(storage),
      onReply,
      now: () => clock.now,
      newKey: () => `key-${(keys += 1)}`,
      sleep: (ms) => {
        // Pauses between bubbles pass at once; longer waits are woken by the test.
        clock.now += Math.max(0, Math.min(ms, 900));
        if (ms <= 900) return Promise.resolve();
        return new Promise((wake) => sleeps.push({ ms, wake }));
      },
    });
  const conversation = start();
  const shown = () =>
    conversation.store.get().messages.map(({ text, delivery }) => `${text} ${delivery}`);
  return { conversation, start, calls, sleeps, onReply, shown, items };
}

const lost = new ApiError('unreachable');

test('messages typed fast are sent in order, one at a time', async () => {
  const { conversation, calls, shown } = build([reply('A1', 'A2'), reply('B1')]);
  conversation.send('a');
  conversation.send('b');
  expect(shown()).toEqual(['a sending', 'b queued']);
  await vi.waitFor(() =>
    expect(shown()).toEqual([
      'a accepted',
      'A1 accepted',
      'A2 accepted',
      'b accepted',
      'B1 accepted',
    ]),
  );
  expect(calls.map(({ message }) => message)).toEqual(['a', 'b']);
});

test('a broken connection keeps the message, and trying again uses the same key', async () => {
  const { conversation, calls, shown, onReply } = build([
    [bubble('one'), lost],
    reply('one', 'two'),
  ]);
  conversation.send('a');
  conversation.send('b');
  await vi.waitFor(() => expect(shown()).toContain('a delayed'));
  expect(shown().at(-1)).toBe('b queued');
  conversation.retry();
  await vi.waitFor(() => expect(shown().at(-1)).toBe('ok accepted'));
  expect(shown()).toEqual([
    'a accepted',
    'one accepted',
    'two accepted',
    'b accepted',
    'ok accepted',
  ]);
  expect(calls.map(({ key }) => key)).toEqual(['key-1', 'key-1', 'key-2']);
  expect(onReply).toHaveBeenCalledTimes(2);
});

test('a stream that ends without its last event is a broken connection', async () => {
  const { conversation, shown } = build([[bubble('one')]]);
  conversation.send('a');
  await vi.waitFor(() => expect(shown()).toContain('a delayed'));
});

test('a failure told within the stream is shown by its code', async () => {
  const problem = { code: 'unavailable', status: 503 };
  const { conversation } = build([[{ event: 'reply-failed', data: problem }]]);
  conversation.send('a');
  await vi.waitFor(() =>
    expect(conversation.store.get().messages).toMatchObject([
      { delivery: 'failed', problem: 'unavailable' },
    ]),
  );
});

test('a limit is waited out and the message goes by itself, under the same key', async () => {
  const limited = new ApiError('rate-limited', { status: 429, retryAfterSeconds: 7 });
  const { conversation, calls, sleeps, shown } = build([[limited]]);
  conversation.send('a');
  await vi.waitFor(() => expect(shown()).toEqual(['a delayed']));
  expect(sleeps[0]?.ms).toBe(7_000);
  sleeps[0]?.wake();
  await vi.waitFor(() => expect(shown()).toEqual(['a accepted', 'ok accepted']));
  expect(calls.map(({ key }) => key)).toEqual(['key-1', 'key-1']);
});

test('what is refused for good does not hold up the rest and can be taken off', async () => {
  const { conversation, shown } = build([[new ApiError('image-unreadable', { status: 400 })]]);
  conversation.send('a');
  conversation.send('b');
  await vi.waitFor(() => expect(shown()).toEqual(['a refused', 'b accepted', 'ok accepted']));
  conversation.discard('key-1');
  expect(shown()).toEqual(['b accepted', 'ok accepted']);
});

test('what was not accepted outlives a reload and is sent under the same key', async () => {
  const { conversation, start, calls, shown, items } = build([[lost]]);
  conversation.send('a');
  await vi.waitFor(() => expect(shown()).toEqual(['a delayed']));
  const reloaded = start();
  await reloaded.open();
  await vi.waitFor(() => expect(reloaded.store.get().messages).toHaveLength(2));
  expect(calls.map(({ key }) => key)).toEqual(['key-1', 'key-1']);
  expect(items.size).toBe(0);
});

test('after a reload in the middle of a turn the reply is looked for', async () => {
  const said = {
    id: '1',
    role: 'user',
    text: 'a',
    has_image: false,
    kept_until: null,
    created_at: '2026-11-24T12:00:00.000Z',
  } as const;
  const answer = { ...said, id: '2', role: 'companion', text: 'A' } as const;
  const { conversation, sleeps, shown, calls } = build([], [[said], [said], [said, answer]]);
  await conversation.open();
  await vi.waitFor(() => expect(sleeps).toHaveLength(1));
  expect(conversation.store.get().isTyping).toBe(true);
  sleeps[0]?.wake();
  await vi.waitFor(() => expect(shown()).toEqual(['a accepted', 'A accepted']));
  await vi.waitFor(() => expect(conversation.store.get().isTyping).toBe(false));
  expect(calls).toEqual([]);
});

test('after a holding line the real reply is looked for', async () => {
  const at = '2026-11-24T12:00:10.000Z';
  const stored = (id: string, role: 'user' | 'companion', text: string): HistoryMessage => ({
    id,
    role,
    text,
    has_image: false,
    kept_until: null,
    created_at: at,
  });
  const held = [stored('1', 'user', 'a'), stored('2', 'companion', 'wait')];
  const { conversation, sleeps, shown } = build(
    [[bubble('wait'), done(['wait'], { is_delayed: true })]],
    [held, [...held, stored('3', 'companion', 'A')]],
  );
  conversation.send('a');
  await vi.waitFor(() => expect(sleeps).toHaveLength(1));
  sleeps[0]?.wake();
  await vi.waitFor(() => expect(shown()).toEqual(['a accepted', 'wait accepted', 'A accepted']));
});

test('opened for another persona, the page shows that talk and nothing late from the one before', async () => {
  const stored = (id: string, text: string): HistoryMessage => ({
    id,
    role: 'companion',
    text,
    has_image: false,
    kept_until: null,
    created_at: '2026-11-24T12:00:00.000Z',
  });
  const pages = [[stored('1', 'I am Vera')], [stored('1', 'I am Vera')], [stored('2', 'I am Max')]];
  const { conversation, shown } = build([], pages);
  await conversation.open();
  const late = conversation.refresh();
  await Promise.all([conversation.open(), late]);
  expect(shown()).toEqual(['I am Max accepted']);
});

test('what is not sent yet outlives the opening of another talk', async () => {
  const limited = new ApiError('rate-limited', { status: 429, retryAfterSeconds: 7 });
  const { conversation, shown } = build([[limited]]);
  await conversation.open();
  conversation.send('a');
  await vi.waitFor(() => expect(shown()).toEqual(['a delayed']));
  await conversation.open();
  expect(shown()).toEqual(['a delayed']);
});

test('what is over the limit is kept without ado, and its answer is looked for after the day', async () => {
  const until = '2026-11-24T23:00:00.000Z';
  const stored = (id: string, role: 'user' | 'companion', text: string): HistoryMessage => ({
    id,
    role,
    text,
    has_image: false,
    kept_until: role === 'user' ? until : null,
    created_at: '2026-11-24T12:00:00.000Z',
  });
  const said = [
    stored('1', 'user', 'a'),
    stored('2', 'companion', 'later'),
    stored('3', 'user', 'b'),
  ];
  const due = said.map((message) => ({ ...message, kept_until: null }));
  const { conversation, calls, sleeps, shown } = build(
    [[bubble('later'), done(['later'], { kept_until: until })], [done([], { kept_until: until })]],
    [due, [...due, stored('4', 'companion', 'A and B')]],
  );
  conversation.send('a');
  await vi.waitFor(() => expect(sleeps).toHaveLength(1));
  conversation.send('b');
  await vi.waitFor(() => expect(sleeps).toHaveLength(2));
  const state = () => conversation.store.get();
  expect(shown()).toEqual(['a accepted', 'later accepted', 'b accepted']);
  expect(state().messages.map(({ keptUntil }) => keptUntil)).toEqual([until, null, until]);
  expect(state().isTyping).toBe(false);
  expect(sleeps[1]?.ms).toBeGreaterThan(10 * 3_600_000);
  // The older of the two waits is over as well: it looks for nothing.
  for (const { wake } of sleeps) wake();
  await vi.waitFor(() => expect(sleeps).toHaveLength(3));
  expect(state().messages.some(({ keptUntil }) => keptUntil !== null)).toBe(false);
  sleeps[2]?.wake();
  await vi.waitFor(() => expect(shown().at(-1)).toBe('A and B accepted'));
  expect(calls).toHaveLength(2);
});

test('after a reload what is kept is known, and nobody is said to be typing', async () => {
  const until = '2026-11-24T23:00:00.000Z';
  const said = {
    id: '1',
    role: 'user',
    text: 'a',
    has_image: false,
    kept_until: until,
    created_at: '2026-11-24T12:00:00.000Z',
  } as const;
  const { conversation, sleeps } = build([], [[said]]);
  await conversation.open();
  await vi.waitFor(() => expect(sleeps).toHaveLength(1));
  expect(conversation.store.get()).toMatchObject({
    isTyping: false,
    messages: [{ keptUntil: until }],
  });
  expect(sleeps[0]?.ms).toBeGreaterThan(10 * 3_600_000);
});
