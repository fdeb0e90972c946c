import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Emotion, Fact, FollowUp, Memories } from '../../contract/memories.ts';
import { languages } from '../../contract/shared.ts';
import { createTexts } from '../../lib/texts.ts';
import { memoryActions, memoryButton, readMemoryButton } from './memory-buttons.ts';
import { cardScreen, correctionScreen, forgetScreen } from './memory-card.ts';
import { itemsOf } from './memory-items.ts';
import { foundScreen, listScreen } from './memory-list.ts';
import { createReader, type Screen } from './reader.ts';

const texts = createTexts(path.resolve(import.meta.dirname, '../../../locales'));
const reader = createReader(texts, 'en', 'UTC');
const idOf = (number: number) => `0196f0c4-0000-7000-8000-${String(number).padStart(12, '0')}`;

const stored = (number: number) => ({
  id: idOf(number),
  quote: `words ${number}`,
  said_at: '2026-05-14T23:30:00.000Z',
  is_pinned: false,
  created_at: '2026-05-14T23:30:00.000Z',
});
const buildFact = (number: number, given: Partial<Fact> = {}): Fact => ({
  ...stored(number),
  text: `Fact ${number}`,
  category: 'other',
  importance: 5,
  valid_from: '2026-05-14T23:30:00.000Z',
  valid_to: null,
  history: [],
  ...given,
});
const buildEmotion = (number: number, given: Partial<Emotion> = {}): Emotion => ({
  ...stored(number),
  name: 'joy',
  intensity: 8,
  context: 'the exam is passed',
  ...given,
});
const buildFollowUp = (number: number, given: Partial<FollowUp> = {}): FollowUp => ({
  id: idOf(number),
  text: 'The exam',
  quote: 'my exam is on Friday',
  due_at: '2026-05-15T10:00:00.000Z',
  state: 'open',
  created_at: '2026-05-14T10:00:00.000Z',
  ...given,
});
const buildMemories = (given: Partial<Memories>): Memories => ({
  user_id: 1,
  facts: [],
  emotions: [],
  follow_ups: [],
  facts_limit: 50,
  ...given,
});
const facts = (count: number) => Array.from({ length: count }, (_, index) => buildFact(index + 1));
const buttonsOf = ({ keyboard }: Screen) =>
  (keyboard?.inline_keyboard ?? []).flat().map((button) => ({
    text: button.text,
    data: 'callback_data' in button ? button.callback_data : '',
  }));
const labelsOf = (screen: Screen) => buttonsOf(screen).map(({ text }) => text);

describe('the list', () => {
  it('shows five to a page, numbered through, with the ways that lead on', () => {
    const memories = buildMemories({ facts: facts(12) });
    const first = listScreen(reader, memories, 0);
    expect(first.text).toContain('This is what I remember:\n1. Fact 1\n2. Fact 2');
    expect(first.text).not.toContain('Fact 6');
    expect(labelsOf(first)).toEqual(['1', '2', '3', '4', '5', '▶']);
    expect(labelsOf(listScreen(reader, memories, 1))).toEqual(['6', '7', '8', '9', '10', '◀', '▶']);
    expect(labelsOf(listScreen(reader, memories, 2))).toEqual(['11', '12', '◀']);
  });

  it('shows the last page for one that is there no more', () => {
    const memories = buildMemories({ facts: facts(5) });
    expect(listScreen(reader, memories, 7)).toEqual(listScreen(reader, memories, 0));
  });

  it('shows every memory on exactly one page, in order', () => {
    for (let count = 1; count <= 23; count += 1) {
      const memories = buildMemories({
        facts: facts(count),
        emotions: [buildEmotion(100)],
        follow_ups: [buildFollowUp(200)],
      });
      const pages = Array.from({ length: Math.ceil((count + 2) / 5) }, (_, page) =>
        listScreen(reader, memories, page),
      );
      const opened = pages.flatMap((page) =>
        buttonsOf(page).flatMap(({ data }) => readMemoryButton(data)?.place.id ?? []),
      );
      expect(opened).toEqual(itemsOf(memories).map(({ id }) => id));
    }
  });

  it('puts feelings and what is to be asked about below the facts, each under its heading', () => {
    const memories = buildMemories({
      facts: [buildFact(1, { is_pinned: true })],
      emotions: [buildEmotion(2), buildEmotion(3, { context: '', is_pinned: true })],
      follow_ups: [buildFollowUp(4)],
    });
    expect(listScreen(reader, memories, 0).text.split('\n').slice(0, -2)).toEqual([
      'This is what I remember:',
      '1. 📌 Fact 1',
      '',
      'Feelings you shared with me:',
      '2. joy, 8 of 10: the exam is passed',
      '3. 📌 joy, 8 of 10',
      '',
      'What I want to ask you about:',
      '4. The exam · May 15, 2026',
    ]);
  });

  it('says when more is kept than the plan can use', () => {
    const rest = /keep 50 of these/;
    expect(listScreen(reader, buildMemories({ facts: facts(51) }), 0).text).toMatch(rest);
    expect(listScreen(reader, buildMemories({ facts: facts(50) }), 0).text).not.toMatch(rest);
  });

  it('of nobody known is an invitation', () => {
    const { text, keyboard } = listScreen(reader, buildMemories({}), 0);
    expect(text).toContain("I don't know much about you yet");
    expect(keyboard).toBeUndefined();
  });
});

