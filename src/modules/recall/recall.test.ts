import { expect, test } from 'vitest';
import {
  buildRanking,
  createRecallIndex,
  type RecallItem,
  type RecallQuery,
  rankingParts,
} from './index.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 0, 1, 12);

function buildItem(item: Partial<RecallItem> & { id: string }): RecallItem {
  return { kind: 'turn', text: '', speaker: 'Anna', at: start, ...item };
}

/** Turns a minute apart, said in turn by Anna and Vera. */
function buildDialogue(...texts: string[]): RecallItem[] {
  return texts.map((text, index) =>
    buildItem({
      id: String(index),
      text,
      speaker: index % 2 === 0 ? 'Anna' : 'Vera',
      at: start + index * 60_000,
    }),
  );
}

function search(items: RecallItem[], query: Partial<RecallQuery> & { texts: string[] }): string[] {
  return createRecallIndex(items)
    .search({ limit: 5, ...query })
    .map(({ id }) => id);
}

test('the turn that holds the words comes first', () => {
  const items = buildDialogue('I bought a red bicycle', 'Nice!', 'The weather is bad today');
  expect(search(items, { texts: ['When did she buy a bicycle?'] })[0]).toBe('0');
});

test('a turn is found by what was said around it', () => {
  const items = buildDialogue('What is the name of your hamster?', 'Guess', 'Fritz', 'Lovely name');
  expect(search(items, { texts: ['hamster'] })).toContain('2');
});

test('what was said after a pause is another talk', () => {
  const [first, second] = buildDialogue('My hamster is ill', 'Fritz');
  const later = buildItem({ id: '1', text: 'Fritz', at: start + day });
  expect(
    search(
      [first, second].flatMap((item) => item ?? []),
      { texts: ['hamster'] },
    ),
  ).toHaveLength(2);
  expect(
    search(
      [first, later].flatMap((item) => item ?? []),
      { texts: ['hamster'] },
    ),
  ).toEqual(['0']);
});

test('the answer to a question counts for more than what came before it', () => {
  const items = buildDialogue('Well', 'Do you have a favourite sandwich?', 'Tuna');
  expect(search(items, { texts: ['favourite sandwich'] })).toEqual(['2', '1', '0']);
});

test("a question that names one person asks for that person's words", () => {
  const items = [
    buildItem({ id: 'anna', text: 'I love sailing', speaker: 'Anna', at: start }),
    buildItem({ id: 'vera', text: 'I love sailing', speaker: 'Vera', at: start + day }),
  ];
  expect(search(items, { texts: ['What does Anna love?'] })[0]).toBe('anna');
  expect(search(items, { texts: ['What does Vera love?'] })[0]).toBe('vera');
});

test('a name is recognised in another case, when it is written as one', () => {
  const items = [
    buildItem({ id: 'masha', text: 'Люблю море', speaker: 'Маша', at: start }),
    buildItem({ id: 'vera', text: 'Люблю море', speaker: 'Вера', at: start + day }),
  ];
  expect(search(items, { texts: ['Что нравится Маше? море'] })[0]).toBe('masha');
  expect(search(items, { texts: ['где искать веру в море'] })[0]).toBe('vera');
});

test('a name alone asks where it was said', () => {
  const items = buildDialogue('Anna is my second name', 'The weather is bad');
  expect(search(items, { texts: ['Anna?'] })[0]).toBe('0');
});

test('a speaker whose name is a common word is not named by another one', () => {
  const items = [
    buildItem({ id: 'you', text: 'sailing', speaker: 'You', at: start }),
    buildItem({ id: 'me', text: 'sailing', speaker: 'Me', at: start + day }),
  ];
  expect(search(items, { texts: ['Where is sailing?'] })).toEqual(['me', 'you']);
});

test('inflected names and cities are found', () => {
  const items = buildDialogue('Барсик опять не ест', 'Мы живём в Казани', 'Позвони Оле');
  expect(search(items, { texts: ['что с Барсиком'] })[0]).toBe('0');
  expect(search(items, { texts: ['Казань'] })[0]).toBe('1');
  expect(search(items, { texts: ['про Олю'] })[0]).toBe('2');
});

test('what was said at the time asked for comes first', () => {
  const items = [0, 1, 2, 3].map((number) =>
    buildItem({ id: String(number), text: 'Went to the cinema', at: start + number * day }),
  );
  const now = new Date(start + 3 * day);
  expect(search(items, { texts: ['cinema yesterday'], now })[0]).toBe('2');
  expect(search(items, { texts: ['кино позавчера, cinema'], now })[0]).toBe('1');
  expect(search(items, { texts: ['cinema on January 1'] })[0]).toBe('0');
  expect(search(items, { texts: ['cinema yesterday'] })[0]).toBe('3');
});

