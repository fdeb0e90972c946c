import { englishEmotions, englishNames } from './emotions-en.ts';
import { russianEmotions, russianNames } from './emotions-ru.ts';
import { listStatements, splitClauses } from './statements.ts';
import type { Feeling } from './topics.ts';

/** A strong feeling of the user's own, in the form the tool takes it. */
export interface FoundEmotion {
  /** One word in the user's language. */
  emotion: string;
  /** 1 to 10. */
  intensity: number;
  /** What it was about, as far as the message tells. */
  context: string;
  quote: string;
}

export interface EmotionRule {
  /** Begins where a clause begins; its groups hold the words that make it more or less. */
  pattern: RegExp;
  feeling: Feeling;
  intensity: number;
  /** Something that happened; how that feels is understood, or said in another clause. */
  isEvent?: true;
}

const rules = [...englishEmotions, ...russianEmotions];
/** Below this it is a mood of the hour. */
const strong = 6;
const mostContext = 200;
const faint =
  /(?<!\p{L})(?:a (?:little|bit)|slightly|kind of|sort of|чуть|немно\p{L}+|слегка|капельку)(?!\p{L})/iu;
const idle = /(?<!\p{L})(?:just|still|all|too|просто|прям|прямо)(?!\p{L})/giu;
/** Who is sad or lonely after a loss has one feeling, not two. */
const ofGrief = new Set<Feeling>(['sad', 'lonely']);

/** The strongest feeling the user states about themselves; undefined when none is strong. */
export function findEmotion(text: string, language: 'en' | 'ru'): FoundEmotion | undefined {
  const found = listStatements(text).flatMap((sentence) =>
    splitClauses(sentence).flatMap((clause) => readClause(clause, sentence) ?? []),
  );
  const [strongest] = found.toSorted((one, other) => other.intensity - one.intensity);
  if (!strongest || strongest.intensity < strong) return undefined;
  const { feeling } = strongest;
  const felt = found.find((each) => !each.isEvent && isAkin(each.feeling, feeling));
  const event = found.find((each) => each.isEvent && each.feeling === feeling);
  const { quote } = felt ?? strongest;
  const context = event && event.quote !== quote ? event.quote : restOf(text, quote);
  return {
    emotion: (language === 'ru' ? russianNames : englishNames)[feeling],
    intensity: strongest.intensity + (felt && event && strongest.intensity < 9 ? 1 : 0),
    context: context.slice(0, mostContext).toWellFormed(),
    quote,
  };
}

const isAkin = (one: Feeling, other: Feeling) =>
  one === other || (other === 'grief' && ofGrief.has(one));

type Stated = Pick<EmotionRule, 'feeling' | 'intensity' | 'isEvent'> & { quote: string };

function readClause(clause: string, sentence: string): Stated | undefined {
  const plain = clause.replaceAll('’', "'").replaceAll('ё', 'е').replaceAll('Ё', 'Е');
  for (const { pattern, feeling, intensity, isEvent } of rules) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const degree = degreeOf(match.slice(1).join(' ')) + (sentence.includes('!') ? 1 : 0);
    return {
      feeling,
      intensity: Math.min(10, intensity + degree),
      ...(isEvent && { isEvent }),
      quote: clause.replace(/[\s.!…)]+$/, '').slice(0, mostContext),
    };
  }
  return undefined;
}

function degreeOf(words: string): number {
  if (faint.test(words)) return -2;
  return words.replace(idle, '').trim() === '' ? 0 : 2;
}

/** The sentence after the quote, or the one before it; the quote when it stands alone. */
function restOf(text: string, quote: string): string {
  const at = Math.max(0, text.indexOf(quote));
  const after = text.slice(at + quote.length).replace(/^[\s\p{P}]+/u, '');
  const before = text.slice(Math.max(0, at - mostContext), at).replace(/[\s\p{P}]+$/u, '');
  const beside = [/^[^.!?…\n]+/.exec(after), /[^.!?…\n]+$/.exec(before)];
  const found = beside.map((match) => match?.[0].trim() ?? '').find((each) => each.includes(' '));
  return found ?? quote;
}
