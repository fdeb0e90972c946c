import type { Heard } from './prompt.ts';
import { hash } from './text.ts';

/** `q`: words of the user, `x`: a name just heard, `m`: something remembered. */
export type Blanks = { q?: string; x?: string; m?: string };

const usesNameEvery = 3;
const openingLength = 14;
/** So many messages back an opening is still in the ear. */
const echo = 6;

/** The same words get the same variant, unless the companion has just spoken that way. */
export function chooseVariant(variants: string[], heard: Heard, blanks: Blanks = {}): string {
  const filled = variants.flatMap((variant) => fill(variant, heard, blanks) ?? []);
  const recent = heard.earlier.slice(0, echo);
  const fresh = filled.filter((each) => !recent.some((said) => said.includes(opening(each))));
  const calm = isQuestioning(heard) ? fresh.filter((each) => !each.includes('?')) : [];
  const from = [calm, fresh, filled].find((each) => each.length > 0) ?? filled;
  return from[hash(`${heard.text}|${heard.earlier.length}`) % from.length] ?? '';
}

const opening = (said: string) => said.slice(0, openingLength);

/** Three questions in a row are an interrogation. */
function isQuestioning({ earlier }: Heard): boolean {
  return earlier.length > 1 && earlier.slice(0, 2).every((said) => said.includes('?'));
}

/** Undefined: for another level, or with a blank nobody can fill. */
function fill(variant: string, heard: Heard, blanks: Blanks): string | undefined {
  const { level, userName, personaName, text, isFormal, earlier } = heard;
  const [whole = '', lowest, highest] = /^(\d)-(\d): /.exec(variant) ?? [];
  if (whole !== '' && (level < Number(lowest) || level > Number(highest))) return undefined;
  // Who is close is called by name more often.
  const every = Math.max(1, usesNameEvery - Math.floor(level / 4));
  const isCalled = userName !== null && hash(`${earlier.length}${text}`) % every === 0;
  const values: Record<string, string | undefined> = {
    ...blanks,
    n: isCalled ? `, ${userName}` : '',
    name: userName ?? undefined,
    persona: personaName,
  };
  const spoken = formOf(variant.slice(whole.length), isFormal);
  const needed = [...spoken.matchAll(/\{(\w+)\}/g)].map(([, key = '']) => key);
  if (needed.some((key) => values[key] === undefined)) return undefined;
  return spoken.replace(/\{(\w+)\}/g, (_blank, key: string) => values[key] ?? '');
}

/** `[ты|вы]` by the form of address. */
export const formOf = (phrase: string, isFormal: boolean) =>
  phrase.replace(/\[([^[\]|]*)\|([^[\]|]*)\]/g, (_whole, informal: string, formal: string) =>
    isFormal ? formal : informal,
  );
