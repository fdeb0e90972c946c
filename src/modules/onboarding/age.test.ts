import { expect, it } from 'vitest';
import { readIsAdult } from './age.ts';

it.each([
  'да',
  'Да!',
  'ага',
  'Да, конечно',
  'мне 25',
  '18',
  '18+',
  'мне уже есть 18',
  'больше 18',
  'двадцать пять',
  'мне 30 лет',
  'мне уже 21 год',
  'мне сейчас 42 года',
  '25 years old',
  'восемнадцать',
  'совершеннолетняя',
  'да, мне 19 🙂',
  'yes',
  'Yes.',
  'yep',
  'of course',
  "I'm 34",
  'i’m over 18',
  'thirty',
  'I am an adult',
])('"%s" says to be of age', (text) => {
  expect(readIsAdult(text)).toBe(true);
});

it.each([
  'нет',
  'Нет.',
  'неа',
  'ещё нет',
  'мне 16',
  '17',
  'да, мне 15',
  'нет, мне 17',
  'шестнадцать',
  'мне ещё нет 18',
  'нет восемнадцати',
  'почти 18',
  'через 2 года 18',
  'я школьница',
  'no',
  'Nope',
  'not yet',
  "i'm 17",
  'seventeen',
  'under 18',
  "I'm not 18 yet",
  "I'm a minor",
])('"%s" says not to be', (text) => {
  expect(readIsAdult(text)).toBe(false);
});

it.each([
  '',
  '?',
  'привет',
  'Аня',
  'зачем тебе',
  'не скажу',
  'не знаю',
  'да нет',
  'мне не 16',
  'я не ребёнок',
  '5000',
  '2004',
  '16 или 18',
  'мне завтра 18',
  'сестре 25',
  'my brother is 25',
  'in May I am 18',
  'меня зовут Анна, мне всё равно',
  '🙂',
  'hello',
  'why?',
  "I won't say",
  "I'm not a kid",
  'none of your business',
  'maybe',
])('"%s" says neither', (text) => {
  expect(readIsAdult(text)).toBeUndefined();
});
