import { randomInt } from 'node:crypto';
import type { FormOfAddress, NudgeKind, VoiceMode } from '#app/contract/profile';
import type { ConsentPurpose } from '#app/contract/consents';
import type { Language } from '#app/contract/shared';
import { AppError } from '#app/lib/errors';
import { isTimeZone } from '#app/lib/local-time';
import type { Keyring, WrappedKey } from '#app/platform/crypto/index';
import type { Database, Db } from '#app/platform/db/index';
import type { DeletionLog } from '#app/platform/deletion-log';
import type { ConsentDesk } from '../consents/index.ts';
import type { Distress } from '../care/index.ts';
import type { UserKeys } from './keys.ts';
import { createDistressNotes, type DistressNotes } from './distress-notes.ts';
import { type AgeLock, createAgeLock, requireUnlocked } from './age-lock.ts';
import * as queries from './queries.ts';

export interface Profile {
  userId: number;
  name: string | null;
  gender: 'male' | 'female' | 'other' | null;
  formOfAddress: FormOfAddress;
  language: Language;
  city: string | null;
  timeZone: string;
  plan: 'free' | 'premium';
  planExpiresAt: Date | null;
  createdAt: Date;
  /** Whom the user talks to; null: the default persona. */
  persona: string | null;
  /** When the user said to be at least 18; null: not yet. */
  adultConfirmedAt: Date | null;
  voiceMode: VoiceMode;
  /** For what reasons the companion may write first. */
  nudges: NudgeKind[];
  /** Hours of the user's clock in which nothing is started. */
  quietHours: { from: number; to: number };
  /** When the user said /stop; null: may be written to. */
  stoppedAt: Date | null;
  /** When the user was last in a crisis; null: never. */
  crisisAt: Date | null;
  /** How the user was when that was last noted; it fades: see `distressNow`. */
  distress: Distress;
  distressAt: Date | null;
  /** When the companion asks how they are, after a crisis; null: it need not. */
  checkInAt: Date | null;
  /** When the user was last told that the companion is an AI. */
  aiNoticeAt: Date | null;
  /** Since when the account is closed to somebody who said to be under 18; null: it is open. */
  underageAt: Date | null;
  /** Keys of notices the user has had. */
  toldNotices: string[];
  /** What the user has said no to; all else counts as given. */
  withdrawn: ConsentPurpose[];
  /** The user was asked what may be done with what is said. */
  wasAskedForConsent: boolean;
  /** Nothing said before is remembered; null: all is. */
  rememberedSince: Date | null;
  /** The last day something came from the user. */
  lastActiveAt: Date;
  /** When the user was told that the account will be removed; null: it will not. */
  inactiveToldAt: Date | null;
  /** Rises whenever what is remembered of the user changes. */
  memoryVersion: number;
  /** Tokens of another version are revoked. */
  tokenVersion: number;
}

export interface ProfileChanges {
  name?: string | undefined;
  gender?: Profile['gender'] | undefined;
  form_of_address?: FormOfAddress | undefined;
  language?: Language | undefined;
  city?: string | null | undefined;
  time_zone?: string | undefined;
  persona?: string | undefined;
  is_adult?: true | undefined;
  voice_mode?: VoiceMode | undefined;
  /** Choosing one is also the end of a /stop. */
  nudges?: NudgeKind[] | undefined;
  quiet_hours?: Profile['quietHours'] | undefined;
}

export interface Users extends DistressNotes, AgeLock {
  /** Creates the account with its own data key, unless it exists; returns its token version. */
  ensure(userId: number, defaults?: { language?: Language }): Promise<number>;
  find(userId: number): Promise<Profile | undefined>;
  get(userId: number): Promise<Profile>;
  /** Inside a transaction of the caller, for a turn that needs the profile beside other things. */
  read(tx: Db, userId: number): Promise<Profile>;
  update(userId: number, changes: ProfileChanges): Promise<Profile>;
  apply(tx: Db, userId: number, changes: ProfileChanges): Promise<void>;
  /** Nothing is started for the user any more, until a reason for it is chosen again. */
  stop(tx: Db, userId: number): Promise<void>;
  /** Forgets who the user is, not what is theirs; every process forgets what it holds of them. */
  reset(tx: Db, userId: number): Promise<void>;
  /** The user has had a notice that is given once. */
  noteTold(tx: Db, userId: number, notice: string): Promise<void>;
  /** Revokes every token of the user at once. */
  revokeTokens(userId: number): Promise<void>;
  /** Something came from the user; written at most once a day. */
  noteActivity(profile: Pick<Profile, 'userId' | 'lastActiveAt' | 'inactiveToldAt'>): Promise<void>;
  /**
   * Removes the user, all that falls with the account, and the key that could read a copy of it; what is
   * owed to who leaves is written in the same transaction. The deletion is on disk before it is committed.
   */
  remove(userId: number, leaving?: Leaving): Promise<void>;
  /**
   * The same in a transaction of the caller, who has locked conversations and account. `isWrittenDown`: it
   * is a deletion of before that is done again, not another one.
   */
  removeWithin(
    tx: Db,
    userId: number,
    leaving?: Leaving,
    options?: { isWrittenDown?: boolean },
  ): Promise<void>;
  /**
   * Wraps data keys of former key-encryption keys anew. Safe to run again. Those whose former key is
   * not configured any more are counted and left as they are.
   */
  rewrapKeys(): Promise<{ rewrapped: number; unreadable: number }>;
}

