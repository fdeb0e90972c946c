import { v7 as uuid } from 'uuid';
import {
  type BroadcastAction,
  type BroadcastDraft,
  type BroadcastReport,
  type BroadcastState,
  type BroadcastSummary,
  broadcastStateSchema,
} from '#app/contract/broadcasts';
import { languages } from '#app/contract/shared';
import { AppError } from '#app/lib/errors';
import type { Texts } from '#app/lib/texts';
import type { Database, Db } from '#app/platform/db/index';
import { TelegramError, type TelegramSender } from '#app/platform/telegram/index';
import type { Audit } from '../audit/index.ts';
import { presentReport, presentSummary } from './present.ts';
import * as queries from './queries/broadcasts.ts';
import { wordsFor } from './words.ts';

interface Dependencies {
  database: Database;
  sender: TelegramSender | undefined;
  audit: Audit;
  texts: Texts;
  clock: () => Date;
}

export interface Broadcasts {
  /** Keeps a draft and counts who would get it; nothing is sent. */
  create(adminId: number, draft: BroadcastDraft): Promise<BroadcastReport>;
  /** Sends it to the administrator alone, once in each language it is written in. */
  preview(adminId: number, id: string): Promise<void>;
  /** @throws AppError `conflict` when its state does not allow it. */
  change(adminId: number, id: string, action: BroadcastAction): Promise<BroadcastReport>;
  report(id: string): Promise<BroadcastReport>;
  /** Newest first. */
  list(limit: number): Promise<BroadcastSummary[]>;
}

const changes: Record<BroadcastAction, { from: BroadcastState[]; to: BroadcastState }> = {
  start: { from: ['draft'], to: 'sending' },
  pause: { from: ['sending'], to: 'paused' },
  resume: { from: ['paused'], to: 'sending' },
  cancel: { from: ['draft', 'sending', 'paused'], to: 'cancelled' },
};

/** The operator's side; `createBroadcastSending` is the worker's. */
export function createBroadcasts(dependencies: Dependencies): Broadcasts {
  const { database, sender, audit, texts, clock } = dependencies;
  const { db } = database;

  async function get(tx: Db, id: string): Promise<queries.BroadcastRow> {
    const row = await queries.findBroadcast(tx, id);
    if (!row) throw new AppError('not-found', 'not-found', 'no such broadcast');
    return row;
  }

  async function describe(tx: Db, row: queries.BroadcastRow): Promise<BroadcastReport> {
    const recipients = row.state === 'draft' ? await queries.countAudience(tx, row, clock()) : null;
    return presentReport(row, await queries.countRecipients(tx, row.id), recipients);
  }

  async function fixRecipients(tx: Db, row: queries.BroadcastRow): Promise<void> {
    const total = await queries.insertRecipients(tx, row.id, row, clock());
    if (total === 0) {
      throw new AppError('conflict', 'broadcast-audience-empty', 'nobody would get it');
    }
    await queries.setTotal(tx, row.id, total);
  }

  return {
    async create(adminId, { texts: written, audience = {} }) {
      const row = await db.transaction().execute(async (tx) => {
        const inserted = await queries.insertBroadcast(tx, {
          id: uuid(),
          created_by: adminId,
          text_en: written.en ?? null,
          text_ru: written.ru ?? null,
          audience_language: audience.language ?? null,
          audience_plan: audience.plan ?? null,
          audience_active_days: audience.active_days ?? null,
        });
        const action = 'broadcast.created';
        await audit.record(tx, { actorId: adminId, action, target: inserted.id });
        return inserted;
      });
      return describe(db, row);
    },

    async preview(adminId, id) {
      const { text_en: en, text_ru: ru } = await get(db, id);
      const written = { en, ru };
      await audit.record(db, { actorId: adminId, action: 'broadcast.previewed', target: id });
      for (const language of languages) {
        if (written[language] === null) continue;
        await sendPreview(sender, adminId, wordsFor(texts, language, written));
      }
    },

    change: (adminId, id, action) =>
      db.transaction().execute(async (tx) => {
        const { from, to } = changes[action];
        const changed = await queries.changeState(tx, id, from, to);
        if (!changed) throw refusal(action, await get(tx, id));
        if (action === 'start') await fixRecipients(tx, changed);
        const report = await describe(tx, await get(tx, id));
        await audit.record(tx, {
          actorId: adminId,
          action: `broadcast.${action}`,
          target: id,
          details: { recipients: report.total },
        });
        return report;
      }),

    report: async (id) => describe(db, await get(db, id)),

    list: async (limit) => (await queries.listBroadcasts(db, limit)).map(presentSummary),
  };
}

function refusal(action: BroadcastAction, row: queries.BroadcastRow): AppError {
  const state = broadcastStateSchema.parse(row.state);
  const details = { state };
  if (action === 'start' && state !== 'cancelled') {
    return new AppError(
      'conflict',
      'broadcast-already-started',
      `the broadcast was started before; it is ${state}`,
      { details },
    );
  }
  return new AppError(
    'conflict',
    'broadcast-wrong-state',
    `${action}: not possible while the broadcast is ${state}`,
    { details },
  );
}

/** In a private chat with Telegram the chat has the id of the person. */
async function sendPreview(
  sender: TelegramSender | undefined,
  adminId: number,
  text: string,
): Promise<void> {
  try {
    if (!sender) throw new Error('this process has no token of the bot');
    await sender.sendText(adminId, { text });
  } catch (cause) {
    const isRefused =
      cause instanceof TelegramError && ['blocked', 'rejected'].includes(cause.reason);
    throw new AppError(
      isRefused ? 'conflict' : 'unavailable',
      'preview-not-sent',
      'the preview could not be sent to the chat of the bot with you',
      { cause },
    );
  }
}
