import type { FormOfAddress } from '#app/contract/profile';

/** Not understood this often in a row, a question is dropped. */
export const patience = 2;

const skips = readList(
  `skip, pass, no, nope, later, not now, next, none, rather not, i'd rather not, don't want to,
  i don't want to, i won't say, won't say, prefer not to say, secret,
  пропустить, пропусти, пропуск, пропустим, скип, дальше, далее, потом, позже, нет, не хочу, не скажу,
  не буду, не хочу говорить, не сейчас, давай потом, секрет, без города, неважно, не важно`,
);

const informal = readList('ты, тыкай, тыкать, тебя, informal, casual, неформально, просто');
const formal = readList('вы, выкать, вас, formal, официально, уважительно, формально');
const indifferent =
  /как (?:хочешь|угодно|удобно|удобнее|тебе|тебя)|вс[её] ?равно|без разницы|не ?важно|любой|любое|whatever|any|either|^(?:да|ок|окей|давай|ok|yes)$/u;
/** Who says "вы" while leaving the choice has made it. */
const politelyIndifferent = /как (?:хотите|вам|вас)/u;

export function isSkip(text: string): boolean {
  return skips.has(plain(text));
}

/** "давай на ты", "вы", "как хочешь"; undefined when it says neither or both. */
export function readFormOfAddress(text: string): FormOfAddress | undefined {
  const said = plain(text);
  if (politelyIndifferent.test(said)) return 'formal';
  if (indifferent.test(said)) return 'informal';
  const words = said.split(/[^\p{L}]+/u);
  const wantsInformal = words.some((word) => informal.has(word));
  const wantsFormal = words.some((word) => formal.has(word));
  if (wantsInformal === wantsFormal) return undefined;
  return wantsInformal ? 'informal' : 'formal';
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[.!…?,\s]+/g, ' ')
    .trim();
}

function readList(text: string): Set<string> {
  return new Set(text.split(/,\s+/));
}
