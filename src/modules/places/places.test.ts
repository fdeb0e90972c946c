import { describe, expect, it } from 'vitest';
import { createPlaces } from './index.ts';

const places = createPlaces();

/** Names and zones, for comparing at a glance. */
const zonesOf = (query: string, language: 'en' | 'ru') =>
  places.find(query, language).map((place) => `${place.name} ${place.timeZone}`);

describe('a city is found', () => {
  it.each([
    ['Москва', 'Москва Europe/Moscow'],
    ['москве', 'Москва Europe/Moscow'],
    ['Масква', 'Москва Europe/Moscow'],
    ['Питер', 'Санкт-Петербург Europe/Moscow'],
    ['СПб', 'Санкт-Петербург Europe/Moscow'],
    ['санкт петербург', 'Санкт-Петербург Europe/Moscow'],
    ['г. Казань', 'Казань Europe/Moscow'],
    ['г.Казань', 'Казань Europe/Moscow'],
    ['Екб', 'Екатеринбург Asia/Yekaterinburg'],
    ['Новосебирск', 'Новосибирск Asia/Novosibirsk'],
    ['орел', 'Орёл Europe/Moscow'],
    ['Уфе', 'Уфа Asia/Yekaterinburg'],
    ['Нижнем Новгороде', 'Нижний Новгород Europe/Moscow'],
    ['Ростове-на-Дону', 'Ростов-на-Дону Europe/Moscow'],
    ['Йошкар-Оле', 'Йошкар-Ола Europe/Moscow'],
    ['я живу в Москве', 'Москва Europe/Moscow'],
    ['живу в казани пять лет', 'Казань Europe/Moscow'],
    ['Москва, Россия', 'Москва Europe/Moscow'],
    ['Алма-Ата', 'Алматы Asia/Almaty'],
    ['Київ', 'Киев Europe/Kyiv'],
    ['Нью-Йорк', 'Нью-Йорк America/New_York'],
    ['Мюнхене', 'Мюнхен Europe/Berlin'],
    ['Пекин', 'Пекин Asia/Shanghai'],
  ])('in Russian: %s', (query, expected) => {
    expect(zonesOf(query, 'ru')).toEqual([expected]);
  });

  it.each([
    ['St. Petersburg', 'Saint Petersburg Europe/Moscow'],
    ['NYC', 'New York America/New_York'],
    ['new york city', 'New York America/New_York'],
    ['Kyiv', 'Kyiv Europe/Kyiv'],
    ['Kiev', 'Kyiv Europe/Kyiv'],
    ['Tbilisi', 'Tbilisi Asia/Tbilisi'],
    ['Sao Paulo', 'São Paulo America/Sao_Paulo'],
    ["I'm from San Francisco", 'San Francisco America/Los_Angeles'],
    ['Paris', 'Paris Europe/Paris'],
    ['Paris, Texas', 'Paris America/Chicago'],
    ['Springfield Illinois', 'Springfield America/Chicago'],
    ['東京', 'Tokyo Asia/Tokyo'],
    ['თბილისი', 'Tbilisi Asia/Tbilisi'],
  ])('in other languages: %s', (query, expected) => {
    expect(zonesOf(query, 'en')).toEqual([expected]);
  });

  it('again by its id, named in the language asked', () => {
    const [munich] = places.find('Munich', 'en');
    expect(munich).toMatchObject({ name: 'Munich', country: 'Germany', countryCode: 'DE' });
    expect(places.byId(munich?.id ?? '', 'ru')).toMatchObject({
      name: 'Мюнхен',
      country: 'Германия',
    });
    expect(places.byId('0')).toBeUndefined();
  });
});

