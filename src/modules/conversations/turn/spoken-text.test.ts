import { expect, test } from 'vitest';
import { spokenText } from './spoken-text.ts';

test.each([
  [['Привет 😊!'], 'Привет!'],
  [['*обнимает* Я **рядом**.'], 'Я рядом.'],
  [['Смотри: https://example.org/a?b=c – там всё.'], 'Смотри: – там всё.'],
  [['– первое\n– второе'], 'первое\nвторое'],
  [['1. Чай\n2. Кофе'], 'Чай\nКофе'],
  [['Ну конечно :) Да))'], 'Ну конечно Да'],
  [['«Мастер и Маргарита» (1967).'], 'Мастер и Маргарита 1967.'],
  [['Поезд в пять (не опоздай)! (улыбается)'], 'Поезд в пять не опоздай!'],
  [['Hi!', 'How are you? 👨‍👩‍👧'], 'Hi!\nHow are you?'],
])('%j is read as %j', (bubbles, expected) => expect(spokenText(bubbles)).toBe(expected));

test('what has no words, or too many, is not read aloud', () => {
  for (const bubbles of [[], ['😊'], ['...'], ['https://example.org'], ['a'.repeat(5_000)]]) {
    expect(spokenText(bubbles)).toBeUndefined();
  }
});
