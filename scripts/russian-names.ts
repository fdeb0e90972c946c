import { fold } from '../src/modules/places/fold.ts';

/**
 * The Russian name among names of unnamed languages: of a city's Cyrillic names the one spelled
 * as its Latin name, or else the one with most traits that only Russian spelling has.
 */
export function chooseRussianName(names: string[], latinNames: string[]): string {
  const latinKeys = new Set(latinNames.map(fold));
  const candidates = [...new Set(names)].filter(
    (name) =>
      /^[А-ЯЁ][А-ЯЁа-яё\s'’-]+$/.test(name) &&
      !/^Горад |( | о)(ош|хот|шаары|куорат|область|хошой)$/.test(name),
  );
  const scored = candidates.map((name) => ({
    name,
    score:
      russianTraits(name.toLowerCase()) +
      (latinKeys.has(fold(name)) ? 6 : 0) -
      (isInflected(name, candidates) ? 4 : 0),
  }));
  scored.sort((a, b) => b.score - a.score || b.name.length - a.name.length);
  return scored[0]?.name ?? '';
}

function russianTraits(name: string): number {
  const traits: [RegExp, number][] = [
    [/ь/, 2],
    [/[эы]/, 2],
    [/[йюящ]/, 1],
    [/-/, 2],
    [/(.)\1/, 1],
    [/ё/, 1],
    // Bulgarian, Ukrainian, Sakha, Adyghe, Serbian, Belarusian.
    [/[бвгдзклмнпрст]ъ|ъ$/, -4],
    [/йо|ьо|[цст]ьк|ць|ськ|жч|шч/, -3],
    [/[цкх][яю]|[жшчщ][ыяю]|скай$/, -3],
    [/дз[ея]|ннь|аа|[ую]у|ээ|дь[аоу]/, -3],
    [/ньск|мьн|тс[ои]|тс$/, -4],
    [/ски$|( |^)ле |[^о]а[иу]/, -1],
  ];
  return traits.reduce((sum, [trait, weight]) => sum + (trait.test(name) ? weight : 0), 0);
}

/** "Лиме" beside "Лима": a case form, or the same name in a language that ends it otherwise. */
function isInflected(name: string, others: string[]): boolean {
  return /[ео]$/.test(name) && others.includes(`${name.slice(0, -1)}а`);
}

/** The usual English spelling of a Russian town, read back; the reverse of BGN/PCGN. */
export function russianFromLatin(latin: string): string {
  const pairs: [RegExp, string][] = [
    [/shch/g, 'щ'],
    [/sh/g, 'ш'],
    [/ch/g, 'ч'],
    [/zh/g, 'ж'],
    [/kh/g, 'х'],
    [/(?<=[aou])tsk/g, 'тск'],
    [/ts/g, 'ц'],
    [/yu/g, 'ю'],
    [/ya/g, 'я'],
    [/ye/g, 'е'],
    [/y[oë]|ë/g, 'ё'],
    [/yy/g, 'ый'],
    [/iy|(?<=sk)y(?=$|[\s-])/g, 'ий'],
    [/(?<=[aeiou])y/g, 'й'],
    [/['’]/g, 'ь'],
  ];
  const letters = 'abvgdezijklmnoprstufyh';
  const cyrillic = 'абвгдезийклмнопрстуфых';
  const lower = pairs.reduce(
    (text, [from, to]) => text.replace(from, to),
    latin.toLowerCase().normalize('NFC'),
  );
  const text = lower.replace(/[a-z]/g, (letter) => cyrillic[letters.indexOf(letter)] ?? '');
  return text.replace(/(^|[\s-])\p{L}/gu, (start) => start.toUpperCase()).replace(/-На-/g, '-на-');
}
