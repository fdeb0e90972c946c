import type { Language } from '#app/contract/shared';
import { everydayWords } from './everyday-words.ts';
import { fold } from './fold.ts';
import { type City, type Gazetteer, type Match, readGazetteer } from './gazetteer.ts';
import { findNearest } from './nearest.ts';
import { nominatives } from './nominative.ts';
import { readQuery } from './query.ts';
import { countMistakes, toleratedMistakes } from './spelling.ts';
import { readTimeZone } from './time-zone.ts';

export interface Place {
  id: string;
  /** A zone is what somebody named directly, as "UTC+3"; it has neither country nor people. */
  kind: 'city' | 'zone';
  /** In the language asked where known, else as in the data. */
  name: string;
  region?: string;
  country: string;
  countryCode: string;
  timeZone: string;
  population: number;
}

export interface Places {
  /** Best first, at most five; only one when there is no doubt, none when nothing is near. */
  find(query: string, language: Language): Place[];
  byId(id: string, language?: Language): Place | undefined;
  /** The city at a point of the earth, or the next one to it. */
  nearest(latitude: number, longitude: number, language: Language): Place & { distanceKm: number };
  /** Where somebody at that point lives: the city when it is near, else a clock without a name. */
  at(latitude: number, longitude: number, language: Language): Place;
}

/** What a profile keeps of a place: a clock alone says nothing of the city. */
export const keptOf = ({ kind, name, timeZone }: Place) => ({
  city: kind === 'city' ? name : null,
  time_zone: timeZone,
});

const maxPlaces = 5;
/** Farther from a city than this one does not live in it. */
const cityReachKm = 50;
/** A place this much larger than the next is the one meant. */
const clearFactor = 10;
/** Misspelled words and beginnings of sentences look like small towns all too often. */
const guessedPopulation = 50_000;
/** And a short word looks like one of the great cities just as often. */
const shortKey = 5;
const greatPopulation = 500_000;
/** What a foreign or former name weighs against the official one. */
const otherNameFactor = 100;
const zonePrefix = 'zone:';

/** Cities and their time zones, all in memory; read at the first question, not before. */
export function createPlaces(): Places {
  let loaded: Gazetteer | undefined;
  const gazetteer = () => (loaded ??= readGazetteer());

  function nearest(latitude: number, longitude: number, language: Language) {
    const places = gazetteer();
    const { city, distanceKm } = findNearest(places.cities, latitude, longitude);
    return { ...present(places, city, language), distanceKm };
  }

  return {
    nearest,

    find(query, language) {
      const text = query.normalize('NFC').trim();
      if (text === '' || text.length > 100) return [];
      const zone = readTimeZone(text);
      if (zone) return [zonePlace(zone, text.includes('/') ? zone : text.toUpperCase())];
      const places = gazetteer();
      const cities = findCities(places, text);
      return cities.map((city) => present(places, city, language));
    },

    byId(id, language = 'en') {
      if (id.startsWith(zonePrefix)) {
        const zone = readTimeZone(id.slice(zonePrefix.length));
        return zone === undefined ? undefined : zonePlace(zone, zone);
      }
      const places = gazetteer();
      const city = places.cities.find((candidate) => candidate.id === id);
      return city && present(places, city, language);
    },

    at(latitude, longitude, language) {
      const { distanceKm, ...place } = nearest(latitude, longitude, language);
      return distanceKm <= cityReachKm ? place : zonePlace(place.timeZone, '');
    },
  };
}

function findCities(places: Gazetteer, text: string): City[] {
  const { names, beginnings, qualifier } = readQuery(text);
  const bare = names.at(-1) ?? '';
  if (bare.split(' ').every((word) => everydayWords.has(word.toLowerCase()))) return [];
  for (const name of names) {
    const { matches, isNarrowed } = matchName(places, name, qualifier);
    if (matches.length > 0) return choose(matches, isNarrowed);
  }
  for (const beginning of beginnings) {
    const { matches } = matchName(places, beginning, '');
    const likely = matches.filter(({ city }) => city.population >= guessedPopulation);
    if (likely.length > 0) return choose(likely, false);
  }
  return bare.split(' ').length > 3 ? [] : choose(findMisspelled(places, bare), false);
}

