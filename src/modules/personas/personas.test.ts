import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '#app/contract/shared';
import { createPersonas } from './index.ts';
import { parsePersona } from './parse.ts';

const personas = createPersonas(path.resolve(import.meta.dirname, '../../../personas'));

const valid = `---
name: Ada
gender: female
tagline: A test.
voice: Leda
---

# System

You are Ada.

${['Stranger', 'Acquaintance', 'Friend', 'Close-friend', 'Intimate']
  .map(
    (level) => `# ${level}

Calm.

- Be brief.

> User: Hi
> Me: Hello. / How are you?
> User: Bye
> Me: Bye
`,
  )
  .join('\n')}`;

describe('the personas we ship', () => {
  it.each(languages)('are whole in %s', (language) => {
    for (const id of personas.list()) {
      const persona = personas.get(id, language);
      expect(persona.system.length).toBeGreaterThan(1000);
      expect(Object.keys(persona.levels)).toHaveLength(5);
    }
  });

  it('have the default among them', () => {
    expect(personas.list()).toContain(personas.defaultId);
  });

  it('use no markdown in what they say', () => {
    for (const language of languages) {
      const { levels } = personas.get(personas.defaultId, language);
      const said = Object.values(levels).flatMap((level) => level.examples);
      for (const { companion } of said) expect(companion).not.toMatch(/[*_#`]|^- /m);
    }
  });

  it('are the same person in every language', () => {
    for (const id of personas.list()) {
      const [first, ...others] = languages.map((language) => personas.get(id, language));
      for (const other of others) {
        expect(other.gender).toBe(first?.gender);
        expect(other.voice).toBe(first?.voice);
      }
    }
  });
});

describe('a persona file', () => {
  it('becomes tone, rules and examples', () => {
    expect(parsePersona(valid, 'ada/en.md').levels.stranger).toEqual({
      tone: 'Calm.',
      rules: ['Be brief.'],
      examples: [
        { user: 'Hi', companion: 'Hello.\n\nHow are you?' },
        { user: 'Bye', companion: 'Bye' },
      ],
    });
  });

  it.each([
    ['a missing name', valid.replace('name: Ada\n', ''), 'name'],
    ['an unknown gender', valid.replace('female', 'robot'), 'gender'],
    ['a missing level', valid.replace('# Friend', '# Friends'), 'levels'],
    ['no rules', valid.replace('- Be brief.', ''), 'levels.stranger.rules'],
    ['an unanswered example', valid.replace('> Me: Bye', ''), 'examples.1.companion'],
  ])('is refused for %s, with file and field', (_, markdown, field) => {
    expect(() => parsePersona(markdown, 'ada/en.md')).toThrow(
      new RegExp(`ada/en\\.md: .*${field.replaceAll('.', '\\.')}`),
    );
  });
});
