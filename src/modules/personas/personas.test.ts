import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#app/lib/errors';
import { buildCard, buildPng, buildTextChunk, toJson } from './cards/card-builders.ts';
import { createPersonas, renderPersona } from './index.ts';

const shipped = path.resolve(import.meta.dirname, '../../../personas');
const ours = ['vera', 'herman', 'rita', 'sasha'];

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'personas-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const write = (name: string, content: string | Buffer) => {
  const file = path.join(dir, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
};
const copyVera = (to: string, language: 'en' | 'ru') => {
  mkdirSync(path.join(dir, to), { recursive: true });
  cpSync(path.join(shipped, 'vera', `${language}.md`), path.join(dir, to, `${language}.md`));
};
const load = () => createPersonas([shipped, dir]);

describe('our own personas', () => {
  it('are listed with the default first', () => {
    expect(createPersonas(shipped).list()).toEqual(ours);
    expect(createPersonas(shipped, { defaultId: 'rita' }).list()[0]).toBe('rita');
  });

  it('introduce themselves in the language asked for', () => {
    const personas = createPersonas(shipped);
    const [vera] = personas.describe('ru');
    expect(vera).toEqual({
      id: 'vera',
      name: 'Вера',
      tagline: personas.get('vera', 'ru').tagline,
      gender: 'female',
      isImported: false,
    });
    expect(personas.describe('en').map(({ id }) => id)).toEqual(ours);
  });

  it('stop the start when one is broken, and when the default is not there', () => {
    copyVera('vera', 'en');
    expect(() => createPersonas(dir)).toThrow(/personas:\nvera: .*ru\.md/);
    expect(() => createPersonas(shipped, { defaultId: 'nobody' })).toThrow(/"nobody"/);
  });

  it('are not found under another id', () => {
    expect(() => createPersonas(shipped).get('nobody', 'en')).toThrow(AppError);
    expect(() => createPersonas(shipped).get('card-levels', 'en')).toThrow(AppError);
  });
});

describe('the persona of a user', () => {
  it.each([
    ['the chosen one', 'rita', 'rita'],
    ['the default without a choice', null, 'vera'],
    ['the default when the choice is gone', 'gone', 'vera'],
    ['the default when the choice is a word of the language', 'constructor', 'vera'],
  ])('is %s', (_, persona, id) => {
    expect(createPersonas(shipped).currentOf({ persona })).toBe(id);
  });
});

describe("the operator's folder", () => {
  it('may be missing or empty', () => {
    expect(createPersonas([shipped, path.join(dir, 'none')])).toMatchObject({ problems: [] });
    expect(load().list()).toEqual(ours);
  });

  it('adds a card by a file and a persona by a folder', () => {
    write('Mia the Baker.json', toJson(buildCard()));
    write('picture.PNG', buildPng(buildTextChunk('chara', toJson(buildCard({ name: 'Pia' })))));
    copyVera('nadia', 'ru');
    const personas = load();
    expect(personas.problems).toEqual([]);
    expect(personas.list()).toEqual([...ours, 'mia-the-baker', 'nadia', 'picture']);
    expect(personas.get('picture', 'ru')).toMatchObject({ name: 'Pia', isImported: true });
    expect(personas.get('nadia', 'en')).toMatchObject({ name: 'Вера', isImported: false });
  });

  it('gives a card our levels in the language of the reader', () => {
    write('mia.json', toJson(buildCard()));
    const personas = load();
    for (const language of ['en', 'ru'] as const) {
      const text = renderPersona(personas.get('mia', language), 'friend', { language });
      expect(text).toContain('Mia is a baker of thirty.');
      expect(text).toContain({ en: 'You are friends.', ru: 'Вы друзья.' }[language]);
    }
  });

  it('reports what it cannot take, by file, and takes the rest', () => {
    write('mia.json', toJson(buildCard()));
    write('broken.json', '{');
    write('young.json', toJson(buildCard({ description: 'She is 16.' })));
    write('photo.png', buildPng());
    write('big.png', Buffer.alloc(10 * 1024 * 1024 + 1));
    write('story.txt', 'x');
    write('Мия.json', toJson(buildCard()));
    write('vera.json', toJson(buildCard()));
    write('mia.png', buildPng(buildTextChunk('chara', toJson(buildCard()))));
    write('half/en.md', '# System\n\nHalf.');
    write('none/readme.md', 'x');
    write('.hidden', 'x');
    symlinkSync(path.join(dir, 'nowhere'), path.join(dir, 'lost.json'));
    const personas = load();
    expect(personas.list()).toEqual([...ours, 'mia']);
    expect(personas.problems).toEqual([
      expect.stringMatching(/^big\.png: 10485761 bytes are too many/),
      expect.stringMatching(/^broken\.json: card: is not JSON/),
      expect.stringMatching(/^half: en\.md: name: /),
      expect.stringMatching(/^lost\.json: ENOENT/),
      expect.stringMatching(/^mia\.png: the id "mia" is taken/),
      expect.stringMatching(/^none: the folder holds neither en\.md nor ru\.md/),
      expect.stringMatching(/^photo\.png: picture: there is no character card/),
      expect.stringMatching(/^story\.txt: is neither a card/),
      expect.stringMatching(/^young\.json: description: describes somebody under 18/),
      expect.stringMatching(/^Мия\.json: name it with Latin letters/),
      expect.stringMatching(/^vera: a persona of this id is there already/),
    ]);
  });

  it('that is a file is reported too', () => {
    write('file', 'x');
    const { problems } = createPersonas([shipped, path.join(dir, 'file')]);
    expect(problems).toEqual([expect.stringMatching(/file: ENOTDIR/)]);
  });
});
