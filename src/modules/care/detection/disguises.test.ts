import { describe, expect, test } from 'vitest';
import { random } from '../../../../test/support/random.ts';
import { detect } from '../detect.ts';
import { disguises } from './examples/disguises.ts';
import { sets } from './examples/sets.ts';

const isFired = (text: string) => ['crisis', 'third_party'].includes(detect(text).action);
const seed = 7;

describe.each(Object.entries(sets))('in %s', (_language, languageSets) => {
  // What is disguised by itself already is not made plainer by one more disguise.
  const all = Object.values(languageSets)
    .flat()
    .filter(({ kind }) => kind !== 'obfuscated');
  const found = all.filter(({ label, text }) => label === 'positive' && isFired(text));
  const silent = all.filter(({ label, text }) => label === 'negative' && !isFired(text));

  test.each(Object.entries(disguises))('%s hide nothing and add nothing', (_, disguise) => {
    const next = random(seed);
    const lost = found.map(({ text }) => disguise(text, next)).filter((text) => !isFired(text));
    const wrong = silent.map(({ text }) => disguise(text, next)).filter(isFired);
    expect(lost.length / found.length).toBeLessThanOrEqual(0.05);
    expect(wrong.length / silent.length).toBeLessThanOrEqual(0.02);
  });
});

test('the disguises do change what they disguise', () => {
  const next = random(seed);
  const found = [...sets.en.training, ...sets.ru.training];
  for (const [name, disguise] of Object.entries(disguises)) {
    const texts = found.map(({ text }) => text);
    expect({ name, texts: texts.map((text) => disguise(text, next)) }).not.toEqual({ name, texts });
  }
});
