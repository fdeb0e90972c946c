import { expect, it } from 'vitest';
import { findMinor } from './minors.ts';

const find = (text: string) => findMinor(text, ['Mia', '']);

it.each([
  '17 years old',
  'a 16-year-old witch',
  'Mia is 15.',
  'Mia, 16, student of magic',
  'Mia (14)',
  "She's only 12!",
  'he just turned 17.',
  'Age: 16',
  'Age("15")',
  'age = 17',
  'aged sixteen',
  'sixteen years old',
  '17yo',
  '17 y/o',
  '１６ years old',
  '1\u200B6 years old',
  '**16** years old',
  'looks like a 12 year old',
  'a thousand-year-old loli',
  'l0li',
  'shotacon',
  'underage',
  'She is a minor.',
  'still a child',
  'a cute teen girl',
  'Teenage boy from the docks',
  'schoolgirl',
  'a high school student',
  'high-schooler',
  'an 8th grader',
  'ей 16 лет',
  'Ему 15.',
  'Мие 17 лет',
  'Мия, 16 лет, рыжая',
  'Возраст: 14',
  '16-летняя девушка',
  'шестнадцатилетняя девушка',
  'школьница',
  'Старшеклассник из Самары',
  'учится в 9 классе',
  'учится в десятом классе',
  'несовершеннолетняя',
  'девочка-подросток',
  'лоли',
  'маленькая девочка',
])('sees a minor in "%s"', (text) => {
  expect(find(`A long story. ${text}`)).toBeDefined();
  expect(find(text)).toBeDefined();
});

it.each([
  '25 years old',
  'an 800 years old vampire',
  'Mia is 34.',
  'Mia, 29, baker',
  'Age: 118',
  'Age: 18+',
  'ages 21 and up',
  'She has 15 years of experience.',
  'They have been married for 10 years.',
  'pours a 12-year-old whisky',
  'a 5 year old company',
  'She lost her mother when she was 8 years old.',
  'At the age of 12 she ran away to sea.',
  'As a little girl she wanted to fly.',
  'is an only child',
  'is a child of the forest',
  'a high school teacher',
  'graduated from high school',
  'No minors. Everybody here is an adult.',
  'not a teenager any more',
  'a minor detail in A minor',
  'She is 6 feet tall.',
  'Room 12, floor 3, key 7',
  'lives 3 minutes from the bakery',
  'ей 30 лет',
  'Возраст: 45',
  'работает здесь 10 лет',
  'В Москве 10 лет снимает угол',
  'служила империи 10 лет',
  '12-летний опыт',
  'познакомились 5 лет назад',
  'бывшая одноклассница',
  'учит школьников физике',
  'без несовершеннолетних',
  '40-летний моряк',
])('sees none in "%s"', (text) => {
  expect(find(text)).toBeUndefined();
});

it('quotes what it saw', () => {
  expect(find('A witch. She is 17 years old, they say.')).toBe('17 years old');
});

it('is quick on any text of the size of a card', () => {
  const started = performance.now();
  for (const part of [
    'a ',
    ', ',
    '1 ',
    'age ',
    'age:',
    '((((',
    'she is ',
    'лет ',
    '\n',
    'ей ',
    '9',
  ]) {
    find(part.repeat(500_000 / part.length));
  }
  expect(performance.now() - started).toBeLessThan(10_000);
});