/** What is owed to who leaves. */
type Leaving = (tx: Db, userId: number) => Promise<void>;

interface Dependencies {
  database: Database;
  keyring: Keyring;
  keys: UserKeys;
  consents: Pick<ConsentDesk, 'giveAll'>;
  deletions: Pick<DeletionLog, 'append'>;
  defaultLanguage: Language;
  clock: () => Date;
}

const dayMs = 86_400_000;

export function createUsers(dependencies: Dependencies): Users {
  const { database, keyring, keys, consents, deletions, defaultLanguage, clock } = dependencies;

  async function read(tx: Db, userId: number): Promise<Profile> {
    const profile = await find(tx, userId);
    if (!profile) throw new AppError('not-found', 'not-found', 'no such user');
    return profile;
  }

  async function find(tx: Db, userId: number): Promise<Profile | undefined> {
    const row = await queries.findUser(tx, userId);
    if (!row) return undefined;
    const cipher = keys.cipherOf(userId, { wrapped: row.data_key, kek: row.data_key_kek });
    const open = (column: 'name' | 'city') => {
      const sealed = row[column];
      return sealed && cipher.open({ table: 'users', column, user: userId, row: '' }, sealed);
    };
    return {
      userId,
      name: open('name'),
      gender: row.gender as Profile['gender'],
      formOfAddress: row.form_of_address as FormOfAddress,
      language: row.language as Language,
      city: open('city'),
      timeZone: row.time_zone,
      plan: row.plan as Profile['plan'],
      planExpiresAt: row.plan_expires_at,
      createdAt: row.created_at,
      persona: row.persona,
      adultConfirmedAt: row.adult_confirmed_at,
      voiceMode: row.voice_mode as VoiceMode,
      nudges: row.nudge_kinds as NudgeKind[],
      quietHours: { from: row.quiet_from, to: row.quiet_to },
      stoppedAt: row.stopped_at,
      crisisAt: row.crisis_at,
      distress: row.distress as Distress,
      distressAt: row.distress_at,
      checkInAt: row.check_in_at,
      aiNoticeAt: row.ai_notice_at,
      underageAt: row.underage_at,
      toldNotices: row.told_notices,
      withdrawn: row.withdrawn_consents as ConsentPurpose[],
      wasAskedForConsent: row.wasAskedForConsent,
      rememberedSince: row.remembered_since,
      lastActiveAt: row.last_active_at,
      inactiveToldAt: row.inactive_told_at,
      memoryVersion: row.memory_version,
      tokenVersion: row.token_version,
    };
  }

  async function apply(tx: Db, userId: number, changes: ProfileChanges): Promise<void> {
    const { name, city, is_adult: isAdult, nudges, quiet_hours: quietHours, ...plain } = changes;
    if (plain.time_zone !== undefined && !isTimeZone(plain.time_zone)) {
      throw new AppError('invalid', 'invalid-body', 'not a time zone', {
        details: { field: 'data.time_zone', expected: 'an IANA time zone, e.g. Europe/Berlin' },
      });
    }
    if (isAdult) await requireUnlocked(tx, userId);
    const cipher = await keys.cipherFor(tx, userId);
    const seal = (column: 'name' | 'city', text: string | null) =>
      text === null ? null : cipher.seal({ table: 'users', column, user: userId, row: '' }, text);
    const set = {
      ...plain,
      ...(name !== undefined && { name: seal('name', name) }),
      ...(city !== undefined && { city: seal('city', city) }),
      ...(isAdult && { adult_confirmed_at: new Date() }),
      ...(nudges && { nudge_kinds: [...new Set(nudges)] }),
      ...(nudges && nudges.length > 0 && { stopped_at: null }),
      ...(quietHours && { quiet_from: quietHours.from, quiet_to: quietHours.to }),
    };
    if (Object.keys(set).length > 0) await queries.updateUser(tx, userId, set);
    // After the language: the words agreed to are those of the language that was read.
    if (isAdult) await consents.giveAll(tx, userId);
  }

  async function removeWithin(
    tx: Db,
    userId: number,
    leaving?: Leaving,
    { isWrittenDown = false } = {},
  ): Promise<void> {
    await leaving?.(tx, userId);
    const { deleted_at, had_trial, underage_at } = await queries.insertTombstone(tx, userId);
    await queries.deleteUser(tx, userId);
    await queries.announceRemoval(tx, userId);
    if (isWrittenDown) return;
    // Last, so that only what was about to be committed is there.
    await deletions.append({
      user_id: userId,
      deleted_at: deleted_at.toISOString(),
      had_trial,
      underage_at: underage_at?.toISOString() ?? null,
    });
  }

  /** One key that cannot be unwrapped must not hold up the others. */
  function rewrap(userId: number, key: WrappedKey): WrappedKey | undefined {
    try {
      return keyring.rewrap(userId, key);
    } catch {
      return undefined;
    }
  }

  return {
    read,
    apply,
    removeWithin,
    ...createDistressNotes(),
    ...createAgeLock(),

    async ensure(userId, defaults = {}) {
      const { dataKey, wrapped, kek } = keyring.createDataKey(userId);
      let isNew = false;
      const version = await database.asUser(userId, async (tx) => {
        const known = await queries.findTokenVersion(tx, userId);
        if (known) return known.token_version;
        const left = await queries.findTombstone(tx, userId);
        // Starts anywhere, so that a token from before a deletion does not fit the new account.
        const tokenVersion = randomInt(2 ** 30);
        isNew = await queries.insertUser(tx, {
          id: userId,
          data_key: wrapped,
          data_key_kek: kek,
          token_version: tokenVersion,
          // The same for what a process still holds of a former account's memory.
          memory_version: randomInt(2 ** 30),
          language: defaults.language ?? defaultLanguage,
          underage_at: left?.underage_at ?? null,
        });
        // Somebody may have been first.
        return (await queries.findTokenVersion(tx, userId))?.token_version ?? tokenVersion;
      });
      // In place of the key of an account that this user may have had before.
      if (isNew) keys.remember(userId, dataKey);
      return version;
    },

    find: (userId) => database.readAsUser(userId, (tx) => find(tx, userId)),

    get: (userId) => database.readAsUser(userId, (tx) => read(tx, userId)),

    update: (userId, changes) =>
      database.asUser(userId, async (tx) => {
        await apply(tx, userId, changes);
        return read(tx, userId);
      }),

    async stop(tx, userId) {
      await queries.updateUser(tx, userId, { nudge_kinds: [], stopped_at: new Date() });
    },

    async reset(tx, userId) {
      await queries.resetUser(tx, userId);
      await queries.announceRemoval(tx, userId);
    },

    async noteTold(tx, userId, notice) {
      await queries.addToldNotice(tx, userId, notice);
    },

    revokeTokens: (userId) =>
      database.asUser(userId, async (tx) => {
        const version = await queries.findTokenVersion(tx, userId);
        if (version)
          await queries.updateUser(tx, userId, { token_version: version.token_version + 1 });
      }),

    async remove(userId, leaving) {
      await database.asUser(userId, async (tx) => {
        await queries.lockConversations(tx, userId);
        // What is being written for them is there by then, or comes too late: nothing goes unseen.
        await queries.lockUser(tx, userId);
        await removeWithin(tx, userId, leaving);
      });
      keys.forgetUser(userId);
    },

    async noteActivity({ userId, lastActiveAt, inactiveToldAt }) {
      const now = clock();
      const isFresh = now.getTime() - lastActiveAt.getTime() < dayMs;
      if (isFresh && inactiveToldAt === null) return;
      await database.asUser(userId, (tx) => queries.setActive(tx, userId, now));
    },

    async rewrapKeys() {
      const counts = { rewrapped: 0, unreadable: 0 };
      let lastId = 0;
      for (;;) {
        const outdated = await queries.listOutdatedKeys(
          database.db,
          keyring.lastingKeks,
          lastId,
          500,
        );
        if (outdated.length === 0) return counts;
        for (const { id, data_key, data_key_kek } of outdated) {
          lastId = id;
          const key = rewrap(id, { wrapped: data_key, kek: data_key_kek });
          if (key) await database.asUser(id, (tx) => queries.replaceDataKey(tx, id, data_key, key));
          counts[key ? 'rewrapped' : 'unreadable'] += 1;
        }
      }
    },
  };
}
