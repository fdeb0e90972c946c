import { expect, it } from 'vitest';
import { readName } from './name.ts';

it.each([
  ['Анна', 'Анна'],
  ['анна', 'Анна'],
  ['меня зовут Анна', 'Анна'],
  ['Меня зовут Анна, а тебя?', 'Анна'],
  ['Привет! Я Олег', 'Олег'],
  ['Яна', 'Яна'],
  ['Зови меня Кот', 'Кот'],
  ['Анна меня зовут', 'Анна'],
  ['Андрій', 'Андрій'],
  ['мене звати Андрій', 'Андрій'],
  ['my name is José', 'José'],
  ['My name’s José.', 'José'],
  ["I'm Li Lei", 'Li Lei'],
  ['you can call me Max', 'Max'],
  ['Imran', 'Imran'],
  ['J. R. Tolkien', 'J. R. Tolkien'],
  ["D'Artagnan", "D'Artagnan"],
  ['José María de la Cruz', 'José María de la Cruz'],
  ['李雷', '李雷'],
  ['სანდრო', 'სანდრო'],
  ['김철수', '김철수'],
  ['Anna 😊', 'Anna'],
])('reads the name in "%s"', (text, name) => {
  expect(readName(text)).toBe(name);
});

it.each([
  '',
  '123',
  '!!!',
  '😀😀',
  'a'.repeat(200),
  'https://example.com',
  'example.com',
  't.me/someone',
  'привет',
  'зачем?',
  'как дела',
  'не скажу',
  'я не хочу говорить',
  'кто ты?',
  'пропустить',
  'hello',
  "I'm fine",
  'why?',
  'what is your name?',
  'skip',
  '<b>Bob</b>',
])('finds no name in "%s"', (text) => {
  expect(readName(text)).toBeUndefined();
});
