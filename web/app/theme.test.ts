import { expect, test } from 'vitest';
import { telegramThemes } from '../../test/support/telegram-themes.ts';
import { contrast, isDark } from './colors.ts';
import { type Palette, paletteOf } from './theme.ts';

/** Words, and what they stand on. */
const words: Partial<Record<keyof Palette, (keyof Palette)[]>> = {
  ink: ['paper', 'surface', 'accent-soft', 'lamp-soft'],
  'ink-soft': ['paper', 'surface', 'accent-soft', 'lamp-soft'],
  accent: ['paper', 'surface', 'accent-soft'],
  'on-main': ['main'],
  'lamp-ink': ['paper', 'surface', 'lamp-soft'],
  danger: ['paper', 'surface', 'danger-soft'],
};

function findWeak(palette: Palette): string[] {
  const weakWords = Object.entries(words).flatMap(([ink, papers]) =>
    papers
      .map((paper) => ({
        ink,
        paper,
        ratio: contrast(palette[ink as keyof Palette], palette[paper]),
      }))
      .filter(({ ratio }) => !(ratio >= 4.5))
      .map(({ paper, ratio }) => `${ink} on ${paper}: ${ratio.toFixed(2)}`),
  );
  const edge = contrast(palette.outline, palette.surface);
  return edge >= 3 ? weakWords : [...weakWords, `outline: ${edge.toFixed(2)}`];
}

const cases: [string, Record<string, string>, boolean][] = [
  ['by day outside Telegram', {}, false],
  ['by night outside Telegram', {}, true],
  ...Object.entries(telegramThemes).map(
    ([name, theme]): [string, Record<string, string>, boolean] => [name, theme, false],
  ),
  ['a theme without taste', allOf('#808080'), false],
  ['a theme of one colour, by night', allOf('#101010'), false],
  ['a theme of one colour, by day', allOf('#fefefe'), true],
];

test.each(cases)('words can be read and edges be seen: %s', (_name, theme, prefersDark) => {
  expect(findWeak(paletteOf(theme, prefersDark))).toEqual([]);
});

test('what Telegram gives is kept where it can be', () => {
  const { iosDay, desktopNight } = telegramThemes;
  const day = paletteOf(iosDay, true);
  expect([day.paper, day.surface, day.ink]).toEqual(['#efeff4', '#ffffff', '#000000']);
  const night = paletteOf(desktopNight, false);
  expect([night.paper, night.surface, night.ink]).toEqual(['#232e3c', '#17212b', '#f5f5f5']);
});

test('the theme decides whether it is night, not the phone', () => {
  expect(isDark(paletteOf(telegramThemes.iosNight, false).surface)).toBe(true);
  expect(isDark(paletteOf(telegramThemes.iosDay, true).surface)).toBe(false);
  expect(isDark(paletteOf({}, true).surface)).toBe(true);
});

test('cards are told from the page also where both have one colour', () => {
  const { paper, surface } = paletteOf(telegramThemes.older, false);
  expect(paper).not.toBe(surface);
});

test('what is no colour is not worn', () => {
  const theme = { bg_color: 'url(https://evil.example/)', text_color: 'red' };
  expect(paletteOf(theme, false)).toEqual(paletteOf({}, false));
});

function allOf(color: string): Record<string, string> {
  return Object.fromEntries(Object.keys(telegramThemes.iosDay).map((name) => [name, color]));
}
