import { isAskedInEnglish } from './asks/english.ts';
import { isAskedInRussian } from './asks/russian.ts';
import { smallWords } from './asks/small-words.ts';
import { fold, sentencesIn } from './fold.ts';

/** The user asks, in whatever words, whether a human being or a machine is talking to them. */
export const asksIfHuman = (text: string): boolean =>
  sentencesIn(fold(text)).some(
    (sentence) =>
      !call.test(sentence) && (isAskedInRussian(sentence) || isAskedInEnglish(sentence)),
  );

/** Somebody lonely calls out; that nobody is there is no answer to it. */
const call =
  /^[\s,.!?]*(?:(?:hello|hi|hey|эй|ау|привет|алло)[\s,.!?]*)*(?:(?:is|are) )?(?:(?:any|some)(?:one|body) (?:there|here|home|around)|(?:есть )?(?:тут |здесь |там )?кто-?\s?нибудь(?: есть| тут| здесь| там| живой| дома)*|есть кто(?: живой| тут| здесь| дома)*)[\s,.!?)(]*$/u;

/** Nothing else of substance is said beside that question. */
export function isOnlyThatQuestion(text: string): boolean {
  if (!asksIfHuman(text)) return false;
  const words = fold(withoutName(text)).match(/[\p{L}\p{N}']+/gu) ?? [];
  return words.length <= longestWords && words.every((word) => smallWords.has(word));
}

const longestWords = 30;

/** "Вера, ты бот?": whom they speak to adds nothing. */
const withoutName = (text: string) => text.replace(/^\s*\p{Lu}\p{Ll}{1,15}[,!]\s/u, '');
