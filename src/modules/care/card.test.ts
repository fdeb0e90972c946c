import { describe, expect, test } from 'vitest';
import { languages } from '#app/contract/shared';
import { createTexts } from '#app/lib/texts';
import { buildCard, buildCheckIn, type CardKind, type Reader } from './card.ts';
import { countries } from './helplines-data.ts';

const texts = createTexts('locales');
const kinds: CardKind[] = ['crisis', 'third-party', 'again'];
const clocks = [...countries.flatMap(({ zones }) => zones), 'UTC', 'America/Lima', 'Asia/Tokyo'];

const readers: Reader[] = languages.flatMap((language) =>
  (['informal', 'formal'] as const).flatMap((formOfAddress) =>
    clocks.flatMap((timeZone) =>
      [null, new Date(0)].map((underageAt) => ({ language, formOfAddress, timeZone, underageAt })),
    ),
  ),
);
const cards = readers.flatMap((reader) =>
  kinds.map((kind) => ({ reader, kind, text: buildCard(kind, reader, texts) })),
);
const card = (kind: CardKind, timeZone: string, more: Partial<Reader> = {}) =>
  buildCard(kind, { language: 'en', formOfAddress: 'informal', timeZone, ...more }, texts);

describe('every card there can be', () => {
  test('names 112, 911 and the list of all countries', () => {
    const lacking = cards.filter(
      ({ text }) => !['112', '911', 'findahelpline.com'].every((reach) => text.includes(reach)),
    );
    expect(lacking).toEqual([]);
    expect(cards.length).toBeGreaterThan(2_000);
  });

  test('fits in one message and can be read at a glance', () => {
    expect(cards.filter(({ text }) => text.length > 1_500)).toEqual([]);
  });

  test('names the numbers of the country of the clock', () => {
    const missed = countries.flatMap(({ code, zones, lines }) => {
      const told = lines.filter(({ isForChildren, zones: only }) => !isForChildren && !only);
      return zones.flatMap((zone) =>
        kinds.flatMap((kind) =>
          told
            .filter(({ reach }) => !card(kind, zone).includes(reach))
            .map(({ reach }) => `${code} ${zone} ${kind} ${reach}`),
        ),
      );
    });
    expect(missed).toEqual([]);
  });

  test('speaks of the reader in no gender', () => {
    const gendered =
      /(?<!\p{L})(?:ты|вы) (?:\p{L}+ )?\p{L}+(?:л|ла|лся|лась)(?!\p{L})|готова?(?!\p{L})|долж(?:ен|на)(?!\p{L})|(?<!\p{L})(?:один|одна|сам|сама)(?!\p{L})|рад(?:а)?(?!\p{L})/u;
    const russian = cards.filter(({ reader }) => reader.language === 'ru');
    expect(russian.filter(({ text }) => gendered.test(text))).toEqual([]);
    // What it would find.
    expect('хорошо, что ты сказал об этом').toMatch(gendered);
    expect('ты не одна').toMatch(gendered);
  });
});

test('a clock that says nothing goes by the language', () => {
  expect(card('crisis', 'UTC', { language: 'ru' })).toContain('+7 495 989-50-50');
  expect(card('crisis', 'UTC')).toContain('988');
});

test('where nothing is known, nothing of another country is told', () => {
  const text = card('crisis', 'America/Lima');
  expect(text.match(/^– .*$/gmu)).toEqual([
    '– if the danger is now: 112 / 911',
    '– other lines and countries: findahelpline.com',
  ]);
});

test('the three kinds are for three moments', () => {
  const [whole, other, again] = kinds.map((kind) => card(kind, 'America/New_York'));
  expect(new Set([whole, other, again]).size).toBe(3);
  expect(other).toContain('somebody else');
  expect(again?.length).toBeLessThan((whole?.length ?? 0) / 1.5);
});

test('a minor is told of the lines for children', () => {
  const at = { language: 'ru', underageAt: new Date(0) } as const;
  expect(card('crisis', 'Asia/Omsk', at)).toContain('8-800-2000-122');
  expect(card('crisis', 'Asia/Omsk', { language: 'ru' })).not.toContain('8-800-2000-122');
});

test('the question of the day after leaves room not to answer, and says where help is', () => {
  for (const reader of readers) {
    const text = buildCheckIn(reader, texts);
    expect(text).toMatch(/\b\d{3}\b.*findahelpline\.com/);
    expect(text).toMatch(/do not have to answer|отвечать не обязательно/i);
  }
  const nowhere = { language: 'en', formOfAddress: 'informal', timeZone: 'America/Lima' } as const;
  expect(buildCheckIn(nowhere, texts)).toContain('112 / 911');
});
