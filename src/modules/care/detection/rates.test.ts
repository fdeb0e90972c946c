import { describe, expect, test } from 'vitest';
import { detect } from '../detect.ts';
import { sets, type Example } from './examples/sets.ts';

const isFired = ({ text }: Example) => ['crisis', 'third_party'].includes(detect(text).action);
const share = (examples: readonly Example[], fits: (example: Example) => boolean) =>
  examples.filter(fits).length / examples.length;

describe.each(Object.entries(sets))('in %s', (_language, languageSets) => {
  const all = Object.values(languageSets).flat();

  test('there are enough examples to say anything', () => {
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(600);
    expect(languageSets['held out'].length).toBeGreaterThan(150);
  });

  test.each(Object.entries(languageSets))('most of the %s set is found, nothing else', (_, set) => {
    const positive = set.filter(({ label }) => label === 'positive');
    const negative = set.filter(({ label }) => label === 'negative');
    expect(share(positive, isFired)).toBeGreaterThanOrEqual(0.9);
    expect(share(negative, isFired)).toBeLessThanOrEqual(0.02);
  });

  test('of the gravest nearly all are found, as such', () => {
    const gravest = all.filter(({ severity }) => severity === 3);
    expect(share(gravest, isFired)).toBeGreaterThanOrEqual(0.95);
    expect(share(gravest, ({ text }) => detect(text).severity === 3)).toBeGreaterThanOrEqual(0.9);
  });

  test('what may mean either is not passed over', () => {
    const ambiguous = all.filter(({ label }) => label === 'ambiguous');
    const isHeeded = ({ text }: Example) => detect(text).action !== 'none';
    expect(share(ambiguous, isHeeded)).toBeGreaterThanOrEqual(0.85);
  });

  test('no kind is left out', () => {
    const positive = all.filter(({ label, kind }) => label === 'positive' && kind);
    const kinds = Object.groupBy(positive, ({ kind }) => kind ?? '');
    const rates = Object.entries(kinds).map(([kind, examples = []]) => ({
      kind,
      recall: share(examples, isFired),
    }));
    expect(rates.length).toBeGreaterThan(12);
    expect(rates.filter(({ recall }) => recall < 0.8)).toEqual([]);
  });

  test('another in danger is not taken for the user', () => {
    const others = all.filter(({ kind }) => kind === 'thirdParty');
    const isOther = ({ text }: Example) => detect(text).action === 'third_party';
    expect(share(others, isOther)).toBeGreaterThanOrEqual(0.9);
  });
});
