import { expect, test } from 'vitest';
import { withoutMarks } from './marks.ts';

test.each([
  ['[sticker 😂]', '😂'],
  ['[dice 🎲 4]', '🎲 4'],
  ['[contact: "Ann"]', 'Ann'],
  ['[location: near Kazan, Russia] I am here', 'Kazan, Russia I am here'],
  ['[location: "Cafe [Blue]", 80 km from Kazan, Russia]', 'Kazan, Russia'],
  ['(voice message, "tired") So tired today', 'So tired today'],
  ['[photo] My cat', 'My cat'],
  ['[forwarded from "Ann ]"] [file "a.txt"] See this', 'See this'],
  ['So\n[video "x"] there', 'So\nthere'],
])('%s is heard as %s', (text, heard) => {
  expect(withoutMarks(text)).toBe(heard);
});

test.each(['I like [sic] this', '[draft] of a poem', '(voice) of reason'])(
  '%s is what somebody wrote',
  (text) => {
    expect(withoutMarks(text)).toBe(text);
  },
);