test('the time asked for is enough to be found', () => {
  const items = [0, 40].map((number) =>
    buildItem({ id: String(number), text: 'Something', at: start + number * day }),
  );
  expect(search(items, { texts: ['в феврале'] })).toEqual(['40']);
});

test('"when" prefers a turn that tells a time', () => {
  const items = [
    buildItem({ id: 'time', text: 'Our wedding was last May', at: start }),
    buildItem({ id: 'other', text: 'Our wedding was beautiful', at: start + day }),
  ];
  expect(search(items, { texts: ['When was the wedding?'] })[0]).toBe('time');
  expect(search(items, { texts: ['the wedding'] })[0]).toBe('other');
});

test('any of several phrasings counts', () => {
  const items = ['Мой кот Барсик', 'Погода хорошая', 'Работаю врачом'].map((text, index) =>
    buildItem({ id: String(index), kind: 'fact', text }),
  );
  expect(search(items, { texts: ['питомец Барсик', 'врач'] }).toSorted()).toEqual(['0', '2']);
});

test('near words of either language are found', () => {
  const items = buildDialogue('У меня есть кошка', 'Понятно', 'The weather is bad');
  expect(search(items, { texts: ['any pets?'] })[0]).toBe('0');
});

test('a slip of the pen and weakly alike words are found when nothing better is', () => {
  const items = buildDialogue('I love photography', 'The weather is bad');
  expect(search(items, { texts: ['fotografy photogrphy'] })[0]).toBe('0');
});

test('facts stand alone: no neighbours, whatever their time', () => {
  const facts = ['Has a hamster', 'Likes tea'].map((text, index) =>
    buildItem({ id: `fact-${index}`, kind: 'fact', text }),
  );
  expect(search(facts, { texts: ['hamster'] })).toEqual(['fact-0']);
});

test('facts and turns are both among the hits', () => {
  const items = [
    ...buildDialogue('My hamster Fritz is ill', 'Poor hamster', 'The hamster sleeps', 'Hamster!'),
    buildItem({ id: 'fact', kind: 'fact', text: 'Has a hamster called Fritz' }),
  ];
  const hits = search(items, { texts: ['hamster'], limit: 3 });
  expect(hits).toContain('fact');
  expect(hits.length).toBe(3);
  expect(search(items, { texts: ['hamster'], kinds: ['fact'] })).toEqual(['fact']);
  expect(search(items, { texts: ['hamster'], kinds: ['turn'] })).not.toContain('fact');
});

test('the facts taken from a turn belong to its key', () => {
  const items = [buildItem({ id: 'turn', text: 'He is called Fritz', facts: 'Has a hamster' })];
  expect(search(items, { texts: ['hamster'] })).toEqual(['turn']);
});

test('what is shown anyway is left out, but stays a neighbour', () => {
  const items = buildDialogue('What is the name of your hamster?', 'Fritz');
  expect(search(items, { texts: ['hamster'], isShown: (id) => id === '0' })).toEqual(['1']);
});

test('among equals the newer, the more important and the own words come first', () => {
  const fact = (id: string, more: Partial<RecallItem>) =>
    buildItem({ id, kind: 'fact', text: 'Likes tea', ...more });
  const older = [fact('new', { at: start + day }), fact('old', {})];
  expect(search(older, { texts: ['tea'] })).toEqual(['new', 'old']);
  const minor = [fact('minor', { importance: 3 }), fact('major', { importance: 8 })];
  expect(search(minor, { texts: ['tea'] })).toEqual(['major', 'minor']);
  const own = [fact('own', { isUser: true }), fact('said', { isUser: false, at: start + day })];
  expect(search(own, { texts: ['tea'] })).toEqual(['own', 'said']);
});

test('nearness in meaning adds to the words and finds what they do not', () => {
  const items = ['Likes tea', 'Plays chess', 'Fears heights'].map((text, index) =>
    buildItem({ id: String(index), kind: 'fact', text }),
  );
  const similarities = new Map([
    ['0', 0.3],
    ['1', 0.32],
    ['2', 0.7],
  ]);
  expect(search(items, { texts: ['acrophobia'], similarities })).toEqual(['2']);
  expect(search(items, { texts: ['what is it?'], similarities })).toEqual(['2']);
  expect(search(items, { texts: ['tea'], similarities })).toEqual(['0', '2']);
});

test('an item that comes again replaces the former', () => {
  const index = createRecallIndex([buildItem({ id: 'a', text: 'hamster' })]);
  index.add(buildItem({ id: 'a', kind: 'fact', text: 'parrot' }));
  expect(index.size).toBe(1);
  expect(index.search({ texts: ['hamster'], limit: 5 })).toEqual([]);
  expect(index.search({ texts: ['parrot'], limit: 5 })).toHaveLength(1);
});

