// Texts with the vocabulary of real talk: few words often, very many seldom, in Russian and English.
const russian = {
  starts: words('по про при за вы на от пере раз у об до под с'),
  roots: words(
    `ход говор мысл работ дел вид слыш люб жив рост пис чит слуш смотр пуст стро держ бер нос вод лет
    плав куп прод плат дар друж учи зна дума рад груст страх смел сил слаб бел черн красн зелен син
    звон крик пев игр танц спорт бег еда вар пек рез лом клей мой чист стир гряз вод огн дым камен
    лес пол гор мор рек снег дожд ветр солн лун звезд город дом двер окн стен крыш сад цвет трав`,
  ),
  ends: words('а у ом ы ил ила ает ал ать ный ная ного ить ка ки ку ение ения ник ница ость'),
};
const english = {
  starts: words('re un over out dis in con pro de sub inter up fore mis'),
  roots: words(
    `walk talk think work make look hear love live grow write read listen watch build hold take carry
    drive fly swim buy sell pay give friend learn know mind glad sad fear brave strong weak white
    black red green blue ring shout sing play dance sport run cook bake cut break wash clean stone
    wood field hill sea river snow rain wind sun moon star city house door window wall roof garden`,
  ),
  ends: words('er ing ed s ly ness ful less able ment ion y ish al ity'),
};
const rounds = words('я ты мы и в на не что как это the a i you it was is and to my');

export interface Talk {
  /** A message of eight to thirty words, one in five a question. */
  message(): string;
  /** A question of four to nine words. */
  question(): string;
}

export function createTalk(seed: number): Talk {
  const random = createRandom(seed);
  const vocabulary = [russian, english].flatMap(({ starts, roots, ends }) =>
    ['', ...starts].flatMap((start) =>
      roots.flatMap((root) => ends.map((end) => start + root + end)),
    ),
  );
  shuffle(vocabulary, random);
  // Zipf's law: the chance of a word falls as its rank rises.
  const word = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'day';
  const small = () => rounds[Math.floor(random() * rounds.length)] ?? 'и';
  const sentence = (count: number) =>
    Array.from({ length: count }, () => (random() < 0.4 ? small() : word())).join(' ');
  return {
    message: () => sentence(8 + Math.floor(random() * 23)) + (random() < 0.2 ? '?' : '.'),
    question: () => `${sentence(4 + Math.floor(random() * 6))}?`,
  };
}

/** The same numbers in every run (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffle(list: string[], random: () => number): void {
  for (let index = list.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [list[index], list[other]] = [list[other] ?? '', list[index] ?? ''];
  }
}

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
