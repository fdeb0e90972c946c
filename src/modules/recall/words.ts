import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { type Answer, tells } from './answers.ts';
import { baseForms } from './base-forms.ts';
import { stopWords } from './stop-words.ts';

/** A language has fewer common words than this; the rest are worked out again. */
const maxKnownWords = 50_000;

/** What one word brings to an item. */
export interface Word extends Readonly<Record<Answer, boolean>> {
  /** Nothing for a word too common to be asked for. */
  stem: string | undefined;
}

/** The words of a text in order: lower case, without accents, ё as е. Pasted data is cut into pieces. */
export function normaliseWords(text: string): string[] {
  const lower = text.toLowerCase().replaceAll('ё', 'е');
  // Nearly all texts take the first way; it is twice as fast.
  if (plain.test(lower)) return lower.match(/[a-zа-я0-9]{1,40}/g) ?? [];
  return foldAccents(lower).match(/[\p{L}\p{N}]{1,40}/gu) ?? [];
}

/** Holds no letters but English and small Russian ones; dashes, quotes and emoji are no words. */
const plain = /^[\0-\u007Fа-я«»\u2010-\u2027\u2190-\u23FF\u2500-\u27BF\u{1F300}-\u{1FAFF}]*$/u;

/** The meaningful words of a text, each reduced to its stem by the script it is written in. */
export function stemsOf(text: string): string[] {
  return normaliseWords(text).flatMap((word) => readWord(word).stem ?? []);
}

/** Of a normalised word. Remembered, for all users: stemming costs more than all the rest of adding an item. */
export function readWord(word: string): Word {
  const known = knownWords.get(word);
  if (known) return known;
  const read = {
    stem: stopWords.has(word) ? undefined : findStem(word),
    time: tells.time(word),
    number: tells.number(word),
  };
  if (knownWords.size >= maxKnownWords) knownWords.clear();
  knownWords.set(word, read);
  return read;
}

const knownWords = new Map<string, Word>();

function findStem(word: string): string {
  const base = baseForms.get(word) ?? word;
  if (/^[a-z]+$/.test(base)) return stemEnglish(base);
  if (/^[а-я]+$/.test(base)) return stemRussian(base);
  return base;
}

/** NOTE: й is a letter of its own and stays, also when it arrives in two parts. */
function foldAccents(text: string): string {
  const folded = text.normalize('NFC').replaceAll('ё', 'е');
  return folded.replace(/[\u00C0-\u024F]/g, (letter) =>
    letter.normalize('NFD').replace(/[\u0300-\u036F]/g, ''),
  );
}
