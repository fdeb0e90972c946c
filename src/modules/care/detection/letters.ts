/** One letter as it was written: all it may stand for, in each of the two alphabets. */
export interface Glyph {
  latin: string;
  cyrillic: string;
  /** Stands for any one letter, or for none. */
  isWild: boolean;
}

/** Case, compatibility forms, marks and what cannot be seen; й is the one letter whose mark counts. */
export function cleaned(text: string): string {
  // A capital I among small letters is an l, or an i; the figure one may be either.
  const folded = text
    .normalize('NFKC')
    .replaceAll(/(?<=[a-z])I(?=[a-z])/g, '1')
    .toLowerCase();
  if (/^[\p{ASCII}а-я\s«»„“”’‘…—–№]*$/u.test(folded)) return folded;
  return folded
    .normalize('NFD')
    .replaceAll('и\u0306', 'й')
    .replaceAll(/[\p{M}\p{Cf}\u115f\u1160\u3164\uffa0]+/gu, '')
    .replaceAll(/[^\p{ASCII}а-я]/gu, (sign) => confusables.get(sign) ?? framed(sign));
}

/** What a sign may be when it stands among letters; nothing for one that is no letter at all. */
export const glyph = (sign: string): Glyph | undefined => glyphs.get(sign);

/** As it sounds, so that the commonest misspellings are the same word; soft and hard signs are silent. */
export const sounded = (word: string): string =>
  word.replaceAll(/[ьъ]/g, '').replaceAll(/./gu, (letter) => sounds.get(letter) ?? letter);

/** Of letters of one alphabet alone that cannot be told from those of the other. */
export const isTwofold = (word: string): boolean => /^(?:[aceopxyk]+|[асеорхук]+)$/.test(word);

/** Russian in Latin letters; a word that cannot be one gives nothing. */
export function transliterated(word: string): string {
  let result = '';
  for (let at = 0; at < word.length;) {
    const length = [4, 3, 2, 1].find(
      (size) => at + size <= word.length && syllables.has(word.slice(at, at + size)),
    );
    if (length === undefined) return '';
    result += syllables.get(word.slice(at, at + length)) ?? '';
    at += length;
  }
  return result;
}

/** The same keys under the other layout, where the text has letters of one of them. */
export const otherLayout = (text: string): string =>
  text.replaceAll(
    /./gsu,
    (key) => (/[а-яё]/.test(text) ? toLatinKey : toCyrillicKey).get(key) ?? key,
  );

/** Letters in circles, boxes and flags that have no compatibility form. */
function framed(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const first = [0x1f150, 0x1f170, 0x1f1e6].find((first) => code >= first && code < first + 26);
  return first === undefined ? sign : String.fromCodePoint(97 + code - first);
}

const pairs = (text: string) =>
  text
    .trim()
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [first = '', ...rest] = pair;
      return [first, rest.join('')];
    });

const sounds = new Map(pairs('ёи оа эи еи ыи йи щш'));

/** Letters of other alphabets, and signs, that look like ours. */
const confusables = new Map(
  pairs(
    'ıi łl øo ßs æa ɑa αa βb γy δd εe ηn θo ιi κk λл μu νv οo πп ρp σo τt υu φф χx ωw ѕs іi їi јj ԁd һh ԛq ԝw ѡw ҝk қк ԍg ӏl ɡg ʏy ɪi ʀr ɴn ʟl ʜh ʙb ᴀa ᴄc ᴅd ᴇe ᴊj ᴋk ᴍm ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ᴢz ғf ѵv ҽe ոn սu օo եt կu հh єе ґг ҳх ӽх',
  ),
);

/** Cyrillic letters as they look in Latin ones, and the other way round. */
const looksLatin = new Map(
  pairs('аa вb еe зe иu кk мm нh оo пn рp сc тt уy хx ьb яr шw ёe гr бb чy іi'),
);
const looksCyrillic = new Map(
  pairs('aа bвь cс eе gд hн iи kк mм nпи oо pр rг tт uи xх yу wш vи lл zз dд sс fф jй qя'),
);
const leetLatin = new Map(pairs('0o 1il 3e 4a 5s 6g 7t 8b 9g $s @a !il |il €e £l +t'));
const leetCyrillic = new Map(pairs('0о 1ил 3ез 4ча 5с 6б 7т 8в 9я $с @а !и |и €е +т'));

const glyphs = new Map<string, Glyph>();
for (const letter of 'abcdefghijklmnopqrstuvwxyz')
  glyphs.set(letter, { latin: letter, cyrillic: looksCyrillic.get(letter) ?? '', isWild: false });
for (const letter of 'абвгдежзийклмнопрстуфхцчшщъыьэюяё')
  glyphs.set(letter, { latin: looksLatin.get(letter) ?? '', cyrillic: letter, isWild: false });
for (const sign of '0123456789$@!|€£+')
  glyphs.set(sign, {
    latin: leetLatin.get(sign) ?? '',
    cyrillic: leetCyrillic.get(sign) ?? '',
    isWild: false,
  });
for (const sign of '*#%') glyphs.set(sign, { latin: '', cyrillic: '', isWild: true });

const syllables = new Map(
  (
    'tsya=тся tsja=тся tsia=тся shch=щ sch=щ yo=ё jo=ё zh=ж kh=х ts=ц ch=ч sh=ш yu=ю ju=ю ya=я ja=я iu=ю ia=я ye=е ' +
    "a=а b=б v=в w=в g=г d=д e=е z=з i=и j=й k=к l=л m=м n=н o=о p=п r=р s=с t=т u=у f=ф h=х c=ц x=х y=ы q=к '=ь 4=ч 6=ш"
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [from = '', to = ''] = pair.split('=');
      return [from, to];
    }),
);

const latinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const cyrillicKeys = 'йцукенгшщзхъфывапролджэячсмитьбюё';
const toCyrillicKey = new Map([...latinKeys].map((key, at) => [key, cyrillicKeys.charAt(at)]));
const toLatinKey = new Map([...cyrillicKeys].map((key, at) => [key, latinKeys.charAt(at)]));
