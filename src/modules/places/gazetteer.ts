import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fold } from './fold.ts';

export interface City {
  id: string;
  name: string;
  /** Empty where no Russian name is known. */
  russianName: string;
  countryCode: string;
  regionCode: string;
  population: number;
  timeZone: string;
  latitude: number;
  longitude: number;
}

export interface Region {
  name: string;
  russianName: string;
}

export interface Match {
  city: City;
  /** The official or a curated name, not one of the many foreign and former names. */
  isFamiliar: boolean;
}

export interface Gazetteer {
  cities: City[];
  regions: Map<string, Region>;
  /** Cities that have a name with this folded key. */
  lookup(key: string): Match[];
  /** Every familiar key with its cities, for tolerant search. */
  familiar(): Iterable<[key: string, cities: City[]]>;
}

// Nearly all keys belong to one city, and an array for each would cost megabytes.
type Keys = Map<string, City | City[]>;

/** Reads the two data files; about a tenth of a second, so callers do it once. */
export function readGazetteer(): Gazetteer {
  const cities: City[] = [];
  const familiarKeys: Keys = new Map();
  const otherKeys: Keys = new Map();
  let timeZone = '';
  for (const line of linesOf('cities.tsv')) {
    if (line.startsWith('@')) {
      timeZone = line.slice(1);
      continue;
    }
    const [id = '', name = '', russianName = '', countryCode = '', region = '', ...more] =
      line.split('\t');
    const [people, position = '', others] = more;
    const regionCode = `${countryCode}.${region}`;
    const population = Number(people);
    const [latitude = 0, longitude = 0] = position.split(',').map(Number);
    const where = { countryCode, regionCode, timeZone, latitude, longitude };
    const city = { id, name, russianName, population, ...where };
    cities.push(city);
    for (const key of new Set([fold(name), fold(russianName)])) add(familiarKeys, key, city);
    for (const key of others ? others.split('|') : []) {
      if (key.startsWith('+')) add(familiarKeys, key.slice(1), city);
      else add(otherKeys, key, city);
    }
  }
  return {
    cities,
    regions: readRegions(),
    lookup: (key) => [
      ...listOf(familiarKeys.get(key)).map((city) => ({ city, isFamiliar: true })),
      ...listOf(otherKeys.get(key)).map((city) => ({ city, isFamiliar: false })),
    ],
    *familiar() {
      for (const [key, cities] of familiarKeys) yield [key, listOf(cities)];
    },
  };
}

function readRegions(): Map<string, Region> {
  const regions = new Map<string, Region>();
  for (const line of linesOf('regions.tsv')) {
    const [code = '', name = '', russianName = ''] = line.split('\t');
    regions.set(code, { name, russianName });
  }
  return regions;
}

function add(keys: Keys, key: string, city: City): void {
  if (key === '') return;
  const known = keys.get(key);
  keys.set(key, known ? [...listOf(known), city] : city);
}

function listOf(cities: City | City[] | undefined): City[] {
  if (cities === undefined) return [];
  return Array.isArray(cities) ? cities : [cities];
}

function* linesOf(file: string): Generator<string> {
  const text = readFileSync(path.join(import.meta.dirname, file), 'utf8');
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end);
    if (!line.startsWith('#')) yield line;
    start = end + 1;
  }
}
