import { expect, test } from 'vitest';
import { contrast, isColor, isDark, mix, readable } from './colors.ts';

test('contrast is counted as in the guidelines', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ffffff', '#777777')).toBe(contrast('#777777', '#ffffff'));
});

test('a colour that can be read stays, one that cannot is moved no further than needed', () => {
  expect(readable('#333333', ['#ffffff'])).toBe('#333333');
  const grey = readable('#999999', ['#ffffff', '#efeff4']);
  expect(contrast(grey, '#efeff4')).toBeGreaterThanOrEqual(4.5);
  expect(contrast(grey, '#efeff4')).toBeLessThan(5.2);
  expect(contrast(readable('#445566', ['#000000']), '#000000')).toBeGreaterThanOrEqual(4.5);
});

test('night is told from day', () => {
  expect(['#000000', '#17212b', '#2c2c2e'].every(isDark)).toBe(true);
  expect(['#ffffff', '#efeff4', '#ffd400'].some(isDark)).toBe(false);
});

test('colours are mixed channel by channel', () => {
  expect(mix('#000000', '#ff8000', 0.5)).toBe('#804000');
  expect(mix('#102030', '#ffffff', 0)).toBe('#102030');
});

test.each(['red', '#fff', '#12345g', '#1234567', '', undefined, 7, 'url(x)'])(
  '%j is no colour of ours',
  (text) => {
    expect(isColor(text)).toBe(false);
  },
);
