import { type Country, verifiedOn } from './helplines/country.ts';
import { elsewhere } from './helplines/elsewhere.ts';
import { englishSpeaking } from './helplines/english-speaking.ts';
import { russianSpeaking } from './helplines/russian-speaking.ts';

/**
 * Each line says where it was read and when it was last compared with that; a test fails when that is longer
 * ago than half a year. What could not be confirmed is left out: a wrong number is worse than none.
 */
export const countries: Country[] = [...russianSpeaking, ...englishSpeaking, ...elsewhere];

/** A list of helplines of nearly every country. */
export const worldwide = {
  reach: 'findahelpline.com',
  source: 'https://findahelpline.com',
  verifiedOn,
};
