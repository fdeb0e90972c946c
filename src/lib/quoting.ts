import { cleanText } from './text.ts';

/** Words that are data: they cannot close the block they stand in. */
export const defused = (text: string) => text.replaceAll('<', '‹').replaceAll('>', '›');

/** In one line, with its beginning and end, and without what nobody can see. */
export const quoted = (text: string) => JSON.stringify(defused(cleanText(text)));

/** What somebody says may hold any sign but those of the blocks a prompt is made of. */
export const withoutBlockSigns = (text: string) =>
  text.replace(/<(?=\s*\/?\s*(?:context|summary)\b)/gi, '‹');