describe('a search', () => {
  it('finds feelings too, behind the facts', () => {
    const memories = buildMemories({ facts: facts(2), emotions: [buildEmotion(100)] });
    expect(foundScreen(reader, memories, 'a cat').text).toContain('joy');
  });

  it('shows the best and says how many more there are', () => {
    const memories = buildMemories({ facts: facts(7), emotions: [buildEmotion(100)] });
    const { text, keyboard } = foundScreen(reader, memories, 'a cat');
    expect(text).toMatch(/^What I found for “a cat”:/);
    expect(text).toContain('There are 3 more');
    expect(text).not.toContain('joy');
    expect(labelsOf({ text, ...(keyboard && { keyboard }) })).toEqual(['1', '2', '3', '4', '5']);
  });

  it('that finds nothing says so', () => {
    expect(foundScreen(reader, buildMemories({}), 'x'.repeat(5_000)).text.length).toBeLessThan(200);
  });
});

describe('a card', () => {
  const cardOf = (given: Partial<Memories>, zone = 'UTC') => {
    const [item] = itemsOf(buildMemories(given));
    if (!item) throw new Error('expected an item');
    return cardScreen(createReader(texts, 'en', zone), item, 3);
  };

  it('tells in whose words and on which of their days it was said', () => {
    const given = { facts: [buildFact(1)] };
    expect(cardOf(given).text).toBe(
      'Fact 1\n\nHow I know it:\nMay 14, 2026, your words: “words 1”',
    );
    expect(cardOf(given, 'Asia/Tokyo').text).toContain('May 15, 2026');
  });

  it('tells what was true before', () => {
    const past = { ...stored(9), valid_from: '2026-01-01T00:00:00.000Z' };
    const history = [{ ...past, text: 'Lives in Moscow', valid_to: '2026-05-01T00:00:00.000Z' }];
    expect(cardOf({ facts: [buildFact(1, { history })] }).text).toMatch(
      /What it was before:\nuntil May 1, 2026: Lives in Moscow$/,
    );
  });

  it('does not claim to have heard what was written into the list', () => {
    expect(cardOf({ facts: [buildFact(1, { said_at: null })] }).text).toContain(
      'you wrote it down yourself',
    );
  });

  it('offers what can be done with each kind', () => {
    expect(labelsOf(cardOf({ facts: [buildFact(1)] }))).toEqual([
      '📌 Pin',
      'Correct',
      'Forget',
      '‹ To the list',
    ]);
    expect(labelsOf(cardOf({ emotions: [buildEmotion(1, { is_pinned: true })] }))).toEqual([
      'Unpin',
      'Forget',
      '‹ To the list',
    ]);
    expect(labelsOf(cardOf({ follow_ups: [buildFollowUp(1)] }))).toEqual([
      'Forget',
      '‹ To the list',
    ]);
  });

  it('of something asked about already says so', () => {
    const card = cardOf({ follow_ups: [buildFollowUp(1, { state: 'raised' })] });
    expect(card.text).toContain('I have asked about it');
  });
});

test('only the question how it should be carries the button that a reply is understood by', () => {
  const [item] = itemsOf(buildMemories({ facts: [buildFact(1)] }));
  if (!item) throw new Error('expected an item');
  const hasKeep = (screen: Screen) =>
    buttonsOf(screen).some(({ data }) => readMemoryButton(data)?.action === 'keep');
  expect(hasKeep(correctionScreen(reader, item, 0))).toBe(true);
  expect(hasKeep(forgetScreen(reader, item, 0))).toBe(false);
  expect(hasKeep(cardScreen(reader, item, 0))).toBe(false);
});

test('what Telegram limits is kept to, however much there is to say', () => {
  const long = '🙂'.repeat(5_000);
  const past = { ...stored(9), quote: long, valid_from: stored(9).created_at };
  const history = Array.from({ length: 50 }, () => ({
    ...past,
    text: '🙂'.repeat(300),
    valid_to: '2026-05-01T00:00:00.000Z',
  }));
  const memories = buildMemories({
    facts: Array.from({ length: 600 }, (_, index) =>
      buildFact(index, { text: '🙂'.repeat(300), quote: long, history }),
    ),
    emotions: [buildEmotion(700, { context: long, quote: long })],
    follow_ups: [buildFollowUp(800, { text: long, quote: long, state: 'done' })],
    facts_limit: 1,
  });
  for (const language of languages) {
    const to = createReader(texts, language, 'Europe/Moscow');
    const screens = [
      ...Array.from({ length: 121 }, (_, page) => listScreen(to, memories, page)),
      ...itemsOf(memories).flatMap((item) =>
        [cardScreen, correctionScreen, forgetScreen].map((screen) => screen(to, item, 99_999)),
      ),
      foundScreen(to, memories, long),
    ];
    expect(Math.max(...screens.map(({ text }) => [...text].length))).toBeLessThanOrEqual(4096);
    const data = screens.flatMap((screen) => buttonsOf(screen).map((button) => button.data));
    expect(Math.max(...data.map((each) => Buffer.byteLength(each)))).toBeLessThanOrEqual(64);
  }
});

test('a button says again what it was made of, and nothing else is one', () => {
  for (const action of memoryActions) {
    const place = { id: idOf(1), page: 12 };
    expect(readMemoryButton(memoryButton(action, place))).toEqual({ action, place });
  }
  for (const data of ['', 'memory:list:1', 'memory:open:1:1', 'memory:drop:x:1', 'language:en']) {
    expect(readMemoryButton(data)).toBeUndefined();
  }
  expect(readMemoryButton(`memory:open:${'../'.repeat(12)}:1`)).toBeUndefined();
});
