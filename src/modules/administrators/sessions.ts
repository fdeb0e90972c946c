import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Database, Db } from '#app/platform/db/index';
import * as queries from './queries.ts';

/** Somebody who has come in by the page. */
export interface AdminSession {
  adminId: number;
  /** Must equal that of the account: signing out everywhere and deletion raise it. */
  tokenVersion: number;
  /** False: the password is still to come. */
  isComplete: boolean;
  /** What a request that changes something carries; it follows from the cookie and is kept nowhere. */
  csrfToken: string;
  expiresAt: Date;
}

export interface OpenedSession extends AdminSession {
  /** For the cookie. */
  token: string;
}

export interface Sessions {
  /** Undefined: over, idle, or of somebody who is no administrator any more. */
  find(token: string): Promise<AdminSession | undefined>;
  /** Always under a new token; the administrator is locked. */
  open(
    tx: Db,
    whose: Pick<AdminSession, 'adminId' | 'tokenVersion' | 'isComplete'>,
  ): Promise<OpenedSession>;
  /** False: there was none. */
  end(db: Db, token: string): Promise<boolean>;
}

interface Dependencies {
  database: Database;
  isAdmin: (userId: number) => boolean;
  clock: () => Date;
}

const longestMs = 8 * 3_600_000;
const longestIdleMs = 3_600_000;
/** Until the password is given. */
const incompleteMs = 10 * 60_000;
const mostSessions = 5;
/** Not every request writes that somebody was here. */
const touchEveryMs = 60_000;

export function createSessions({ database, isAdmin, clock }: Dependencies): Sessions {
  const { db } = database;
  return {
    async find(token) {
      const digest = digestOf(token);
      const row = await queries.findSession(db, digest);
      if (!row) return undefined;
      const now = clock();
      const idleMs = now.getTime() - row.lastSeenAt.getTime();
      if (row.expiresAt <= now || idleMs >= longestIdleMs || !isAdmin(row.adminId)) {
        await queries.deleteSession(db, digest);
        return undefined;
      }
      if (idleMs >= touchEveryMs) await queries.touchSession(db, digest, now);
      const { lastSeenAt: _lastSeenAt, ...session } = row;
      return { ...session, csrfToken: csrfTokenOf(token) };
    },

    async open(tx, { adminId, tokenVersion, isComplete }) {
      const token = randomBytes(32).toString('base64url');
      const now = clock();
      const expiresAt = new Date(now.getTime() + (isComplete ? longestMs : incompleteMs));
      const session = { adminId, tokenVersion, isComplete, expiresAt };
      await queries.deleteOldSessions(tx, now);
      await queries.trimSessions(tx, adminId, mostSessions - 1);
      await queries.insertSession(tx, { digest: digestOf(token), now, ...session });
      return { ...session, token, csrfToken: csrfTokenOf(token) };
    },

    end: (on, token) => queries.deleteSession(on, digestOf(token)),
  };
}

/** Who reads the database learns of no cookie and no link. */
export const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

const csrfTokenOf = (token: string) =>
  createHmac('sha256', token).update('csrf').digest('base64url');
