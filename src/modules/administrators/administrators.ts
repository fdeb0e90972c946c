import { randomBytes } from 'node:crypto';
import { AppError } from '#app/lib/errors';
import { isPasswordRight } from '#app/platform/crypto/index';
import type { Database } from '#app/platform/db/index';
import type { Audit } from '../audit/index.ts';
import type { Users } from '../users/index.ts';
import * as queries from './queries.ts';
import { type AdminSession, createSessions, digestOf, type OpenedSession } from './sessions.ts';
import { createTries } from './tries.ts';

/** What somebody brings to come in with. */
export type Proof =
  | { kind: 'link'; token: string }
  /** Signed by Telegram, until when it counts included. */
  | { kind: 'telegram'; adminId: number; signature: string; expiresAt: Date }
  | { kind: 'unproved'; why: string };

export interface Administrators {
  isAdmin(userId: number): boolean;
  /** What stands in a link that brings this administrator in once. */
  makeLink(adminId: number): Promise<{ token: string; expiresAt: Date }>;
  /** `former`: the cookie somebody came with; its session ends. @throws AppError `login-refused` */
  enter(
    proof: Proof,
    from: { address: string; former: string | undefined },
  ): Promise<OpenedSession>;
  findSession(token: string): Promise<AdminSession | undefined>;
  /** The session goes on under another token. @throws AppError `password-wrong`, `rate-limited` */
  givePassword(token: string, password: string, address: string): Promise<OpenedSession>;
  leave(token: string): Promise<void>;
}

interface Dependencies {
  database: Database;
  users: Users;
  audit: Audit;
  adminUserIds: readonly number[];
  /** Undefined: none is asked for. */
  passwordHash: string | undefined;
  /** For digests of what is counted. */
  secret: string;
  clock: () => Date;
}

const linkMs = 10 * 60_000;
/** Longer than a login counts. */
const keptLoginsMs = 86_400_000;
const mostTries = 5;
/** Of strangers, so that nobody fills the log from outside: as many of an address, and of all. */
const recordedOfAddress = 5;
const recordedOfStrangers = 100;

export function createAdministrators(dependencies: Dependencies): Administrators {
  const { database, users, audit, adminUserIds, passwordHash, secret, clock } = dependencies;
  const { db } = database;
  const isAdmin = (userId: number) => adminUserIds.includes(userId);
  const sessions = createSessions({ database, isAdmin, clock });
  const tries = createTries(database, secret, clock);

  async function refuse(why: string, address: string, adminId?: number): Promise<AppError> {
    const { isAllowed } = await tries.take([`refused:${address}`], recordedOfAddress);
    if (isAllowed && (await tries.take(['refused'], recordedOfStrangers)).isAllowed) {
      await audit.record(db, {
        actorId: null,
        action: 'login.refused',
        target: adminId,
        details: { why },
      });
    }
    // The same for every cause: whoever tries learns nothing.
    return new AppError('unauthenticated', 'login-refused', 'this brings nobody in');
  }

  /** Whom it would bring in, or why nobody. */
  async function read(proof: Proof): Promise<{ adminId?: number; problem?: string }> {
    if (proof.kind === 'unproved') return { problem: proof.why };
    if (proof.kind === 'telegram') return { adminId: proof.adminId };
    const row = await queries.findLogin(db, digestOf(proof.token));
    if (!row) return { problem: 'unknown' };
    const { adminId, usedAt, expiresAt } = row;
    if (usedAt) return { adminId, problem: 'used' };
    return { adminId, ...(expiresAt <= clock() && { problem: 'expired' }) };
  }

  return {
    isAdmin,

    async makeLink(adminId) {
      const token = randomBytes(32).toString('base64url');
      const now = clock();
      const expiresAt = new Date(now.getTime() + linkMs);
      await database.db.transaction().execute(async (tx) => {
        await queries.lockAdmin(tx, adminId);
        await queries.deleteOldLogins(tx, new Date(now.getTime() - keptLoginsMs));
        await queries.replaceLink(tx, { digest: digestOf(token), adminId, expiresAt });
        await audit.record(tx, { actorId: adminId, action: 'login.link-made' });
      });
      return { token, expiresAt };
    },

    async enter(proof, { address, former }) {
      const { adminId, problem } = await read(proof);
      if (problem !== undefined || adminId === undefined || proof.kind === 'unproved') {
        throw await refuse(problem ?? 'unknown', address, adminId);
      }
      if (!isAdmin(adminId)) throw await refuse('no-administrator', address, adminId);
      const tokenVersion = await users.ensure(adminId);
      const isComplete = passwordHash === undefined;
      const opened = await db.transaction().execute(async (tx) => {
        const now = clock();
        await queries.lockAdmin(tx, adminId);
        const isFirst =
          proof.kind === 'link'
            ? await queries.useLink(tx, digestOf(proof.token), now)
            : await queries.useProof(tx, { ...proof, digest: digestOf(proof.signature), now });
        if (!isFirst) return undefined;
        if (former !== undefined) await sessions.end(tx, former);
        const session = await sessions.open(tx, { adminId, tokenVersion, isComplete });
        await audit.record(tx, {
          actorId: adminId,
          action: 'login.done',
          details: { by: proof.kind, is_password_needed: !isComplete },
        });
        return session;
      });
      if (!opened) throw await refuse('used', address, adminId);
      return opened;
    },

    findSession: sessions.find,

    async givePassword(token, password, address) {
      const session = await sessions.find(token);
      if (!session) throw new AppError('unauthenticated', 'login-refused', 'the session is over');
      if (passwordHash === undefined || session.isComplete) return { ...session, token };
      const { adminId, tokenVersion } = session;
      const keys = [`password:${adminId}`, `password-from:${address}`];
      const { isAllowed, retryAfterSeconds } = await tries.take(keys, mostTries);
      if (!isAllowed) {
        throw new AppError('limited', 'rate-limited', 'Too many passwords; wait a while.', {
          details: { retry_after_seconds: retryAfterSeconds },
        });
      }
      if (!(await isPasswordRight(password, passwordHash))) {
        await audit.record(db, { actorId: adminId, action: 'login.password-wrong' });
        throw new AppError('unauthenticated', 'password-wrong', 'that is not the password');
      }
      const opened = await db.transaction().execute(async (tx) => {
        await queries.lockAdmin(tx, adminId);
        if (!(await sessions.end(tx, token))) return undefined;
        await tries.forget(tx, keys);
        const complete = await sessions.open(tx, { adminId, tokenVersion, isComplete: true });
        await audit.record(tx, { actorId: adminId, action: 'login.password-right' });
        return complete;
      });
      // Ended meanwhile, e.g. by a second click.
      if (!opened) throw new AppError('unauthenticated', 'login-refused', 'the session is over');
      return opened;
    },

    async leave(token) {
      const session = await sessions.find(token);
      await db.transaction().execute(async (tx) => {
        const isEnded = await sessions.end(tx, token);
        if (session && isEnded) {
          await audit.record(tx, { actorId: session.adminId, action: 'login.ended' });
        }
      });
    },
  };
}
