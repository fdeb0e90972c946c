import { expect, test } from 'vitest';
import { random } from '../../../test/support/random.ts';
import { toModelMessages } from './messages.ts';
import type { EngineMessage } from './port.ts';

const requestOf = (messages: EngineMessage[]) => ({
  purpose: 'chat' as const,
  instructions: '',
  messages,
});
const user = (text: string): EngineMessage => ({ role: 'user', text });
const companion = (text: string): EngineMessage => ({ role: 'companion', text });

test('a talk the companion began is begun for the user', () => {
  const messages = toModelMessages(requestOf([companion('Welcome!'), user('Hi')]));
  expect(messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
  expect(messages.at(-1)).toEqual({ role: 'user', content: 'Hi' });
});

test('what one said twice in a row is one message, pictures first', () => {
  const picture = { data: Uint8Array.of(1), mediaType: 'image/png' };
  const [message, ...others] = toModelMessages(
    requestOf([{ ...user('Look'), files: [picture] }, user('Nice?')]),
  );
  expect(others).toEqual([]);
  expect(message?.content).toEqual([
    { type: 'file', ...picture },
    { type: 'text', text: 'Look\n\nNice?' },
  ]);
});

test('whoever spoke when, the user begins, the two take turns, and nothing is lost', () => {
  for (let seed = 1; seed < 60; seed += 1) {
    const chance = random(seed);
    const said = Array.from({ length: 1 + Math.floor(chance() * 12) }, (_, index) =>
      chance() < 0.5 ? user(`u${index};`) : companion(`c${index};`),
    );
    const messages = toModelMessages(requestOf(said));
    const roles = messages.map(({ role }) => role);
    expect(roles[0]).toBe('user');
    expect(roles.every((role, index) => role !== roles[index - 1])).toBe(true);
    const whole = messages.map(({ content }) => String(content)).join('\n\n');
    for (const { text } of said) expect(whole).toContain(text);
  }
});
