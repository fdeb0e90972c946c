import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Language, languages } from '#app/contract/shared';
import { importCard } from './cards/import-card.ts';
import { readCard } from './cards/read-card.ts';
import { parseManners, parsePersona } from './parse.ts';
import type { Manners, Persona } from './persona.ts';

type Translated<T> = Record<Language, T>;

export interface Loaded {
  personas: Map<string, Translated<Persona>>;
  /** What is wrong, each with its file. */
  problems: string[];
}

/** Lies beside our personas and is none: how a character from a card behaves. */
const cardMannersDir = 'card-levels';

const maxTextBytes = 512 * 1024;
const maxPictureBytes = 10 * 1024 * 1024;

/** Every `<dir>/<id>/<language>.md`, in every language. */
export function loadShipped(dir: string): Loaded {
  return load(dir, (name) => {
    if (name === cardMannersDir || !isDirectory(path.join(dir, name))) return undefined;
    return inEveryLanguage((language) => readPersona(dir, name, language));
  });
}

export const loadCardManners = (dir: string): Translated<Manners> =>
  inEveryLanguage((language) => {
    const file = path.join(cardMannersDir, `${language}.md`);
    return parseManners(readText(path.join(dir, file)), file);
  });

/** Folders of markdown and character cards. The folder may be missing. */
export function loadOperated(dir: string, cardManners: Translated<Manners>): Loaded {
  if (!existsSync(dir)) return { personas: new Map(), problems: [] };
  return load(dir, (name) => {
    if (isDirectory(path.join(dir, name))) return readFolder(dir, name);
    const id = idOf(path.parse(name).name);
    const card = readCardFile(dir, name);
    return inEveryLanguage((language) => importCard(id, card, cardManners[language], language));
  });
}

function load(dir: string, read: (name: string) => Translated<Persona> | undefined): Loaded {
  const loaded: Loaded = { personas: new Map(), problems: [] };
  const attempt = (name: string, action: () => void) => {
    try {
      action();
    } catch (error) {
      loaded.problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  attempt(dir, () => {
    // Names with a dot in front belong to version control and to mounted volumes.
    const names = readdirSync(dir).filter((name) => !name.startsWith('.'));
    for (const name of names.toSorted()) {
      attempt(name, () => {
        const persona = read(name);
        if (persona) add(loaded.personas, persona);
      });
    }
  });
  return loaded;
}

/** The first that has an id keeps it. */
function add(personas: Loaded['personas'], persona: Translated<Persona>): void {
  const { id } = persona.en;
  if (personas.has(id)) throw new Error(`the id "${id}" is taken by another file`);
  personas.set(id, persona);
}

/** One language is enough: it then serves for every language. */
function readFolder(dir: string, name: string): Translated<Persona> {
  const written = languages.filter((language) =>
    existsSync(path.join(dir, name, `${language}.md`)),
  );
  const [first] = written;
  if (first === undefined) throw new Error('the folder holds neither en.md nor ru.md');
  return inEveryLanguage((language) =>
    readPersona(dir, name, written.includes(language) ? language : first),
  );
}

function readPersona(dir: string, name: string, language: Language): Persona {
  const file = `${language}.md`;
  const content = parsePersona(readText(path.join(dir, name, file)), file);
  return { id: idOf(name), isImported: false, ...content };
}

function readCardFile(dir: string, name: string) {
  const file = path.join(dir, name);
  switch (path.extname(name).toLowerCase()) {
    case '.json':
      return readCard(readBounded(file, maxTextBytes), 'json');
    case '.png':
      return readCard(readBounded(file, maxPictureBytes), 'png');
    default:
      throw new Error('is neither a card (.json, .png) nor a folder with en.md or ru.md');
  }
}

const readText = (file: string) => readBounded(file, maxTextBytes).toString();

function readBounded(file: string, maxBytes: number): Buffer {
  const { size } = statSync(file);
  if (size > maxBytes) throw new Error(`${size} bytes are too many, at most ${maxBytes}`);
  return readFileSync(file);
}

const isDirectory = (file: string) => statSync(file).isDirectory();

/** Ids stand in addresses and in the database: small Latin letters, digits and dashes. */
function idOf(name: string): string {
  const id = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  if (id === '' || id.length > 56) {
    throw new Error('name it with Latin letters and digits, at most 56: the name becomes its id');
  }
  return id;
}

const inEveryLanguage = <T>(build: (language: Language) => T): Translated<T> => ({
  en: build('en'),
  ru: build('ru'),
});
