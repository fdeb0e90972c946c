import { createHash, randomBytes } from 'node:crypto';
import type { Language } from '#app/contract/shared';
import type { Database } from '#app/platform/db/index';
import { deleteLinks, findLink, insertLink, takeLink } from './queries/links.ts';

interface Dependencies {
  database: Database;
  clock: () => Date;
}

const validMs = 15 * 60_000;
/** That one was made and used is kept a little longer. */
const keptMs = 24 * 60 * 60_000;

/** Links to an export that work once, for whoever has them, for a quarter of an hour. */
export function createExportLinks({ database, clock }: Dependencies) {
  return {
    /** What stands in the link; only its hash is kept. */
    async create(userId: number): Promise<{ token: string; expiresAt: Date }> {
      const token = randomBytes(32).toString('base64url');
      const expiresAt = new Date(clock().getTime() + validMs);
      await database.asUser(userId, (tx) =>
        insertLink(tx, { tokenHash: hashOf(token), userId, expiresAt }),
      );
      return { token, expiresAt };
    },

    /** Uses nothing up; undefined for one that does not work any more, or never did. */
    find: (token: string): Promise<{ language: Language } | undefined> =>
      findLink(database.db, hashOf(token), clock()),

    /** Uses it up. */
    take: (token: string): Promise<number | undefined> =>
      takeLink(database.db, hashOf(token), clock()),

    removeOld: () => deleteLinks(database.db, new Date(clock().getTime() - keptMs)),
  };
}

const hashOf = (token: string) => createHash('sha256').update(token).digest();
