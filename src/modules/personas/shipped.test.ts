import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '#app/contract/shared';
import { levels as levelSteps } from '../affinity/index.ts';
import { createPersonas, moods } from './index.ts';

const shipped = path.resolve(import.meta.dirname, '../../../personas');
const avatars = path.resolve(import.meta.dirname, '../../../web/shared/art');
const personas = createPersonas(shipped);

describe.each(personas.list())('the persona %s', (id) => {
  const inLanguages = languages.map((language) => personas.get(id, language));

  it.each(languages)('is whole in %s', (language) => {
    const persona = personas.get(id, language);
    expect(persona.system.length).toBeGreaterThan(1000);
    expect(Object.keys(persona.moods).toSorted()).toEqual(moods.toSorted());
    expect(persona.phrasesToAvoid.length).toBeGreaterThanOrEqual(4);
    expect(persona.greeting).toContain('{user}');
    for (const level of Object.values(persona.levels)) {
      expect(level.rules.length).toBeGreaterThanOrEqual(4);
      expect(level.avoid.length).toBeGreaterThanOrEqual(4);
      expect(level.examples.length).toBeGreaterThanOrEqual(2);
    }
  });

  it.each(languages)('repeats nothing from level to level in %s', (language) => {
    const { levels, moods: manners } = personas.get(id, language);
    const lines = Object.values(levels).flatMap(({ tone, rules, avoid, examples }) => [
      tone,
      ...rules,
      ...avoid.filter((topic) => topic.split(' ').length > 3),
      ...examples.flatMap(({ user, companion }) => [user, companion]),
    ]);
    const all = [...lines, ...Object.values(manners)];
    expect(all.filter((line, index) => all.indexOf(line) !== index)).toEqual([]);
  });

  it('says nothing in markdown and none of the phrases it should avoid', () => {
    for (const { levels, greeting = '', phrasesToAvoid } of inLanguages) {
      const examples = Object.values(levels).flatMap((level) => level.examples);
      for (const said of [greeting, ...examples.map(({ companion }) => companion)]) {
        expect(said).not.toMatch(/[*_#`]|^- /m);
        for (const phrase of phrasesToAvoid) {
          expect(said.toLowerCase()).not.toContain(phrase.toLowerCase());
        }
      }
    }
  });

  it('is the same person in every language', () => {
    const [first, ...others] = inLanguages;
    for (const other of others) {
      expect(other.gender).toBe(first?.gender);
      expect(other.voice).toBe(first?.voice);
      expect(other.phrasesToAvoid).toHaveLength(first?.phrasesToAvoid.length ?? 0);
      for (const { key } of levelSteps) {
        const [one, same] = [other.levels[key], first?.levels[key]];
        expect(one.rules).toHaveLength(same?.rules.length ?? 0);
        expect(one.avoid).toHaveLength(same?.avoid.length ?? 0);
        expect(one.examples).toHaveLength(same?.examples.length ?? 0);
      }
    }
  });

  it('says openly that it is an AI', () => {
    const [en, ru] = inLanguages;
    expect(en?.greeting).toMatch(/\bAI\b/);
    expect(ru?.greeting).toMatch(/ИИ/);
    expect(en?.system).toMatch(/You are an AI/);
    expect(ru?.system).toMatch(/Ты ИИ/);
  });

  it('has a picture', () => {
    expect(existsSync(path.join(avatars, `${id}.svg`))).toBe(true);
  });
});

it('the personas differ in voice, tagline and every mood', () => {
  for (const language of languages) {
    const all = personas.list().map((id) => personas.get(id, language));
    const texts = all.flatMap(({ voice, tagline, moods: manners }) => [
      voice,
      tagline,
      ...Object.values(manners),
    ]);
    expect(new Set(texts).size).toBe(texts.length);
  }
});

it('who has no gender speaks of themselves in none', () => {
  const neutral = personas
    .list()
    .map((id) => personas.get(id, 'ru'))
    .filter(({ gender }) => gender === 'other');
  expect(neutral.length).toBeGreaterThan(0);
  for (const { levels, greeting = '' } of neutral) {
    const said = Object.values(levels).flatMap(({ examples }) => examples);
    for (const text of [greeting, ...said.map(({ companion }) => companion)]) {
      expect(text).not.toMatch(
        /(?<!\p{L})я (?:\p{L}+ )?\p{L}+(?:л|ла|лся|лась|рад|рада)(?!\p{L})/iu,
      );
    }
  }
});