test('nothing asked, nothing found', () => {
  const items = buildDialogue('My hamster', 'The weather');
  for (const texts of [[], [''], ['🎉🎉'], ['the of and'], ['\uD800'], ['\u{E0041}']]) {
    expect(search(items, { texts })).toEqual([]);
  }
  expect(search(items, { texts: ['hamster'], limit: 0 })).toEqual([]);
  expect(search([], { texts: ['hamster'] })).toEqual([]);
});

test('odd and huge texts are held and searched', () => {
  const odd = [
    '',
    '🎉'.repeat(10_000),
    '\uD800\uDC00\uD800',
    '\u{E0041}\u{E0042}',
    '?['.repeat(1e5),
  ];
  const huge = ['x'.repeat(1_000_000), 'hamster '.repeat(125_000)];
  const index = createRecallIndex(buildDialogue(...odd, ...huge, 'my hamster'));
  const letter = Array.from({ length: 100_000 }, (_, word) => `word${word}`).join(' ');
  expect(() => index.search({ texts: [...odd, ...huge, letter], limit: 3 })).not.toThrow();
  const [first] = index.search({ texts: ['hamster'], limit: 3 });
  expect(first?.id).toBe(String(odd.length + huge.length));
});

// --- For any items and questions

const rounds = Array.from({ length: 40 }, (_, seed) => seed);

test.each(rounds)('the same items give the same hits, finite and in order (%i)', (seed) => {
  const random = createRandom(seed);
  const items = buildItems(random, 60);
  const query = buildQuery(random);
  const hits = createRecallIndex(items).search(query);
  expect(createRecallIndex(items).search(query)).toEqual(hits);
  expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
  expect(hits.length).toBeLessThanOrEqual(query.limit);
  const known = new Set(items.map(({ id }) => id));
  for (const [place, { id, score }] of hits.entries()) {
    expect(known.has(id)).toBe(true);
    expect(Number.isFinite(score) && score > 0).toBe(true);
    expect(score).toBeLessThanOrEqual(hits[place - 1]?.score ?? Infinity);
  }
});

test.each(rounds)('adding and removing leaves what a fresh build holds (%i)', (seed) => {
  const random = createRandom(seed);
  const items = buildItems(random, 80);
  const index = createRecallIndex();
  let kept: RecallItem[] = [];
  for (const item of items) {
    index.add(item);
    kept.push(item);
    if (random() < 0.3) {
      const gone = kept[Math.floor(random() * kept.length)]?.id ?? '';
      index.remove(gone);
      kept = kept.filter(({ id }) => id !== gone);
    }
    if (random() < 0.2) index.search(buildQuery(random));
  }
  const fresh = createRecallIndex(kept);
  expect(index.size).toBe(kept.length);
  for (let count = 0; count < 5; count += 1) {
    const query = buildQuery(random);
    expect(index.search(query)).toEqual(fresh.search(query));
  }
});

test.each(rounds)('the order in which facts arrive does not matter (%i)', (seed) => {
  const random = createRandom(seed);
  const facts = buildItems(random, 60).map((item) => ({ ...item, kind: 'fact' as const }));
  const shuffled = facts
    .map((fact) => ({ fact, place: random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ fact }) => fact);
  const query = buildQuery(random);
  expect(createRecallIndex(shuffled).search(query)).toEqual(createRecallIndex(facts).search(query));
});

test.each(rankingParts)('the ranking works without %s', (part) => {
  const random = createRandom(7);
  const index = createRecallIndex(buildItems(random, 60), buildRanking([part]));
  for (let count = 0; count < 20; count += 1) {
    expect(() => index.search(buildQuery(random))).not.toThrow();
  }
});

function buildItems(random: () => number, count: number): RecallItem[] {
  let at = start;
  return Array.from({ length: count }, (_, index) => {
    at += Math.floor(random() * random() * 3 * 3_600_000);
    return {
      id: `item-${index}`,
      kind: random() < 0.3 ? 'fact' : 'turn',
      text: buildText(random, 12),
      speaker: random() < 0.5 ? 'Anna' : 'Вера',
      at,
      importance: 1 + Math.floor(random() * 10),
      ...(random() < 0.2 && { facts: buildText(random, 3) }),
    };
  });
}

function buildQuery(random: () => number): RecallQuery {
  const now = new Date(start + 5 * day);
  return { texts: [buildText(random, 5)], limit: Math.floor(random() * 20), now };
}

const vocabulary =
  `hamster hamsters tea love loves Anna Вера Веры кот кота коту жил живёт вчера yesterday when когда
  how many сколько two May 2026 работа работал работает sleep slept сон сном the и in on ? ? 🎉 ё`.split(
    /\s+/,
  );

function buildText(random: () => number, most: number): string {
  const count = Math.floor(random() * most);
  const word = () => vocabulary[Math.floor(random() * vocabulary.length)] ?? '';
  return Array.from({ length: count }, word).join(' ');
}

/** The same numbers in every run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
