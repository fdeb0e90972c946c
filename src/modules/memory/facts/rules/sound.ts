import { isCyrillic, rootOf } from './root.ts';

const latin: Record<string, string> = Object.fromEntries(
  `а:a б:b в:v г:g д:d е:e ж:s з:s и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:s ч:s
  ш:s щ:s ъ: ы:y ь: э:e ю:yu я:ya`
    .split(/\s+/)
    .map((pair): [string, string] => [pair.charAt(0), pair.slice(2)]),
);

/** Names that do not sound alike in the two languages. */
const otherNames = new Set(
  `china:кита chinese:кита usa:сша usa:америк america:сша america:америк american:америк us:сша
  petersburg:питер petersburg:спб moscow:мск sweden:швец swedish:швед switzerland:швейцар austria:австр
  hungary:венгр turkey:турц turkish:тур georgia:груз poland:польш polish:поль netherlands:нидерланд
  netherlands:голланд czech:чех munich:мюнхен cologne:кельн zurich:цюрих geneva:женев athens:афин
  german:немец german:немк germany:фрг uk:англи uk:британи england:англи russian:русск russian:россия
  belarus:беларус armenia:армени latvia:латви lithuania:литв estonia:эстони egypt:египет cyprus:кипр
  saint:питер saint:санкт petersburg:петербург it:айти adhd:сдвг ptsd:птср hr:эйчар phd:аспирант christmas:рождеств easter:пасх
  john:джон jane:джейн george:джордж jack:джек michael:майкл`.split(/\s+/),
);
const longestOfThem = 10;

/** Whether two words may be one name: inflected in one script, or written in the other. */
export function isSameName(one: string, other: string): boolean {
  if (isCyrillic(one) === isCyrillic(other)) return isSameRoot(one, other);
  const [english, russian] = isCyrillic(one) ? [other, one] : [one, other];
  return isTranslated(english, russian) || soundsAlike(english, russian);
}

/** "Берлине" and "Берлин"; "Пашей" and "Паша". */
function isSameRoot(one: string, other: string): boolean {
  const [short = '', long = ''] = [rootOf(one), rootOf(other)].toSorted(
    (a, b) => a.length - b.length,
  );
  return (
    short === long ||
    (short.length >= 4 && long.startsWith(short) && long.length - short.length < 3)
  );
}

function isTranslated(english: string, russian: string): boolean {
  for (let length = 2; length <= longestOfThem; length += 1) {
    if (otherNames.has(`${english}:${russian.slice(0, length)}`)) return true;
  }
  return false;
}

function soundsAlike(english: string, russian: string): boolean {
  const [a, b] = [soundOf(english), soundOf(transliterate(rootOf(russian)))];
  if (a.charAt(0) !== b.charAt(0) && Math.min(a.length, b.length) < 4) return false;
  const [one, other] = [consonantsOf(a), consonantsOf(b)];
  const length = Math.min(one.length, other.length);
  if (length < 3) return one === other && a.charAt(0) === b.charAt(0);
  return Math.abs(one.length - other.length) < 3 && one.slice(0, length) === other.slice(0, length);
}

const transliterate = (word: string) => [...word].map((letter) => latin[letter] ?? letter).join('');

/** Spellings of one sound as one letter. */
const soundOf = (word: string) =>
  word
    .replace(/kh/g, 'h')
    .replace(/sch|shch|sh|ch|zh|ts|tz/g, 's')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/ck|qu|q/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/[zj]/g, (letter) => (letter === 'z' ? 's' : 'y'));

const consonantsOf = (sound: string) => sound.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1');
