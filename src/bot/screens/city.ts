import { InlineKeyboard } from 'grammy';
import type { Place, PlaceAnswer } from '../../contract/place.ts';
import type { Profile } from '../../contract/profile.ts';
import { languages } from '../../contract/shared.ts';
import { localHours } from '../../lib/local-time.ts';
import type { Texts } from '../../lib/texts.ts';
import type { Reader, Screen } from './reader.ts';

type Speaker = Pick<Reader, 'say'>;

/** City and zone among the settings. */
export function cityLine({ say }: Speaker, { city, time_zone: zone }: Profile): string {
  return city === null ? say('settings-city-none', { zone }) : say('settings-city', { city, zone });
}

/** What is noted now, and the question. */
export function cityQuestion({ say }: Speaker, { city, time_zone: zone }: Profile): string {
  const clock = { zone, time: localHours(new Date(), zone) };
  const now = city === null ? say('city-now-none', clock) : say('city-now', { city, ...clock });
  return `${now}\n\n${say('city-ask')}`;
}

/** Known by its last words, in whatever language it was asked. */
export const isCityQuestion = (texts: Texts, text: string) =>
  languages.some((language) => text.endsWith(texts.format(language, 'city-ask')));

/** What was noted, or what there is to choose from. */
export function cityScreen({ say }: Speaker, { places, profile }: PlaceAnswer): Screen {
  if (profile) {
    const { city, time_zone: zone } = profile;
    const time = localHours(new Date(), zone);
    if (city === null) return { text: say('city-done-clock', { zone, time }) };
    return { text: say('city-done', { city, time }) };
  }
  const rows = places.map((place) => [InlineKeyboard.text(labelOf(place), `city:${place.id}`)]);
  return { text: say('city-choose'), keyboard: InlineKeyboard.from(rows) };
}

const labelOf = ({ name, region, country }: Place) =>
  [name, region, country].filter(Boolean).join(', ');
