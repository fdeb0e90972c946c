import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const css = readFileSync(
  path.join(import.meta.dirname, '../../web/chat/styles/tokens.css'),
  'utf8',
);
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

const tokensOf = (part: string): Record<string, string> =>
  Object.fromEntries(
    Array.from(part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g), ([, name, color]) => [name, color]),
  );

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Words, and what they stand on; gradients by both their ends. */
const words: Record<string, string[]> = {
  ink: ['paper', 'paper-glow', 'paper-dusk', 'surface', 'surface-soft', 'raised', 'lamp-soft'],
  'ink-soft': ['paper', 'paper-glow', 'paper-dusk', 'surface', 'lamp-soft', 'accent-soft'],
  accent: ['paper', 'paper-glow', 'surface', 'accent-soft'],
  'on-own': ['own', 'own-end'],
  'on-own-soft': ['own', 'own-end'],
  'lamp-ink': ['lamp-soft', 'surface'],
  danger: ['paper', 'paper-glow', 'paper-dusk', 'surface', 'danger-soft'],
};

test.each([
  ['light', tokensOf(light)],
  ['dark', { ...tokensOf(light), ...tokensOf(dark) }],
])('words can be read and edges be seen by day and by night (%s)', (_scheme, tokens) => {
  const of = (name: string) => tokens[name] ?? 'missing';
  const weak = Object.entries(words).flatMap(([ink, papers]) =>
    papers
      .filter((paper) => !(contrast(of(ink), of(paper)) >= 4.5))
      .map((paper) => `${ink} on ${paper}: ${contrast(of(ink), of(paper)).toFixed(2)}`),
  );
  expect(weak).toEqual([]);
  expect(contrast(of('outline'), of('surface'))).toBeGreaterThanOrEqual(3);
});
