import { describe, expect, test } from 'vitest';
import { prepareFact, relateFacts, relatePrepared, type Relation } from './index.ts';

// In every row: what is known, what comes after it.
const rows: Record<Relation, [older: string, newer: string][]> = {
  same: [
    ['Любит кофе', 'Я люблю кофе'],
    ['Likes coffee', 'User likes coffee'],
    ['Likes coffee', 'Loves coffee.'],
    ['Любит кофе и чай', 'Любит чай и кофе'],
    ['Works as a nurse', 'Is a nurse'],
    ['Работает медсестрой', 'По профессии медсестра'],
    ['Есть кот Барсик', 'Кота зовут Барсик'],
    ['Has a cat named Barsik', 'Cat is called Barsik'],
    ["Cat's name is Barsik", 'Has a cat named Barsik'],
    ['Живёт в Берлине', 'Lives in Berlin'],
    ['Живёт в Берлине', 'Переехал в Берлин'],
    ['Любит кофе', 'Обожает кофе'],
    ['Живёт в Казани с мужем', 'Живёт в Казани'],
  ],
  replaces: [
    ['Любит кофе', 'Не любит кофе'],
    ['Любит кофе', 'Больше не пьёт кофе'],
    ['Likes coffee', 'Hates coffee'],
    ['Likes coffee', "Doesn't like coffee"],
    ['Smokes', 'Quit smoking'],
    ['Курит', 'Бросил курить'],
    ['Не любит кофе', 'Любит кофе'],
    ["Doesn't like coffee anymore", 'Loves coffee'],
    ['Живёт в Москве', 'Живёт в Берлине'],
    ['Живёт в Москве', 'Переехал в Берлин'],
    ['Lives in Moscow', 'Moved to Berlin'],
    ['Живёт в Москве', 'Переехал из Москвы в Берлин'],
    ['Lives in Moscow', 'Moved from Moscow to Berlin'],
    ['Переехал в Берлин', 'Переехал в Москву'],
    ['Works as a nurse', 'Works as a teacher'],
    ['Работает медсестрой', 'Работает учителем'],
    ['Works at Google', 'Works at Meta'],
    ['Зовут Аня', 'Зовут Маша'],
    ['Ей 30 лет', 'Ей 31 год'],
    ['Is 30', 'Is 31 years old'],
    ['Возраст: 30 лет', 'Возраст: 31 год'],
    ['Is married', 'Is divorced'],
    ['Замужем', 'В разводе'],
    ['Женат', 'Разведён'],
    ['Жену зовут Маша', 'Жену зовут Катя'],
    ["Wife's name is Ann", "Wife's name is Kate"],
    ['Сестра живёт в Казани', 'Сестра переехала в Москву'],
    ['Plays guitar', 'No longer plays guitar'],
    ['Plans to move to Paris', 'Moved to Paris'],
    ['Играет на гитаре', 'Больше не играет на гитаре'],
    ['Uses Android', 'Switched from Android to iPhone'],
    ['Ездит на BMW', 'Пересел с BMW на Audi'],
    ['Любит чёрный кофе', 'Не любит кофе'],
    ['Не работает', 'Работает учителем'],
    ['Уволился с работы', 'Работает учителем'],
    ['День рождения 5 мая', 'День рождения 6 мая'],
    ['Lives in Moscow', 'Now lives in Berlin'],
    ['Работает врачом в больнице', 'Работает врачом в поликлинике'],
    ['Встречается с Машей', 'Женился на Маше'],
    ['Is single', 'Is dating Tom'],
    ['Работает в Яндексе', 'Теперь работает в Сбере'],
    ['Does not eat meat', 'Eats meat again'],
    ['Vegetarian', 'No longer vegetarian'],
    ['Is vegan', 'Is not vegan anymore'],
    ['Пьёт кофе по утрам', 'Больше не пьёт кофе'],
    ['Lives in Moscow', 'Moved to Germany'],
    ['Живёт в Берлине', 'Вернулся в Москву'],
    ['Name is Sam', 'Name is Alex'],
    ['Hates mornings', 'Likes mornings now'],
    ['Speaks French', 'Does not speak French'],
    ['Муж Олег — инженер', 'Муж Олег — врач'],
    ['Sister is a doctor', 'Sister is a nurse'],
  ],
  ends: [
    ['Работает медсестрой', 'Уволился с работы'],
    ['Works as a nurse', 'Quit the job'],
    ['Works at Google', 'Quit Google'],
    ['Работает в Яндексе', 'Уволилась из Яндекса'],
    ['Встречается с Машей', 'Расстался с Машей'],
    ['Is dating Anna', 'Broke up with Anna'],
    ['Есть кот Барсик', 'Кот Барсик умер'],
    ['Has a cat named Barsik', 'Cat Barsik died'],
    ['Есть кот Барсик', 'Умер кот Барсик'],
    ['Has a car', 'Sold the car'],
    ['Есть машина', 'Продал машину'],
    ['Lives in Moscow', 'No longer lives in Moscow'],
    ['Has a dog', 'Does not have a dog anymore'],
    ['Has a boyfriend named Tom', 'Broke up with Tom'],
    ['Has a girlfriend', 'Is single'],
    ['Ездит на машине', 'Продал машину'],
    ['Мама живёт в Казани', 'Мама умерла'],
    ['Has a dog named Rex', 'Rex died'],
    ['Есть собака', 'Отдал собаку приюту'],
    ['Работает медсестрой', 'На пенсии'],
    ['Works at Google', 'Got laid off'],
    ['Works as a teacher', 'Retired'],
    ['В отношениях', 'Расстался'],
  ],
  apart: [
    ['Родился в Москве', 'Переехал из Москвы в Берлин'],
    ['Was born in Moscow', 'Moved from Moscow to Berlin'],
    ['Is from Moscow', 'Lives in Berlin'],
    ['Родом из Москвы', 'Переезд в Берлин'],
    ['Живёт в Москве', 'Раньше жил в Питере'],
    ['Lives in Moscow', 'Used to live in Paris'],
    ['Lives in Moscow', 'In 2015 lived in Paris'],
    ['Работает медсестрой', 'Работает в больнице'],
    ['Встречается с Катей', 'Расстался с Машей'],
    ['Есть кот Барсик', 'Кот Мурзик умер'],
    ['Has a cat named Max', 'Has a cat named Tom'],
    ['Есть кот Барсик', 'Есть кот Мурзик'],
    ['Сестра живёт в Казани', 'Живёт в Москве'],
    ['Likes tea', 'Likes coffee'],
    ['Allergic to nuts', 'Loves nuts'],
    ['Говорит по-английски', 'Говорит по-немецки'],
    ['Lives in Berlin', 'Plans to move to Paris'],
    ['Likes coffee and tea', "Doesn't like tea"],
    ['Lives in a small flat', 'Lives in Berlin'],
    ['Живёт с родителями', 'Живёт в Казани'],
    ['Учится в МГУ', 'Живёт в Берлине'],
    ['Likes dogs', 'Has a dog'],
    ['Есть сестра Аня', 'Есть сестра Маша'],
    ['Сестру зовут Аня', 'Сестру зовут Маша'],
    ['Works as a nurse at Charité', 'Works as a nurse'],
    ['Родилась в 1990', 'Переехала в Берлин в 2015'],
    ['Живёт в Москве', 'Переехала в Берлин в 2015 году'],
    ['Lives in Germany', 'Lives in Berlin'],
    ['Lives in Berlin', 'Lives in Germany'],
    ['Plays football', 'Plays chess'],
    ['Allergic to nuts', 'Allergic to cats'],
    ['Has a cat', 'Has two cats'],
    ['Экзамен 25 ноября', 'Экзамен 27 ноября'],
    ['Зовут Аня', 'Сестру зовут Аня'],
    ['Sister is a doctor', 'Is a nurse'],
    ['Снимает квартиру', 'Купил квартиру'],
  ],
};
const all = Object.entries(rows).flatMap(([relation, pairs]) =>
  pairs.map(([older, newer]) => ({ relation, older, newer })),
);
const texts = [...new Set(all.flatMap(({ older, newer }) => [older, newer]))];
const fact = (text: string, more: { category?: string; quote?: string } = {}) => ({
  text,
  category: 'other',
  ...more,
});

