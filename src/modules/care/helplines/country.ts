/** The same in both languages of the product. */
export interface Words {
  en: string;
  ru: string;
}

/** Where people in distress are heard. */
export interface Helpline {
  name: Words;
  /** A number or an address, as it is dialled. */
  reach: string;
  /** What else there is to know: by text message, in which languages. */
  note?: Words;
  /** Undefined: the source does not say. */
  hours?: Words;
  isForChildren?: true;
  /** The only clocks of the country it is for; undefined: all. */
  zones?: string[];
  /** Where it was read. */
  source: string;
  /** YYYY-MM-DD: when it was last compared with what is published. */
  verifiedOn: string;
}

export interface Country {
  /** ISO 3166-1. */
  code: string;
  /**
   * The clocks people there have, also under former names. Several countries may have one: the list of cities
   * knows Amsterdam by the clock of Brussels.
   */
  zones: string[];
  emergency: string;
  lines: Helpline[];
}

export const verifiedOn = '2026-11-27';

export const allDay: Words = { en: 'day and night', ru: 'круглосуточно' };

/** "Kirov Samara" in Europe: Europe/Kirov, Europe/Samara. */
export const zonesIn = (area: string, names: string): string[] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => `${area}/${name}`);
