import { expect, test } from 'vitest';
import { isApology, isInsult } from './index.ts';

test.each([
  'Sorry!',
  "I'm so sorry for yesterday",
  'hey. my bad, I was rude',
  'Let’s make up?',
  'Извини, я опоздал на работу',
  'Прости меня, пожалуйста',
  'ты права, я был неправ',
  'ПРОСТИТЕ',
  'Я не хотел тебя обидеть',
])('%j asks for pardon', (text) => {
  expect(isApology(text)).toBe(true);
});

test.each([
  '',
  "I'm not sorry",
  'Sorry not sorry',
  'I feel sorry for him',
  'sorry to hear that',
  'She said sorry to me',
  'не извиняюсь',
  'Скажи: прости',
  'Я тебя никогда не прощу',
  'упростите задачу',
  'Он написал «прости» и ушёл',
  'прости господи, что за день',
])('%j does not', (text) => {
  expect(isApology(text)).toBe(false);
});

test.each([
  'You are so stupid',
  "you're an idiot!",
  'you idiot',
  'You piece of shit',
  'Stupid bot',
  'ok. just fuck off',
  'I hate you',
  'You are stupid and you never listen',
  'Ты тупая',
  'какая же ты дура',
  'Слушай, ты просто идиотка, и это правда',
  'Да пошла ты',
  'ЗАТКНИСЬ',
  'Пошёл вон!',
  'тупой бот',
])('%j is abuse', (text) => {
  expect(isInsult(text)).toBe(true);
});

test.each([
  '',
  'You are not stupid',
  'I am such an idiot',
  'My boss is an idiot',
  'Do you think I am stupid?',
  'He said you are stupid',
  'He yelled: shut the fuck up',
  'I hate you being so far away, said nobody',
  'You have a stupid grin on your face, I like it',
  'shut up, no way!',
  'I do not hate you',
  'Ты не дура',
  'Начальница дура',
  'Моя сестра, дура, опять забыла ключи',
  'Ты думаешь, я дура?',
  'Он сказал мне: ты тупая',
  'Мне кричали «заткнись»',
  'Как ты?',
  'ты моя радость',
  'Дурацкий день',
])('%j is not', (text) => {
  expect(isInsult(text)).toBe(false);
});

test('a very long text costs no more than a short one', () => {
  const started = performance.now();
  expect(isInsult('ты '.repeat(500_000))).toBe(false);
  expect(isApology('не '.repeat(500_000))).toBe(false);
  expect(performance.now() - started).toBeLessThan(1_000);
});
