import type { Language } from '#app/contract/shared';
import type { SafetyReport } from '#app/contract/care';
import type { Texts } from '#app/lib/texts';
import type { Database, Db } from '#app/platform/db/index';
import { buildCard, buildCheckIn, type CardKind, type Reader } from './card.ts';
import { isNoticeDue } from './notice.ts';
import { countEvents, insertEvent, type SafetyEvent, setNoticed, takeNotice } from './queries.ts';
import { buildReport } from './report.ts';

export type Care = ReturnType<typeof createCare>;

interface Dependencies {
  database: Database;
  texts: Texts;
  clock: () => Date;
}

export function createCare({ database, texts, clock }: Dependencies) {
  return {
    /**
     * The notice that the companion is an AI, when one is due; it counts as told from here on. `toldAt`, when
     * it is known, saves the question. `sourceId`: what it is told with.
     */
    async takeNotice(
      tx: Db,
      userId: number,
      sourceId: string,
      toldAt?: Date | null,
    ): Promise<string | undefined> {
      const now = clock();
      if (toldAt && !isNoticeDue(toldAt, now)) return undefined;
      const taken = await takeNotice(tx, userId, now);
      if (!taken) return undefined;
      const language = taken.language as Language;
      await insertEvent(tx, { sourceId, kind: 'ai-notice', language, at: now });
      return texts.format(language, 'care-ai-notice', { address: taken.formOfAddress });
    },

    /** The user has heard that in other words: those of the welcome. */
    async noteNotice(tx: Db, userId: number, sourceId: string, language: Language): Promise<void> {
      const now = clock();
      await setNoticed(tx, userId, now);
      await insertEvent(tx, { sourceId, kind: 'ai-notice', language, at: now });
    },

    /** What was told counts, once for each source, whoever tells it again. */
    count: (tx: Db, event: Omit<SafetyEvent, 'at'>) => insertEvent(tx, { ...event, at: clock() }),

    card: (kind: CardKind, reader: Reader): string => buildCard(kind, reader, texts),

    checkIn: (reader: Reader): string => buildCheckIn(reader, texts),

    /** What was told in a year, and to nobody in particular. */
    report: async (year: number): Promise<SafetyReport> =>
      buildReport(year, await countEvents(database.db, year)),
  };
}
