import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '#app/contract/shared';
import { countriesOf, describeLine, emergencyNumbers, linesOf, worldwide } from './helplines.ts';
import { countries } from './helplines-data.ts';

const entries = [
  ...countries.flatMap(({ code, lines }) =>
    lines.map((line) => ({ ...line, id: `${code} ${line.reach}` })),
  ),
  { ...worldwide, id: 'worldwide' },
];
const dayMs = 24 * 3_600_000;
const codesAt = (timeZone: string, language: 'en' | 'ru' = 'en') =>
  countriesOf(timeZone, language).map(({ code }) => code);
const reachIn = (code: string, timeZone: string, isMinor = false) =>
  countries
    .filter((country) => country.code === code)
    .flatMap((country) => linesOf(country, timeZone, isMinor))
    .map(({ reach }) => reach);

test('every entry was verified within the last half year', () => {
  const stale = entries.filter(({ verifiedOn }) => {
    const ageMs = Date.now() - Date.parse(`${verifiedOn}T00:00:00Z`);
    // A day of grace for clocks east of UTC; what cannot be read as a day fails, too.
    return !(ageMs >= -dayMs && ageMs <= 180 * dayMs);
  });
  expect(stale.map(({ id }) => id)).toEqual([]);
});

test('every entry says where it was read', () => {
  const unread = entries.filter(({ source }) => new URL(source).protocol !== 'https:');
  expect(unread.map(({ id }) => id)).toEqual([]);
  expect(entries.length).toBeGreaterThan(40);
});

test('nothing stands there twice', () => {
  const codes = countries.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  const ids = entries.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  for (const { zones } of countries) expect(new Set(zones).size).toBe(zones.length);
});

test('every number is one that can be dialled, and every line has words in both languages', () => {
  const lines = countries.flatMap((country) => country.lines);
  const dialled = /^(?:\+?[\d -]{3,20}|[a-z.]+\.[a-z]{2,3})$/;
  expect(lines.map(({ reach }) => reach).filter((reach) => !dialled.test(reach))).toEqual([]);
  const words = lines.flatMap(({ name, note, hours }) => [
    name,
    ...(note ? [note] : []),
    ...(hours ? [hours] : []),
  ]);
  for (const language of languages)
    expect(words.filter((each) => each[language].trim() === '')).toEqual([]);
  for (const { emergency } of countries) expect(emergency).toMatch(/^\d{3}$/);
});

/** Under today's name and under former ones a clock is the same. */
const canonical = (timeZone: string) =>
  new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;

test('every clock is one there is', () => {
  const supported = new Set(Intl.supportedValuesOf('timeZone').map(canonical));
  const unknown = countries
    .flatMap(({ zones }) => zones)
    .filter((zone) => !supported.has(canonical(zone)));
  expect(unknown).toEqual([]);
});

test('a former name of a clock says the same', () => {
  for (const [former, today] of [
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['W-SU', 'Europe/Moscow'],
    ['US/Pacific', 'America/Los_Angeles'],
    ['America/Indianapolis', 'America/Indiana/Indianapolis'],
    ['Asia/Tel_Aviv', 'Asia/Jerusalem'],
    ['Australia/NSW', 'Australia/Sydney'],
  ] as const) {
    expect(codesAt(former).length).toBeGreaterThan(0);
    expect(codesAt(former).filter((code) => !codesAt(today).includes(code))).toEqual([]);
  }
});

test('every clock that Russia, the United States, Canada, Australia and Kazakhstan have is known', () => {
  const expected = {
    RU: `Europe/Kaliningrad Europe/Moscow Europe/Kirov Europe/Volgograd Europe/Astrakhan Europe/Saratov
      Europe/Ulyanovsk Europe/Samara Asia/Yekaterinburg Asia/Omsk Asia/Novosibirsk Asia/Barnaul Asia/Tomsk
      Asia/Novokuznetsk Asia/Krasnoyarsk Asia/Irkutsk Asia/Chita Asia/Yakutsk Asia/Khandyga Asia/Vladivostok
      Asia/Ust-Nera Asia/Sakhalin Asia/Magadan Asia/Srednekolymsk Asia/Kamchatka Asia/Anadyr`,
    US: 'America/New_York America/Chicago America/Denver America/Phoenix America/Los_Angeles America/Anchorage Pacific/Honolulu',
    CA: 'America/St_Johns America/Halifax America/Toronto America/Winnipeg America/Regina America/Edmonton America/Vancouver',
    AU: 'Australia/Sydney Australia/Brisbane Australia/Adelaide Australia/Darwin Australia/Perth Australia/Eucla',
    KZ: 'Asia/Almaty Asia/Qyzylorda Asia/Qostanay Asia/Aqtobe Asia/Aqtau Asia/Atyrau Asia/Oral',
  };
  const missed = Object.entries(expected).flatMap(([code, zones]) =>
    zones.split(/\s+/).filter((zone) => !codesAt(zone).includes(code)),
  );
  expect(missed).toEqual([]);
});

