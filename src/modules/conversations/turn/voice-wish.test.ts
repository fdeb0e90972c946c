import { expect, test } from 'vitest';
import { asksForVoice } from './voice-wish.ts';

test.each([
  'Скажи мне это голосом',
  'запиши голосовое пожалуйста',
  'Хочу услышать твой голос',
  'Прочитай вслух',
  'Please send me a voice message',
  'Tell me good night by voice',
  'I want to hear your voice',
])('"%s" asks for a voice message', (text) => expect(asksForVoice(text)).toBe(true));

test.each([
  'Не надо голосом, я на работе',
  'Без голосовых, пожалуйста',
  'No voice messages, please, I am at work',
  "I can't listen now, just write",
  'У неё красивый голос',
  'Он сказал это странным голосом',
  'Мама прислала голосовое',
  'I got a voice message from my mother',
  'Я голосовал вчера',
  'I lost my voice yesterday',
])('"%s" does not', (text) => expect(asksForVoice(text)).toBe(false));
