/** Cyrillic as Latin, Russian first, with the letters other Cyrillic alphabets add. */
const latin = readPairs(
  `а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch ш sh
  щ shch ы i э e ю iu я ia і i ї i є e ґ g ѓ g ѕ z ј i љ l њ n ќ k ћ c ђ d џ dz ә a ғ g қ k ң n ө o
  ұ u ү u һ h ӕ e`,
);

/** Latin letters that do not come apart into a base letter and a mark. */
const undecomposed = readPairs('ß ss æ ae œ oe ø o ł l đ d ð d þ th ı i ə a');

/**
 * The key two spellings of one name share: no case, marks, spaces, hyphens or doubled letters, one
 * script for Cyrillic and Latin, and one way to write what Russian names are transliterated to.
 */
export function fold(name: string): string {
  const bare = name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC');
  const words = bare
    .replace(/[а-џѐ-ӿ]/g, (letter) => latin.get(letter) ?? '')
    .replace(/[ßæœøłđðþıə]/g, (letter) => undecomposed.get(letter) ?? '')
    .replace(/['’ʼ‘`ʹ"ʻ]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => (word === 'st' || word === 'ste' ? 'saint' : word));
  return words
    .join('')
    .replaceAll('y', 'i')
    .replaceAll('kh', 'h')
    .replace(/(.)\1+/gu, '$1')
    .replace(/(^|[aeou])ie/g, '$1e');
}

function readPairs(text: string): Map<string, string> {
  return new Map([...text.matchAll(/(\S+)\s+(\S+)/g)].map(([, from = '', to = '']) => [from, to]));
}
