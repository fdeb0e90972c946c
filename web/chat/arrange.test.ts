import { expect, test } from 'vitest';
import { arrange } from './arrange.ts';
import { shownMessage } from './messages.ts';

const message = (key: string, role: 'user' | 'companion', createdAt: Date) =>
  shownMessage({ key, role, text: key, createdAt: createdAt.toISOString() });

test('messages of one side close in time are a group, and a day is named once', () => {
  const day = (hour: number, minute: number) => new Date(2026, 10, 24, hour, minute);
  const rows = arrange([
    message('a', 'user', day(10, 0)),
    message('b', 'user', day(10, 1)),
    message('c', 'user', day(11, 0)),
    message('d', 'companion', day(11, 0)),
    message('e', 'companion', new Date(2026, 10, 25, 11, 0)),
  ]);
  expect(
    rows.map((row) =>
      row.kind === 'day' ? 'day' : `${row.key}${row.isFirst ? '<' : ''}${row.isLast ? '>' : ''}`,
    ),
  ).toEqual(['day', 'a<', 'b>', 'c<>', 'd<>', 'day', 'e<>']);
});
