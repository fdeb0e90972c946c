import { formOf } from './choose.ts';
import type { FoundFact } from './facts.ts';
import { saidInEnglish } from './facts-en.ts';
import { saidInRussian } from './facts-ru.ts';
import type { Heard } from './prompt.ts';
import { plainOf, sharesWord } from './text.ts';

const mostListed = 7;
const denial = /(?<!\p{L})(?:не|нет|not|never|no longer|\p{L}+n['’]t)(?!\p{L})/iu;

/** What was stated is in memory already. */
export function known({ fact, kind, name }: FoundFact, { memories, userName }: Heard): boolean {
  if (kind === 'name' && name !== undefined && userName?.startsWith(name)) return true;
  return memories.some((memory) => plainOf(memory) === plainOf(fact));
}

/** A fact the way one says it to the person it is about; in quotation marks when the rules cannot turn it. */
export function saidToThem(fact: string, { language, isFormal }: Heard): string {
  const said = language === 'ru' ? saidInRussian(fact) : saidInEnglish(fact);
  if (said !== undefined) return formOf(said, isFormal).replaceAll('?', '');
  const plain = fact.replace(/[.\s]+$/, '').replace(/[«»“”"]/g, '');
  return language === 'ru' ? `«${plain}»` : `“${plain}”`;
}

/** One that touches on the message and was not spoken of a moment ago. */
export function memoryFor(heard: Heard, facts: FoundFact[]): string | undefined {
  // What is denied, or said anew, is no moment to say what was known before.
  if (denial.test(heard.text)) return undefined;
  const found = heard.memories.find(
    (memory) =>
      sharesWord(memory, heard.text) && !facts.some((fact) => sharesWord(memory, fact.fact)),
  );
  if (found === undefined) return undefined;
  const said = saidToThem(found, heard);
  return heard.earlier.slice(0, 6).some((each) => each.includes(said)) ? undefined : said;
}

/** From the tool when it was called, else what the prompt brought. */
export function listMemories(heard: Heard, tool: string): string[] {
  const result = heard.toolResults.find((each) => each.tool === tool)?.value;
  const texts = readTexts(result) ?? heard.memories;
  const said = texts.map((text) => saidToThem(text, heard));
  const { userName, language, isFormal } = heard;
  const called =
    language === 'ru'
      ? formOf(`[тебя|вас] зовут ${userName}`, isFormal)
      : `your name is ${userName}`;
  const named = userName === null || said.includes(called) ? [] : [called];
  return [...named, ...said].slice(0, mostListed);
}

function readTexts(result: unknown): string[] | undefined {
  if (typeof result !== 'object' || result === null || !('memories' in result)) return undefined;
  const { memories } = result;
  if (!Array.isArray(memories)) return undefined;
  return memories.flatMap((each: unknown) =>
    typeof each === 'object' && each !== null && 'text' in each ? [String(each.text)] : [],
  );
}
