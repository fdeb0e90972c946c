import { describe, expect, it } from 'vitest';
import { parseManners, parsePersona } from './parse.ts';

const level = `Calm.

- Be brief.
- Be kind.

## Avoid

- politics

> User: Hi
> Me: Hello. / How are you?
> User: Bye
> Me: Bye
`;

const levels = ['Stranger', 'Acquaintance', 'Friend', 'Close-friend', 'Intimate']
  .map((name) => `# ${name}\n\n${level}`)
  .join('\n');

const valid = `---
name: Ada
gender: female
tagline: A test.
voice: Leda
---

# System

You are Ada.

## Character

Calm.

# Moods

- low: Be quiet.
- joyful: Be loud: twice.

# Phrases to avoid

- Indeed
- You know what

# Greeting

Hello, {user}.

I am Ada.

# Lorebook

## engine, analytical engine

It was never built.

## Byron

Her father.

${levels}`;

describe('a persona file', () => {
  it('becomes a persona', () => {
    const { levels: parsed, lorebook, ...persona } = parsePersona(valid, 'ada/en.md');
    expect(persona).toEqual({
      name: 'Ada',
      gender: 'female',
      tagline: 'A test.',
      voice: 'Leda',
      system: 'You are Ada.\n\n## Character\n\nCalm.',
      moods: { low: 'Be quiet.', joyful: 'Be loud: twice.' },
      phrasesToAvoid: ['Indeed', 'You know what'],
      greeting: 'Hello, {user}.\n\nI am Ada.',
    });
    expect(parsed.stranger).toEqual({
      tone: 'Calm.',
      rules: ['Be brief.', 'Be kind.'],
      avoid: ['politics'],
      examples: [
        { user: 'Hi', companion: 'Hello.\n\nHow are you?' },
        { user: 'Bye', companion: 'Bye' },
      ],
    });
    expect(lorebook.entries).toMatchObject([
      { keys: ['engine', 'analytical engine'], text: 'It was never built.', order: 0 },
      { keys: ['Byron'], text: 'Her father.', order: 1 },
    ]);
  });

  it('may do without moods, phrases, greeting and lorebook', () => {
    const short = valid.replace(/# Moods[\s\S]*?(?=# Stranger)/, '');
    expect(parsePersona(short, 'ada/en.md')).toMatchObject({
      moods: {},
      phrasesToAvoid: [],
      greeting: undefined,
      lorebook: { entries: [] },
    });
  });

  it('is the same with the line ends and the mark of other systems', () => {
    const windows = `\uFEFF${valid.replaceAll('\n', '\r\n')}`;
    expect(parsePersona(windows, 'ada/en.md')).toEqual(parsePersona(valid, 'ada/en.md'));
  });

  it.each([
    ['a missing name', valid.replace('name: Ada\n', ''), 'name'],
    ['an unknown gender', valid.replace('female', 'robot'), 'gender'],
    ['no system text', valid.replace('# System', '# Sistem'), 'system'],
    ['a missing level', valid.replace('# Friend', '# Friends'), 'levels'],
    ['no tone', valid.replace('# Friend\n\nCalm.', '# Friend'), 'levels.friend.tone'],
    ['no rules', valid.replace('- Be brief.\n- Be kind.', ''), 'levels.stranger.rules'],
    ['no topics to avoid', valid.replace('- politics', ''), 'levels.stranger.avoid'],
    ['an unanswered example', valid.replace('> Me: Bye', ''), 'examples.1.companion'],
    ['one example only', valid.replace('> User: Bye\n> Me: Bye', ''), 'levels.stranger.examples'],
    ['an unknown mood', valid.replace('- low:', '- hungry:'), 'moods'],
    ['a mood without a line', valid.replace('- low: Be quiet.', '- low:'), 'moods.low'],
  ])('is refused for %s, with file and field', (_, markdown, field) => {
    expect(() => parsePersona(markdown, 'ada/en.md')).toThrow(
      new RegExp(`ada/en\\.md: .*${field.replaceAll('.', '\\.')}`),
    );
  });

  it('is refused for everything at once', () => {
    expect(() => parsePersona('', 'ada/en.md')).toThrow(
      /name: .*gender: .*voice: .*system: .*levels/,
    );
  });
});

it('manners without a character need no examples', () => {
  const text = `# System\n\nWrite briefly.\n\n${levels.replaceAll(/^> .*$/gm, '')}`;
  expect(parseManners(text, 'card-levels/en.md').levels.friend.examples).toEqual([]);
});
