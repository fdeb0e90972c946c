import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { type ConsentPurpose, consentPurposes, type Consents } from '#app/contract/consents';
import type { Language } from '#app/contract/shared';
import type { Texts } from '#app/lib/texts';
import type { Database, Db } from '#app/platform/db/index';
import {
  holdWithdrawn,
  insertConsents,
  listConsents,
  readLanguage,
  setWithdrawn,
} from './queries.ts';

export interface ConsentDesk {
  read(userId: number): Promise<Consents>;
  /** Gives one or takes it back, from the next turn on; what holds already is not noted again. */
  change(userId: number, purpose: ConsentPurpose, isGiven: boolean): Promise<Consents>;
  /**
   * Being of age was confirmed below the words of every purpose: all that was not decided before is
   * given, in the caller's transaction.
   */
  giveAll(tx: Db, userId: number): Promise<void>;
}

interface Dependencies {
  database: Database;
  texts: Texts;
}

/** Of the words in `consents.ftl`; changed with them. */
const textVersion = '2026-11';
/** What is said while one of these is taken back is not remembered later either. */
const remembering: readonly ConsentPurpose[] = ['conversation', 'memory'];

export function createConsents({ database, texts }: Dependencies): ConsentDesk {
  const wordsOf = (purpose: ConsentPurpose, language: Language) =>
    texts.format(language, `consent-${purpose}`);

  async function note(
    tx: Db,
    userId: number,
    given: { purpose: ConsentPurpose; isGiven: boolean }[],
  ) {
    if (given.length === 0) return;
    const language = await readLanguage(tx, userId);
    const rows = given.map(({ purpose, isGiven }) => ({
      id: uuid(),
      user_id: userId,
      purpose,
      is_given: isGiven,
      text_version: textVersion,
      text_hash: createHash('sha256').update(wordsOf(purpose, language)).digest(),
    }));
    await insertConsents(tx, rows);
  }

  async function read(tx: Db, userId: number): Promise<Consents> {
    const language = await readLanguage(tx, userId);
    const made = await listConsents(tx, userId);
    return {
      user_id: userId,
      consents: consentPurposes.map((purpose) => {
        const newest = made.findLast((row) => row.purpose === purpose);
        return {
          purpose,
          is_given: newest?.is_given ?? true,
          text: wordsOf(purpose, language),
          text_version: textVersion,
          decided_at: newest?.created_at.toISOString() ?? null,
        };
      }),
    };
  }

  return {
    read: (userId) => database.asUser(userId, (tx) => read(tx, userId)),

    change: (userId, purpose, isGiven) =>
      database.asUser(userId, async (tx) => {
        const withdrawn = await holdWithdrawn(tx, userId);
        const others = withdrawn.filter((each) => each !== purpose);
        const hasBeen = !withdrawn.includes(purpose);
        if (hasBeen !== isGiven) {
          const startsAnew = isGiven && remembering.includes(purpose);
          await setWithdrawn(tx, userId, isGiven ? others : [...others, purpose], { startsAnew });
          await note(tx, userId, [{ purpose, isGiven }]);
        }
        return read(tx, userId);
      }),

    async giveAll(tx, userId) {
      const decided = (await listConsents(tx, userId)).map(({ purpose }) => purpose);
      const open = consentPurposes.filter((purpose) => !decided.includes(purpose));
      await note(
        tx,
        userId,
        open.map((purpose) => ({ purpose, isGiven: true })),
      );
    },
  };
}
