import { expect, test } from 'vitest';
import { createEventParser, readEvents } from './event-stream.ts';

const stream =
  'event: reply-delta\ndata: {"text":"При"}\n\n' +
  ':\n\n' +
  'event: reply-bubble\r\ndata: {"text":"Привет"}\r\n\r\n' +
  'data: one\ndata:two\n\n';

const events = [
  { event: 'reply-delta', data: '{"text":"При"}' },
  { event: 'reply-bubble', data: '{"text":"Привет"}' },
  { event: 'message', data: 'one\ntwo' },
];

test('events are read whole, comments and both line breaks included', () => {
  expect(createEventParser().push(stream)).toEqual(events);
});

test('events are the same wherever the text is cut', () => {
  for (let at = 0; at <= stream.length; at += 1) {
    const parser = createEventParser();
    expect([...parser.push(stream.slice(0, at)), ...parser.push(stream.slice(at))]).toEqual(events);
  }
});

test('an unfinished event is not passed on', () => {
  expect(createEventParser().push('event: reply-done\ndata: {"a"')).toEqual([]);
  expect(createEventParser().push('event: reply-done\ndata: {}\n')).toEqual([]);
});

test('an event without data is nothing', () => {
  expect(createEventParser().push('event: ping\n\n')).toEqual([]);
});

test('a character cut between two chunks arrives whole', async () => {
  const bytes = new TextEncoder().encode(stream);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  let heard = 0;
  const read = [];
  for await (const event of readEvents(body, () => (heard += 1))) read.push(event);
  expect(read).toEqual(events);
  expect(heard).toBe(bytes.length);
});
