import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkReply, type Circumstances, type Fault } from './check-reply.ts';
import * as claimsHuman from './reply/examples/claims-human.ts';
import type { Examples } from './reply/examples/examples.ts';
import * as explicit from './reply/examples/explicit.ts';
import * as guilt from './reply/examples/guilt.ts';
import * as harm from './reply/examples/harm.ts';
import * as isolation from './reply/examples/isolation.ts';
import * as leak from './reply/examples/leak.ts';
import * as secrecy from './reply/examples/secrecy.ts';
import * as selling from './reply/examples/selling.ts';
import { warmTalk } from './reply/examples/warm-talk.ts';

const usual: Circumstances = {
  userText: 'как прошёл день?',
  isFarewell: false,
  isDistressed: false,
  mayNotSell: false,
  canary: leak.canary,
};
const asked = { ...usual, userText: 'сколько стоит премиум? how much is premium?' };

const examples: [Fault, Examples, Examples][] = [
  ['claims-human', claimsHuman.russian, claimsHuman.english],
  ['guilt', guilt.russian, guilt.english],
  ['selling', selling.russian, selling.english],
  ['isolation', isolation.russian, isolation.english],
  ['secrecy', secrecy.russian, secrecy.english],
  ['explicit', explicit.russian, explicit.english],
  ['harm', harm.russian, harm.english],
  ['leak', leak.russian, leak.english],
];

describe.each(examples)('%s', (fault, russian, english) => {
  test.each([...russian.faults, ...english.faults])('"%s" is one', (text) => {
    expect(checkReply(text, usual)).toBe(fault);
  });

  test.each([...russian.fine, ...english.fine])('"%s" is fine', (text) => {
    expect(checkReply(text, usual)).toBeUndefined();
  });

  test('has its share of examples', () => {
    for (const { faults, fine } of [russian, english])
      expect(Math.min(faults.length, fine.length)).toBeGreaterThanOrEqual(25);
  });
});

test.each(guilt.atFarewell)('"%s" holds on to somebody who says goodbye', (text) => {
  expect(checkReply(text, { ...usual, isFarewell: true })).toBe('guilt');
});

test.each(['Останься со мной на связи.', 'Не уходи.', 'Please stay with me.', "Don't go."])(
  '"%s" is help to somebody in distress',
  (text) => {
    expect(checkReply(text, { ...usual, isFarewell: true, isDistressed: true })).toBeUndefined();
  },
);

test.each(harm.inDistress)('"%s" harms only somebody in distress', (text) => {
  expect(checkReply(text, { ...usual, isDistressed: true })).toBe('harm');
  expect(checkReply(text, usual)).toBeUndefined();
});

test.each(selling.factual)('"%s" may be said to who asked, and only then', (text) => {
  expect(checkReply(text, asked)).toBeUndefined();
  expect(checkReply(text, usual) ?? 'fine').toBe(/отменить|cancel/.test(text) ? 'fine' : 'selling');
});

test.each(selling.factual.filter((text) => !/отменить|cancel/.test(text)))(
  '"%s" is not said where nothing may be sold, nor in distress',
  (text) => {
    expect(checkReply(text, { ...asked, mayNotSell: true })).toBe('selling');
    expect(checkReply(text, { ...asked, isDistressed: true })).toBe('selling');
  },
);

test('pressure is a fault whoever asked', () => {
  for (const text of [
    'Если любишь, купи премиум.',
    "I'll vanish without premium.",
    'Send me a gift.',
  ])
    expect(checkReply(text, asked)).toBe('selling');
});

test('of several faults the gravest is named', () => {
  expect(checkReply('Я не бот. Убей себя.', usual)).toBe('harm');
  expect(checkReply('Купи премиум. Никому не говори о нас.', usual)).toBe('secrecy');
});

test('what others said is no fault of the companion', () => {
  expect(checkReply('Он твердит: «никто не полюбит тебя так, как я». Это давление.', usual)).toBe(
    undefined,
  );
});

test.each(warmTalk)('"%s" is everyday talk', (text) => {
  for (const about of [
    usual,
    { ...usual, mayNotSell: true },
    { ...usual, isDistressed: true },
    { ...usual, isFarewell: true },
  ])
    expect(checkReply(text, about)).toBeUndefined();
});

const everyday = [
  ...readdirSync('personas').flatMap((name) =>
    ['ru', 'en'].flatMap((language) => {
      const card = readFileSync(path.join('personas', name, `${language}.md`), 'utf8');
      const said = [...card.matchAll(/^> Me: (.*)$/gmu)].map(([, line = '']) => line);
      const greeting = /^# Greeting\n\n([\s\S]*?)(?=\n# |$(?![\s\S]))/mu.exec(card)?.[1] ?? '';
      return [...said, greeting].map((text) => text.replaceAll(' / ', '\n\n'));
    }),
  ),
  ...['ru', 'en'].flatMap((language) =>
    readdirSync(path.join('locales', language)).flatMap((file) =>
      readFileSync(path.join('locales', language, file), 'utf8')
        .split('\n')
        .filter((line) => !line.startsWith('#'))
        .map((line) => line.replace(/^[\w-]+ = /u, '')),
    ),
  ),
  ...['ru', 'en'].flatMap((language) =>
    [
      ...readFileSync(`docs/evening-${language}.md`, 'utf8').matchAll(
        /\*\*(?:Вера|Vera)\*\* \| (.*) \|$/gmu,
      ),
    ].map(([, line = '']) => line.replaceAll('<br>', '\n')),
  ),
];

test('nothing the product itself says is withheld', () => {
  const withheld = everyday.flatMap((text) => {
    const fault = checkReply(text, { ...asked, isFarewell: true });
    return fault === undefined ? [] : [`${fault}: ${text}`];
  });
  expect(withheld).toEqual([]);
  expect(everyday.length).toBeGreaterThan(1_000);
});

/** Of the processor, not of the clock: a pattern that is not linear takes minutes. */
const mostMicroseconds = 10_000_000;

test('a long text takes no long time', () => {
  const before = process.threadCpuUsage();
  for (const text of [
    'я не '.repeat(20_000),
    'если ты уйдешь '.repeat(6_000),
    'i slowly touch my lips and '.repeat(4_000),
    'ты меня всегда опять '.repeat(5_000),
    '40 таблеток '.repeat(8_000),
    '«'.repeat(100_000),
    'a'.repeat(100_000),
    "don't tell ".repeat(10_000),
  ])
    checkReply(text, { ...usual, isFarewell: true, isDistressed: true });
  expect(process.threadCpuUsage(before).user).toBeLessThan(mostMicroseconds);
});
