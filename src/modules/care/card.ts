import type { FormOfAddress } from '#app/contract/profile';
import type { Language } from '#app/contract/shared';
import type { Texts } from '#app/lib/texts';
import { countriesOf, describeLine, emergencyNumbers, linesOf, worldwide } from './helplines.ts';

/** `again`: so soon after one that the numbers alone will do. */
export type CardKind = 'crisis' | 'third-party' | 'again';

export interface Reader {
  language: Language;
  formOfAddress: FormOfAddress;
  timeZone: string;
  /** Since when the reader is known to be a minor. */
  underageAt?: Date | null;
}

/** How are you? A day after a crisis, without a question that must be answered. */
export function buildCheckIn(
  { language, formOfAddress: address, timeZone }: Reader,
  texts: Texts,
): string {
  const places = countriesOf(timeZone, language);
  const all = emergencyNumbers(places);
  // Somewhere in the world, the one that is dialled there is unknown.
  const numbers = (places.length === 0 ? all : all.slice(0, 1)).join(' / ');
  const { reach } = worldwide;
  return texts.format(language, 'care-check-in', { address, numbers, reach });
}

/** Who can help right now, where the user lives; without anything that would have to be looked up. */
export function buildCard(
  kind: CardKind,
  { language, formOfAddress: address, timeZone, underageAt }: Reader,
  texts: Texts,
): string {
  const places = countriesOf(timeZone, language);
  const isMinor = (underageAt ?? null) !== null;
  const lines = [
    texts.format(language, 'care-emergency', { numbers: emergencyNumbers(places).join(' / ') }),
    ...places.flatMap((place) =>
      linesOf(place, timeZone, isMinor).map((line) => describeLine(place, line, language)),
    ),
    texts.format(language, 'care-worldwide', { reach: worldwide.reach }),
  ];
  return [
    texts.format(language, `care-card-${kind}`, { address }),
    lines.map((line) => `– ${line}`).join('\n'),
    ...(kind === 'again' ? [] : [texts.format(language, `care-card-${kind}-after`, { address })]),
  ].join('\n\n');
}
