import { describe, expect, test } from 'vitest';
import type { HistoryMessage } from '#app/contract/chat';
import {
  type Delivery,
  findNextToSend,
  isReplyOwed,
  mergeNewest,
  prependOlder,
  setReply,
  showHistory,
  shownMessage,
} from './messages.ts';

const at = (minute: number) => `2026-11-24T12:${String(minute).padStart(2, '0')}:00.000Z`;

const stored = (id: string, role: HistoryMessage['role'], text: string, minute = 0) =>
  ({
    id,
    role,
    text,
    has_image: false,
    kept_until: null,
    created_at: at(minute),
  }) satisfies HistoryMessage;

const own = (key: string, text: string, delivery: Delivery = 'accepted', minute = 0) =>
  shownMessage({ key, role: 'user', text, createdAt: at(minute), delivery });

const texts = (shown: { text: string }[]) => shown.map(({ text }) => text);

test('a stored reply is shown as its bubbles, what the visitor wrote as one', () => {
  const shown = showHistory([
    stored('1', 'user', 'one\n\ntwo'),
    stored('2', 'companion', 'first\n\nsecond\n\n'),
  ]);
  expect(texts(shown)).toEqual(['one\n\ntwo', 'first', 'second']);
  expect(new Set(shown.map(({ key }) => key)).size).toBe(3);
});

test('older messages come first, and none twice', () => {
  const shown = showHistory([stored('2', 'user', 'b')]);
  const older = [stored('1', 'user', 'a'), stored('2', 'user', 'b')];
  expect(texts(prependOlder(shown, older))).toEqual(['a', 'b']);
});

describe('what the server has stored', () => {
  test('takes the place of what was shown, under the same keys', () => {
    const shown = setReply([own('k', 'hi')], 'k', ['one', 'two'], at(1));
    const page = [stored('1', 'user', 'hi'), stored('2', 'companion', 'one\n\ntwo', 1)];
    const merged = mergeNewest(shown, page);
    expect(merged.map(({ key }) => key)).toEqual(shown.map(({ key }) => key));
    expect(merged.map(({ id }) => id)).toEqual(['1', '2', '2']);
    expect(mergeNewest(merged, page)).toEqual(merged);
  });

  test('keeps a picture that only the page has', () => {
    const shown = [shownMessage({ ...own('k', ''), hasPicture: true, pictureUrl: 'blob:1' })];
    const page = [{ ...stored('1', 'user', ''), has_image: true }];
    expect(mergeNewest(shown, page)[0]).toMatchObject({ id: '1', pictureUrl: 'blob:1' });
  });

  test('leaves older pages and what was not sent yet', () => {
    const shown = [...showHistory([stored('0', 'user', 'old')]), own('k', 'later', 'queued', 9)];
    const merged = mergeNewest(shown, [stored('1', 'user', 'new', 5)]);
    expect(texts(merged)).toEqual(['old', 'new', 'later']);
  });

  test('ends a message that failed here and arrived there', () => {
    const merged = mergeNewest([own('k', 'hi', 'failed')], [stored('1', 'user', 'hi')]);
    expect(merged).toMatchObject([{ key: 'k', id: '1', delivery: 'accepted' }]);
  });

  test('does not take an earlier message of the same words for the one that failed', () => {
    const merged = mergeNewest([own('k', 'ok', 'failed', 30)], [stored('1', 'user', 'ok', 1)]);
    expect(merged.map(({ delivery }) => delivery)).toEqual(['accepted', 'failed']);
  });
});

describe('a reply', () => {
  test('stands after its message, before what was written meanwhile', () => {
    const shown = setReply([own('a', 'A'), own('b', 'B', 'queued')], 'a', ['reply'], at(1));
    expect(texts(shown)).toEqual(['A', 'reply', 'B']);
  });

  test('repeated from its start is written over, not doubled', () => {
    const once = setReply([own('a', 'A')], 'a', ['one', 'two'], at(1));
    const again = setReply(once, 'a', ['one'], at(2));
    expect(texts(again)).toEqual(['A', 'one']);
    expect(again[1]?.createdAt).toBe(at(1));
  });

  test('may end with a picture', () => {
    const shown = setReply([own('a', 'A')], 'a', ['look'], at(1), 'data:image/png;base64,AA==');
    expect(shown.at(-1)).toMatchObject({ hasPicture: true, text: '' });
  });
});

test('what failed or waits holds up what was written after it', () => {
  expect(findNextToSend([own('a', ''), own('b', '', 'queued')])?.key).toBe('b');
  expect(findNextToSend([own('a', '', 'failed'), own('b', '', 'queued')])).toBeUndefined();
  expect(findNextToSend([own('a', '', 'delayed'), own('b', '', 'queued')])).toBeUndefined();
  expect(findNextToSend([own('a', '', 'refused'), own('b', '', 'queued')])?.key).toBe('b');
});

test('a reply is owed while the visitor said something last', () => {
  const said = [own('a', 'A')];
  expect(isReplyOwed([])).toBe(false);
  expect(isReplyOwed(said)).toBe(true);
  expect(isReplyOwed(setReply(said, 'a', ['B'], at(1)))).toBe(false);
  expect(isReplyOwed([own('a', 'A', 'failed')])).toBe(false);
  // Not before the next day.
  expect(isReplyOwed([{ ...own('a', 'A'), keptUntil: at(59) }])).toBe(false);
});
