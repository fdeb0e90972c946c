import { expect, test } from 'vitest';
import { isFarewell } from './farewell.ts';

test.each([
  'Пока!',
  'ладно, пока',
  'Спокойной ночи 🌙',
  'Я пошла спать',
  'Спасибо за разговор, до завтра!',
  'Мне пора.',
  'Bye!',
  'ok bye :)',
  'Thanks for listening. Good night',
  'I have to go now',
  "It's late, going to bed.",
  'Было хорошо поговорить.\nДо встречи!',
])('"%s" is a goodbye', (text) => expect(isFarewell(text)).toBe(true));

test.each([
  'Пока не знаю',
  'пока всё хорошо, а у тебя?',
  'Я не могу сказать пока ничего',
  'Не хочу ложиться спать',
  'Ты не уйдёшь?',
  'Спокойной ночи желать рано, сначала расскажу',
  'I have to go to work tomorrow',
  'My bus goes by every day',
  'She said goodbye to me and I cried',
  'See you can do it',
  '',
])('"%s" is none', (text) => expect(isFarewell(text)).toBe(false));
