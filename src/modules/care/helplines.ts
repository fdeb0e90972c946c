import type { Language } from '#app/contract/shared';
import type { Country, Helpline } from './helplines/country.ts';
import { countries, worldwide } from './helplines-data.ts';

/**
 * Where somebody may live as far as their clock tells: several countries can have one. The language has to do
 * for a clock that says nothing.
 */
export function countriesOf(timeZone: string, language: Language): Country[] {
  const byZone = countries.filter(({ zones }) => zones.includes(timeZone));
  if (byZone.length > 0 || !/^(?:UTC|Etc\/.*|GMT.*)$/.test(timeZone)) return byZone;
  return countries.filter(({ code }) => code === (language === 'ru' ? 'RU' : 'US'));
}

/** What is dialled where somebody is in danger: the numbers of the place first, 112 and 911 always. */
export const emergencyNumbers = (places: Country[]): string[] => [
  ...new Set([...places.map(({ emergency }) => emergency), '112', '911']),
];

/** Who listens there: to a minor those for children first, to others only the others. */
export const linesOf = (country: Country, timeZone: string, isMinor: boolean): Helpline[] =>
  country.lines
    .filter(({ zones }) => zones?.includes(timeZone) ?? true)
    .filter(({ isForChildren }) => isMinor || isForChildren !== true)
    .toSorted((one, other) => Number(other.isForChildren ?? 0) - Number(one.isForChildren ?? 0));

/** One helpline on a line of its own, as a card shows it. Its country is only what the clock makes likely. */
export function describeLine({ code }: Country, line: Helpline, language: Language): string {
  const country = new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
  const note = line.note ? ` (${line.note[language]})` : '';
  const hours = line.hours ? `, ${line.hours[language]}` : '';
  return `${country}, ${line.name[language]}: ${line.reach}${note}${hours}`;
}

export { worldwide };
