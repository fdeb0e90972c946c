import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Language, languages } from '#app/contract/shared';
import { AppError } from '#app/lib/errors';
import { parsePersona, type PersonaContent } from './parse.ts';

export interface Persona extends PersonaContent {
  id: string;
}

export interface Personas {
  get(id: string, language: Language): Persona;
  /** The ids there are. */
  list(): string[];
  defaultId: string;
}

/** Reads every `<dir>/<id>/<language>.md` at once; all that is wrong is reported together. */
export function createPersonas(dir: string, { defaultId = 'vera' } = {}): Personas {
  const personas = new Map<string, Persona>();
  const problems: string[] = [];
  const ids = readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
  for (const id of ids) {
    for (const language of languages) {
      try {
        const file = path.join(dir, id, `${language}.md`);
        const content = parsePersona(readFileSync(file, 'utf8'), `${id}/${language}.md`);
        personas.set(`${id}/${language}`, { id, ...content });
      } catch (error) {
        problems.push(error instanceof Error ? error.message : String(error));
      }
    }
  }
  if (!ids.includes(defaultId)) problems.push(`no persona "${defaultId}" in ${dir}`);
  if (problems.length > 0) throw new Error(`personas:\n${problems.join('\n')}`);

  return {
    defaultId,
    list: () => ids,
    get(id, language) {
      const persona = personas.get(`${id}/${language}`);
      if (!persona) throw new AppError('not-found', 'not-found', 'no such persona');
      return persona;
    },
  };
}