describe('a name of several cities', () => {
  it('brings them all, the largest first, told apart by region', () => {
    const found = places.find('Springfield', 'en');
    expect(found).toHaveLength(5);
    expect(new Set(found.map((place) => place.region)).size).toBe(5);
    const sizes = found.map((place) => place.population);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  it('prefers cities that bear it today to those that once did', () => {
    const [first, second] = places.find('Александровск', 'ru');
    expect(first).toMatchObject({ name: 'Александровск', region: 'Пермский край' });
    expect(second?.name).toBe('Запорожье');
  });
});

describe('a time zone', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin', 'Europe/Berlin'],
    ['europe/kyiv', 'Europe/Kyiv', 'Europe/Kyiv'],
    ['UTC+3', 'UTC+3', 'Etc/GMT-3'],
    ['gmt-5', 'GMT-5', 'Etc/GMT+5'],
    ['+03:00', '+03:00', 'Etc/GMT-3'],
    ['UTC', 'UTC', 'UTC'],
    ['UTC+5:30', 'UTC+5:30', 'Asia/Kolkata'],
    ['мск', 'МСК', 'Europe/Moscow'],
    ['мск+2', 'МСК+2', 'Etc/GMT-5'],
  ])('is an answer too: %s', (query, name, timeZone) => {
    const [place] = places.find(query, 'ru');
    expect(place).toMatchObject({ kind: 'zone', name, timeZone });
    expect(places.byId(place?.id ?? '')).toMatchObject({ timeZone });
  });

  it.each(['UTC+25', 'UTC+3:17', 'Foo/Bar', '+'])('that does not exist is none: %s', (query) => {
    expect(places.find(query, 'en')).toEqual([]);
  });
});

describe('a point of the earth', () => {
  it.each([
    ['the middle of a city', 55.75, 37.62, 'Москва', 'Europe/Moscow'],
    ['a part of a great city', 55.65, 37.59, 'Москва', 'Europe/Moscow'],
    ['a city beside a great one', 55.91, 37.46, 'Химки', 'Europe/Moscow'],
    ['a city on a border of zones', 53.2, 50.15, 'Самара', 'Europe/Samara'],
    ['the far south', -54.8, -68.3, 'Ушуая', 'America/Argentina/Ushuaia'],
  ])('is in its city: %s', (_what, latitude, longitude, name, timeZone) => {
    const found = places.nearest(latitude, longitude, 'ru');
    expect(found).toMatchObject({ kind: 'city', name, timeZone });
    expect(found.distanceKm).toBeLessThan(20);
  });

  it('far from every city has the clock of the nearest, across the date line too', () => {
    expect(places.nearest(-17, -179.9, 'en')).toMatchObject({ timeZone: 'Pacific/Fiji' });
    expect(places.nearest(-17, -179.9, 'en').distanceKm).toBeGreaterThan(50);
    expect(places.nearest(90, 0, 'en').distanceKm).toBeGreaterThan(1_000);
  });

  it('is named in the language asked', () => {
    expect(places.nearest(48.14, 11.58, 'en').name).toBe('Munich');
  });
});

describe('what is no place', () => {
  it.each([
    'привет',
    'как дела?',
    'зачем тебе',
    'не скажу',
    'дома',
    'на море',
    'работа',
    'давай',
    'hello',
    'why do you ask',
    'later',
    'at home',
    'tell me a joke',
    'in love with you',
    '',
    '?',
    '123',
    '🙂',
    'абракадабра',
    'я '.repeat(100),
  ])('finds nothing: %s', (query) => {
    expect(places.find(query, /[а-я]/.test(query) ? 'ru' : 'en')).toEqual([]);
  });
});

it('knows a time zone that Intl accepts for every city', () => {
  const zones = new Set(
    ['Lagos', 'Kathmandu', 'Honolulu', 'Севастополь', 'Костанай', 'Урумчи', 'Nuuk'].flatMap(
      (query) => places.find(query, 'en').map((place) => place.timeZone),
    ),
  );
  expect(zones.size).toBeGreaterThanOrEqual(7);
  for (const timeZone of zones)
    expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
});
