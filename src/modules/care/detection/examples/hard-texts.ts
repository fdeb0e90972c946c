import { english } from '../english/english.ts';
import { russian } from '../russian/russian.ts';

/** Texts made to be work: of what rules begin with and never end, and of signs that may be read many ways. */
export const hardTexts: Record<string, (length: number) => string> = {
  'beginnings in English': repeated('i want to not i want to be i wish i was going to '),
  'beginnings in Russian': repeated('я не хочу больше хочу чтобы я хотела бы не хочу '),
  'one word': repeated('i '),
  'one letter': repeated('a'),
  others: repeated('he she my friend said '),
  'letters apart': repeated('k i l l m y s e l '),
  'Russian letters apart': repeated('х о ч у у м е р е т '),
  'dots between letters': repeated('k.i.l.l. у.м.е.р '),
  stars: repeated('s**e k**l d*e с**ц*д '),
  figures: repeated('1 2 3 4 d1e k1l1 у6 3т0 '),
  'run together': repeated('хочуумеретьwanttodie'),
  'the other layout': repeated('[jxe evthtnm gjrjyxbnm '),
  'both alphabets': repeated('хoчy yмepeть kіll mуsеlf '),
  'all words of the English rules': shuffled(wordsOf(english.rules)),
  'all words of the Russian rules': shuffled(wordsOf(russian.rules)),
};

function repeated(part: string) {
  return (length: number) => part.repeat(Math.ceil(length / part.length)).slice(0, length);
}

function wordsOf(rules: readonly { lines: string }[]): string[] {
  return rules.flatMap(({ lines }) => lines.match(/(?<![@\p{L}])\p{L}+/gu) ?? []);
}

function shuffled(words: readonly string[]) {
  return (length: number) => {
    let text = '';
    for (let at = 1; text.length < length; at = (at * 48_271) % 2_147_483_647)
      text += `${words[at % words.length] ?? ''} `;
    return text.slice(0, length);
  };
}
