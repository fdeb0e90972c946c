import { expect, test } from 'vitest';
import { withoutStrangeLinks } from './links.ts';

const allowed = ['findahelpline.com', 'telefon-doveria.ru'];
const clean = (text: string, userText = '') => withoutStrangeLinks(text, userText, allowed);

test.each([
  ['смотри тут: https://evil.example/pay.', 'смотри тут.'],
  ['Смотри тут: https://evil.example/pay', 'Смотри тут'],
  ['Вот: http://evil.ru/a?b=c#d и ещё слова.', 'Вот: и ещё слова.'],
  ['See www.evil.com now', 'See now'],
  ['See evil.com now', 'See now'],
  ['See (evil.com/pay) now', 'See now'],
  ['Look: evil.io/x, it is good.', 'Look, it is good.'],
  ['Заходи в t.me/evil_bot!', 'Заходи в!'],
  ['Заходи: t.me/+AbCdEf', 'Заходи'],
  ['Пиши на telegram.me/evil', 'Пиши на'],
  ['tg://resolve?domain=evil', ''],
  ['Открой tg://user?id=1 сейчас', 'Открой сейчас'],
  ['[нажми сюда](https://evil.com/x) и всё', 'нажми сюда и всё'],
  ['[evil.com](https://evil.com/x) и всё', 'и всё'],
  ['[findahelpline.com](https://evil.com/x)', 'findahelpline.com'],
  ['<https://evil.com>', ''],
  ['сайт пример.рф/путь хороший', 'сайт хороший'],
  ['сайт xn--e1afmkfd.xn--p1ai хороший', 'сайт хороший'],
  ['HTTPS://EVIL.COM/A', ''],
  ['hxxps://evil.com/a', ''],
  ['h t t p s : / / evil.com/a', ''],
  ['evil[.]com is it', 'is it'],
  ['evil(.)com is it', 'is it'],
  ['evil [dot] com is it', 'is it'],
  ['evil dot com is it', 'is it'],
  ['сайт evil точка ru вот', 'сайт вот'],
  ['ev\u200Bil.com/x is it', 'is it'],
  ['evil。com is it', 'is it'],
  ['https://findahelpline.com@evil.com/x', ''],
  ['https://findahelpline.com.evil.com/x', ''],
  ['https://evil.com/findahelpline.com', ''],
  ['https://notfindahelpline.com', ''],
  ['192.168.0.1/admin is it', 'is it'],
  ['(see: https://evil.com) ok', '(see) ok'],
  ['one: https://a.com two: https://b.com.', 'one: two.'],
  ['a.co/x', ''],
  ['shop.evil.me/buy?x=1 now', 'now'],
  ['Line one\nhttps://evil.com\nLine two', 'Line one\n\nLine two'],
])('"%s" becomes "%s"', (text, result) => {
  expect(clean(text)).toBe(result);
});

test.each([
  'Позвони на линию: https://findahelpline.com/ru, там помогут.',
  'See findahelpline.com or www.findahelpline.com/en.',
  '[Find help](https://findahelpline.com)',
  'https://online.telefon-doveria.ru/chat',
  'Ну и т.д. и т.п., как обычно.',
  'Так.Вот и всё',
  'ok.so that is it',
  'Я знаю Node.js и index.html.',
  'Версия 1.2.3 вышла в 10.30.',
  'Утро в 8.15/9.00 – без разницы.',
  'и/или, да/нет',
  'по 90 руб.шт/кг, как обычно',
  'Семья 👩‍👧 и кот ❤️',
  'Пиши на anna@example.com, если что.',
  'Цена: 290 ⭐',
  'Да... нет… может быть?',
  'a.m. or p.m.',
  'e.g. soup, i.e. broth',
  '',
])('"%s" stays as it is', (text) => {
  expect(clean(text)).toBe(text);
});

test('what the user has written may be repeated, as it was written', () => {
  const user = 'что думаешь о https://www.Example.com/post/1 и t.me/mychannel?';
  for (const text of [
    'Прочла https://www.example.com/post/1, хорошо написано.',
    'example.com/post/1 понравилось.',
    'На example.com такое бывает.',
    'Твой t.me/mychannel симпатичный.',
  ])
    expect(clean(text, user)).toBe(text);
  expect(clean('Вот example.com/post/2 лучше', user)).toBe('Вот лучше');
  expect(clean('Вот t.me/mychannel2 лучше', user)).toBe('Вот лучше');
  expect(clean('Вот t.me/my лучше', user)).toBe('Вот лучше');
});

/** Of the processor, not of the clock: a pattern that is not linear takes minutes. */
const mostMicroseconds = 10_000_000;

test('a long text takes no long time', () => {
  const before = process.threadCpuUsage();
  for (const text of [
    'a.'.repeat(100_000),
    'a'.repeat(200_000),
    '['.repeat(100_000),
    '[a]('.repeat(50_000),
    'https://'.repeat(25_000),
    'h t t p '.repeat(25_000),
    ' '.repeat(200_000),
    'a dot '.repeat(30_000),
    '1.2.3.4'.repeat(30_000),
    '\u200B'.repeat(100_000),
    'https://a.com '.repeat(5_000),
  ])
    clean(text, text.slice(0, 2_000));
  expect(process.threadCpuUsage(before).user).toBeLessThan(mostMicroseconds);
});
