import { heed, type Turn } from './detection/context.ts';
import { harmlessPieces, judge, raise, type Finding } from './detection/judge.ts';
import type { Action, Category } from './detection/groups.ts';
import { readingsOf } from './detection/readings.ts';

/** What a message says of danger to somebody's life. */
export interface Detection {
  /** `check_in` asks how they are; `third_party` is about another; `crisis` is their own danger, or said of them. */
  action: Action;
  /** 0 nothing, 1 low, 2 ideation or self-harm, 3 a plan, means, a farewell, a minor, or it is happening. */
  severity: 0 | 1 | 2 | 3;
  categories: readonly Category[];
}

/** By rules alone, at once: the first line, which holds when no model answers. */
export function detect(text: string, context: readonly Turn[] = []): Detection {
  const finding = understand(text);
  if (context.length > 0) heed(finding, text, context, understand);
  const { action, severity, categories } = finding;
  return { action, severity, categories };
}

/** Longer than any message; of what is longer still, the beginning and the end are read. */
const mostRead = 128 * 1024;

function understand(text: string): Finding {
  const read =
    text.length > mostRead ? `${text.slice(0, mostRead / 2)}\n${text.slice(-mostRead / 2)}` : text;
  const isLaughing = read.length < longJoke && laughter.test(read) && !earnest.test(read);
  const { plain, mended, typed } = readingsOf(read);
  const finding = judge(plain, isLaughing, mended && harmlessPieces(mended));
  for (const reading of [mended, typed]) {
    if (!reading) continue;
    const { action, severity, categories } = judge(reading, isLaughing);
    for (const category of categories) raise(finding, action, severity, category);
  }
  return finding;
}

/** Who writes more than this does not only joke. */
const longJoke = 300;

const laughter =
  /(?<!\p{L})(?:lo+l|lmf?ao+|rofl|haha\w*|hehe\w*|jk|лол|кек|ржу\p{L}*|а?(?:ха){2,}\p{L}*|ах[ах]{2,}|хех\p{L}*|хаха\p{L}*)(?!\p{L})|[😂🤣😹😆😅]|\){3,}/iu;

/** A laugh that is taken back. */
const earnest =
  /(?:not (?:joking|kidding|a joke)|(?:i'?m|i am|dead) serious|i mean it|for real|не шучу|без шуток|(?:я )?серь[её]зно|не шутка)/iu;
