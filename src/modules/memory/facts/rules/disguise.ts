/** Letters of one script that look like those of the other, and stand there in no word of a language. */
const likeLatin: Record<string, string> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  н: 'h',
  і: 'i',
  ї: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  г: 'r',
  п: 'n',
  и: 'u',
  α: 'a',
  ο: 'o',
  ρ: 'p',
  ν: 'v',
  τ: 't',
  ι: 'i',
  ε: 'e',
  υ: 'u',
};
const likeCyrillic: Record<string, string> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  y: 'у',
  x: 'х',
  u: 'и',
  n: 'п',
};
const likeLetters: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
};

const longestRead = 2_000;

/**
 * What a text says to a model and hides from rules: written with look-alikes, with digits for letters, letter
 * by letter, with invisible signs, encoded. Only readings that differ from the text; most texts have none.
 */
export function disguisedIn(text: string): string[] {
  const seen = text.slice(0, longestRead);
  const bare = withoutOrnaments(seen);
  const joined = bare.replace(spelled, (letters) => letters.replace(/[^\p{L}\p{N}]/gu, ''));
  const plain = [bare, joined].map(inOneScript);
  const leet = plain.map((each) => each.replace(mixed, fromLeet));
  const readings = new Set([...plain, ...leet, ...decoded(seen)]);
  readings.delete(text);
  return [...readings];
}

/** "i g n o r e", "и.г.н.о.р" */
const spelled = /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}][ ._*-]{1,3}){4,}[\p{L}\p{N}](?![\p{L}\p{N}])/gu;
/** A letter and what stands for one, in one word. */
const mixed = /(?=[^\s]*\p{L})(?=[^\s]*[\d@$!|])[\p{L}\d@$!|]+/gu;

/** Accents of Latin letters, signs put over letters, and what nobody sees. */
const withoutOrnaments = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\p{Script=Latin}/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/[\p{Cf}\p{Mn}\u3164\u115F\u1160]/gu, '');

const inOneScript = (text: string) =>
  text.replace(/[\p{L}\p{N}]+/gu, (word) => {
    const latin = word.match(/\p{Script=Latin}/gu)?.length ?? 0;
    const other = word.match(/\p{Script=Cyrillic}|\p{Script=Greek}/gu)?.length ?? 0;
    if (latin === 0 || other === 0) return word;
    return latin >= other ? mapped(word, likeLatin) : mapped(word, likeCyrillic);
  });

const fromLeet = (word: string) => mapped(word, likeLetters);

const mapped = (word: string, letters: Record<string, string>) =>
  [...word.toLowerCase()]
    .map((sign) => (Object.hasOwn(letters, sign) ? letters[sign] : sign))
    .join('');

/** What base64, hexadecimal and addresses hide, where it is words. */
function decoded(text: string): string[] {
  const packed = [
    ...(text.match(/[A-Za-z0-9+/_-]{12,}={0,2}/g) ?? []).map((each) => Buffer.from(each, 'base64')),
    ...(text.match(/(?:[0-9a-f]{2}[ :]?){8,}/gi) ?? []).map((each) =>
      Buffer.from(each.replace(/[ :]/g, ''), 'hex'),
    ),
  ].map((bytes) => bytes.toString('utf8'));
  const escaped = /(?:%[0-9a-f]{2}.*?){3}/is.test(text) ? [unescaped(text)] : [];
  return [...packed, ...escaped].filter(
    (each) =>
      /^[\p{L}\p{M}\p{N}\p{P}\p{Zs}\p{S}\n\r\t]{6,}$/u.test(each) && !each.includes('\uFFFD'),
  );
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
