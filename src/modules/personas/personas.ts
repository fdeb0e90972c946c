import type { Language } from '#app/contract/shared';
import { AppError } from '#app/lib/errors';
import { loadCardManners, loadOperated, loadShipped } from './load.ts';
import type { Gender, Persona } from './persona.ts';

/** What a chooser shows. */
export interface PersonaIntroduction {
  id: string;
  name: string;
  tagline: string;
  gender: Gender;
  isImported: boolean;
}

export interface Personas {
  get(id: string, language: Language): Persona;
  /** The ids there are, the default first. */
  list(): string[];
  describe(language: Language): PersonaIntroduction[];
  defaultId: string;
  /** The id the user has chosen; the default for who has not, or whose choice is gone. */
  currentOf(user: { persona?: string | null | undefined }): string;
  /** What of the operator's folders could not be taken, each with its file; for the log. */
  problems: string[];
}

/**
 * Reads every persona at once. The first folder is ours: all that is wrong there is thrown together.
 * The others are the operator's and may be missing: what is wrong there is kept in `problems`.
 */
export function createPersonas(
  dirs: string | string[],
  { defaultId = 'vera' }: { defaultId?: string } = {},
): Personas {
  const [shippedDir = '', ...operatorDirs] = [dirs].flat();
  const shipped = loadShipped(shippedDir);
  if (shipped.problems.length > 0) throw new Error(`personas:\n${shipped.problems.join('\n')}`);

  const cardManners = loadCardManners(shippedDir);
  const { personas } = shipped;
  const problems: string[] = [];
  for (const dir of operatorDirs) {
    const loaded = loadOperated(dir, cardManners);
    problems.push(...loaded.problems);
    for (const [id, persona] of loaded.personas) {
      if (personas.has(id)) problems.push(`${id}: a persona of this id is there already`);
      else personas.set(id, persona);
    }
  }
  if (!personas.has(defaultId)) {
    throw new Error(`personas: no persona "${defaultId}" in ${[dirs].flat().join(', ')}`);
  }

  const get = (id: string, language: Language): Persona => {
    const persona = personas.get(id);
    if (!persona) throw new AppError('not-found', 'not-found', 'no such persona');
    return persona[language];
  };
  const ids = [defaultId, ...[...personas.keys()].filter((id) => id !== defaultId)];
  return {
    defaultId,
    problems,
    get,
    currentOf: ({ persona }) => (persona && personas.has(persona) ? persona : defaultId),
    list: () => ids,
    describe: (language) =>
      ids.map((id) => {
        const { name, tagline, gender, isImported } = get(id, language);
        return { id, name, tagline, gender, isImported };
      }),
  };
}