/** Cities called so, in the region or country named behind it where that narrows them down. */
function matchName(places: Gazetteer, name: string, qualifier: string) {
  const matches = lookup(places, name);
  if (matches.length > 0 && qualifier !== '') return narrow(places, matches, qualifier);
  if (matches.length > 0) return { matches, isNarrowed: false };
  const words = name.split(' ');
  for (const count of [1, 2]) {
    if (words.length <= count) break;
    const narrowed = narrow(
      places,
      lookup(places, words.slice(0, -count).join(' ')),
      words.slice(-count).join(' '),
    );
    if (narrowed.isNarrowed) return narrowed;
  }
  return { matches, isNarrowed: false };
}

function lookup(places: Gazetteer, name: string): Match[] {
  const exact = places.lookup(fold(name));
  if (exact.length > 0) return exact;
  return nominatives(name).flatMap((form) => places.lookup(fold(form)));
}

function narrow(places: Gazetteer, matches: Match[], qualifier: string) {
  const wanted = fold(qualifier);
  const inside = matches.filter(({ city }) =>
    areaNames(places, city).some((area) => {
      const key = fold(area);
      return key === wanted || (wanted.length >= 4 && key.startsWith(wanted));
    }),
  );
  return inside.length > 0 ? { matches: inside, isNarrowed: true } : { matches, isNarrowed: false };
}

const countrySynonyms: Record<string, string[]> = {
  AE: ['ОАЭ', 'UAE', 'Эмираты'],
  BY: ['Белоруссия', 'РБ'],
  GB: ['UK', 'England', 'Scotland', 'Wales', 'Англия', 'Шотландия'],
  KG: ['Кыргызстан'],
  MD: ['Молдавия'],
  RU: ['РФ'],
  TR: ['Turkey'],
  US: ['USA', 'America', 'США', 'Америка', 'Штаты'],
};

function areaNames(places: Gazetteer, city: City): string[] {
  const region = places.regions.get(city.regionCode);
  return [
    city.countryCode,
    countryName(city.countryCode, 'en'),
    countryName(city.countryCode, 'ru'),
    ...(countrySynonyms[city.countryCode] ?? []),
    city.regionCode.slice(3),
    ...(region ? [region.name, region.russianName] : []),
  ].filter((name) => name !== '');
}

function findMisspelled(places: Gazetteer, name: string): Match[] {
  const key = fold(name);
  let limit = toleratedMistakes(key);
  let nearest: Match[] = [];
  if (limit === 0) return [];
  const smallest = key.length <= shortKey ? greatPopulation : guessedPopulation;
  for (const [other, cities] of places.familiar()) {
    const large = cities.filter((city) => city.population >= smallest);
    if (large.length === 0) continue;
    const mistakes = countMistakes(key, other, limit);
    if (mistakes > limit) continue;
    if (mistakes < limit) nearest = [];
    limit = mistakes;
    nearest.push(...large.map((city) => ({ city, isFamiliar: true })));
  }
  return nearest;
}

/** The likeliest cities; only the first when the others are hardly meant. */
function choose(matches: Match[], isNarrowed: boolean): City[] {
  const weights = new Map<City, number>();
  for (const { city, isFamiliar } of matches) {
    const weight = (city.population + 1) / (isFamiliar ? 1 : otherNameFactor);
    weights.set(city, Math.max(weights.get(city) ?? 0, weight));
  }
  const [first, ...others] = [...weights].toSorted((a, b) => b[1] - a[1]);
  if (!first) return [];
  const rivals = others.filter(([, weight]) => weight * clearFactor > first[1]);
  // A region or country was named: the largest there is meant.
  const isClear = isNarrowed && rivals.every(([, weight]) => weight * 2 < first[1]);
  return [first, ...(isClear ? [] : rivals)].slice(0, maxPlaces).map(([city]) => city);
}

function present(places: Gazetteer, city: City, language: Language): Place {
  const region = places.regions.get(city.regionCode);
  const regionName = (language === 'ru' && region?.russianName) || region?.name;
  const name = (language === 'ru' && city.russianName) || city.name;
  return {
    id: city.id,
    kind: 'city',
    name,
    ...(regionName && regionName !== name && { region: regionName }),
    country: countryName(city.countryCode, language),
    countryCode: city.countryCode,
    timeZone: city.timeZone,
    population: city.population,
  };
}

function zonePlace(timeZone: string, name: string): Place {
  const id = `${zonePrefix}${timeZone}`;
  return { id, kind: 'zone', name, country: '', countryCode: '', timeZone, population: 0 };
}

const displayNames = new Map<Language, Intl.DisplayNames>();

function countryName(code: string, language: Language): string {
  let names = displayNames.get(language);
  if (!names) {
    names = new Intl.DisplayNames(language, { type: 'region' });
    displayNames.set(language, names);
  }
  return names.of(code) ?? code;
}