test('whoever names a city of these countries gets their numbers', () => {
  const file = path.join(import.meta.dirname, '../places/cities.tsv');
  const missed = new Set<string>();
  let zone = '';
  let count = 0;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('@')) zone = line.slice(1);
    const code = line.split('\t')[3];
    const country = countries.find((known) => known.code === code);
    if (line.startsWith('#') || !country) continue;
    count += 1;
    if (!country.zones.includes(zone)) missed.add(`${code} ${zone}`);
  }
  expect([...missed]).toEqual([]);
  expect(count).toBeGreaterThan(10_000);
});

test('a clock that several countries have brings the numbers of each, by the name of the country', () => {
  expect(codesAt('Europe/Berlin')).toEqual(['DE', 'SE', 'NO']);
  expect(codesAt('Europe/London')).toEqual(['GB', 'IE']);
  expect(codesAt('Europe/Simferopol')).toEqual(['RU', 'UA']);
  const [germany, sweden] = countriesOf('Europe/Berlin', 'en');
  for (const [country, name] of [
    [germany, 'Germany'],
    [sweden, 'Sweden'],
  ] as const) {
    const [line] = country?.lines ?? [];
    expect(country && line && describeLine(country, line, 'en')).toContain(`${name}, `);
  }
});

test('a clock that says nothing goes by the language', () => {
  for (const zone of ['UTC', 'Etc/GMT-3', 'Etc/UTC', 'GMT']) {
    expect(codesAt(zone, 'ru')).toEqual(['RU']);
    expect(codesAt(zone, 'en')).toEqual(['US']);
  }
});

test('of a country nobody has looked up only what holds everywhere is known', () => {
  expect(codesAt('America/Lima')).toEqual([]);
  expect(emergencyNumbers([])).toEqual(['112', '911']);
});

test('what is dialled in the country comes first, and 112 and 911 are never missing', () => {
  expect(emergencyNumbers(countriesOf('Australia/Perth', 'en'))).toEqual(['000', '112', '911']);
  expect(emergencyNumbers(countriesOf('Europe/Moscow', 'ru'))).toEqual(['112', '911']);
  for (const { zones } of countries)
    for (const number of ['112', '911'])
      expect(emergencyNumbers(countriesOf(zones[0] ?? '', 'en'))).toContain(number);
});

test('a line of one city is for its clock only', () => {
  expect(reachIn('RU', 'Europe/Moscow')).toContain('051');
  expect(reachIn('RU', 'Asia/Vladivostok')).not.toContain('051');
});

test('lines for children come first for a minor, and not at all for others', () => {
  expect(reachIn('RU', 'Asia/Omsk')).toEqual(['+7 495 989-50-50']);
  expect(reachIn('RU', 'Asia/Omsk', true)).toEqual(['8-800-2000-122', '+7 495 989-50-50']);
});

test('a line says whose it is, what to dial and when, in the language of the reader', () => {
  const [russia] = countriesOf('Asia/Omsk', 'ru');
  const [line] = russia?.lines ?? [];
  expect(russia && line && describeLine(russia, line, 'ru')).toBe(
    'Россия, психологическая помощь МЧС: +7 495 989-50-50, круглосуточно',
  );
  const [states] = countriesOf('America/Chicago', 'en');
  const [lifeline] = states?.lines ?? [];
  expect(states && lifeline && describeLine(states, lifeline, 'en')).toBe(
    'United States, 988 Suicide & Crisis Lifeline: 988 (call or text, in English and Spanish), day and night',
  );
});
