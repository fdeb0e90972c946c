import { cleanText } from '#app/lib/text';

export interface MacroNames {
  character: string;
  user: string;
}

/** Formatting marks, left and right marks, zero-width spaces; not the joiners of scripts and emoji. */
const invisible = /(?![\u200C\u200D])\p{Cf}/gu;

/**
 * The text of a card as plain words: no markup, no addresses, no macros, and none of the brackets and
 * hash signs our own prompt is built with, so that it cannot close the block it stands in.
 */
export function cleanCardText(text: string, names: MacroNames): string {
  const visible = cleanText(text).replace(invisible, '');
  const plain = withoutMarkup(replaceMacros(visible, names));
  return cleanText(plain).replaceAll(/\n(?:[ \t]*\n){2,}/g, '\n\n');
}

/** The same in one line. */
export const cleanCardLine = (text: string, names: MacroNames): string =>
  cleanCardText(text, names).replaceAll(/\s+/g, ' ');

function replaceMacros(text: string, names: MacroNames): string {
  return text
    .replaceAll(/\{\{\s*char\s*\}\}|<bot>/gi, () => names.character)
    .replaceAll(/\{\{\s*user\s*\}\}|<user>/gi, () => names.user)
    .replaceAll(/<start>/gi, '\n')
    .replaceAll(/\{\{[^{}]*\}\}/g, '')
    .replaceAll(/\{\{|\}\}/g, '');
}

function withoutMarkup(text: string): string {
  return text
    .replaceAll(/<[/!?a-z][^<>]*>/gi, '')
    .replaceAll(/[<＜﹤]/g, '‹')
    .replaceAll(/[>＞﹥]/g, '›')
    .replaceAll(/!?\[([^[\]\n]*)\]\([^()\n]*\)/g, '$1')
    .replaceAll(/\b(?:https?|ftp|data|javascript):\S+|\b(?:www\.|t\.me\/|discord\.gg\/)\S+/gi, '')
    .replaceAll(/^[ \t]*#+[ \t]*/gm, '');
}