describe.each(Object.entries(rows))('%s', (relation, pairs) => {
  test.each(pairs)('"%s" – "%s"', (older, newer) => {
    expect(relateFacts(fact(older), fact(newer))).toBe(relation);
  });
});

test.each(texts)('"%s" is the same as itself, however it is written', (text) => {
  for (const again of [
    text,
    `${text}.`,
    text.toUpperCase(),
    text.replaceAll('ё', 'е'),
    ` ${text} `,
  ]) {
    expect(relateFacts(fact(text), fact(again))).toBe('same');
  }
});

test('saying the same has no direction', () => {
  const prepared = texts.map((text) => prepareFact(fact(text)));
  for (const one of prepared) {
    for (const other of prepared) {
      expect(relatePrepared(one, other) === 'same').toBe(relatePrepared(other, one) === 'same');
    }
  }
});

test('a city can be left and come back to', () => {
  const moves = ['Живёт в Москве', 'Переехал из Москвы в Берлин', 'Переехал из Берлина в Москву'];
  const [first = '', second = '', third = ''] = moves;
  expect(relateFacts(fact(first), fact(second))).toBe('replaces');
  expect(relateFacts(fact(second), fact(third))).toBe('replaces');
});

test('what the quote puts in the past closes nothing', () => {
  const news = fact('Живёт в Питере', { quote: 'раньше я жил в Питере' });
  expect(relateFacts(fact('Живёт в Москве'), news)).toBe('apart');
  const both = fact('Живёт в Москве', { quote: 'раньше жил в Питере, теперь в Москве' });
  expect(relateFacts(fact('Живёт в Питере'), both)).toBe('replaces');
});

test('a memory closes nothing', () => {
  const memory = fact('Lives in Rome', { category: 'memories' });
  expect(relateFacts(fact('Lives in Berlin'), memory)).toBe('apart');
});

test('an end says nothing of others', () => {
  const deaths = texts.filter((text) => /умер|died/.test(text)).map((text) => fact(text));
  expect(deaths.map((death) => relateFacts(fact('Есть собака Жучка'), death))).not.toContain(
    'ends',
  );
  expect(deaths.map((death) => relateFacts(fact('Работает врачом'), death))).not.toContain('ends');
});

test.each(['', ' ', '…', '😀', 'a'.repeat(300), ', , ,', 'и и и', 'not', 'не', 'died', 'умер'])(
  'there is an answer to "%s"',
  (text) => {
    expect(relateFacts(fact(text), fact(text))).toBe('same');
    for (const known of texts) expect(() => relateFacts(fact(known), fact(text))).not.toThrow();
  },
);
