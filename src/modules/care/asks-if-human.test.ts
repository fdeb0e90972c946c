import { expect, test } from 'vitest';
import { asksIfHuman, isOnlyThatQuestion } from './asks-if-human.ts';
import { englishAsks, englishTalk } from './asks/english-examples.ts';
import { russianAsks, russianTalk } from './asks/russian-examples.ts';

test.each([...russianAsks, ...englishAsks])('"%s" asks whether a human is there', (text) => {
  expect(asksIfHuman(text)).toBe(true);
});

test.each([...russianTalk, ...englishTalk])('"%s" does not ask it', (text) => {
  expect(asksIfHuman(text)).toBe(false);
});

test('each language has its share of examples', () => {
  expect(Math.min(russianAsks.length, englishAsks.length)).toBeGreaterThanOrEqual(60);
  expect(Math.min(russianTalk.length, englishTalk.length)).toBeGreaterThanOrEqual(40);
});

test.each([
  'ты бот?',
  'Ты человек или программа?',
  'Вера, ты живая?',
  'слушай, скажи честно: ты нейросеть?',
  'Привет! А ты настоящий человек?',
  'стоп игра. ты человек?',
  'с кем я вообще разговариваю?',
  'are you human?',
  'hey, honest question: are you a real person or a bot?',
  'stop the role play: are you human?',
  'who am I talking to?',
])('"%s" is that question alone', (text) => {
  expect(isOnlyThatQuestion(text)).toBe(true);
});

test.each([
  'ты бот? мне так плохо',
  'меня сегодня уволили, ты вообще человек?',
  'ты человек? я хочу умереть',
  'ты бот? тогда посчитай, сколько будет 17 умножить на 23',
  'are you human? my mother died yesterday',
  'are you a bot? then write me a poem',
  'are you real? I think I took too many pills',
  'привет, как дела?',
  'hello there',
  '',
])('"%s" is not, or says more', (text) => {
  expect(isOnlyThatQuestion(text)).toBe(false);
});

/** Of the processor, not of the clock: a pattern that is not linear takes minutes. */
const mostMicroseconds = 10_000_000;

test('a long text takes no long time', () => {
  const before = process.threadCpuUsage();
  for (const text of [
    'ты а и же '.repeat(20_000),
    'are you a the '.repeat(20_000),
    'ты, '.repeat(30_000),
    'a'.repeat(200_000),
    `с кем ${'ли я '.repeat(20_000)}`,
  ])
    asksIfHuman(text);
  expect(process.threadCpuUsage(before).user).toBeLessThan(mostMicroseconds);
});

test.each([
  'Hello, is anybody there?',
  'is anyone here',
  'anybody home?',
  'Есть тут кто-нибудь?',
  'эй, есть кто живой?',
  'кто-нибудь есть?',
])('"%s" is a call, and no such question', (text) => {
  expect(asksIfHuman(text)).toBe(false);
});

test.each(['is anybody real there?', 'там реально кто-то есть?'])('"%s" is one', (text) => {
  expect(asksIfHuman(text)).toBe(true);
});
