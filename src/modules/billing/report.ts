import type { Language } from '#app/contract/shared';
import type { Texts } from '#app/lib/texts';
import type { Database } from '#app/platform/db/index';
import type { Logger } from '#app/platform/logger';
import { TelegramError, type TelegramSender } from '#app/platform/telegram/index';
import { listUnreported, markReported } from './queries/orders.ts';

interface Dependencies {
  database: Database;
  sender: TelegramSender | undefined;
  texts: Texts;
  operatorIds: readonly number[];
  operatorLanguage: Language;
  logger: Logger;
}

/** Tells the operator in Telegram what was given back or cancelled by rule, and what could not be. */
export function createReport(dependencies: Dependencies) {
  const { database, sender, texts, operatorIds, operatorLanguage, logger } = dependencies;
  const { db } = database;

  return async (): Promise<void> => {
    for (const order of await listUnreported(db)) {
      const { id, kind, state, chargeId, reason, userId, failure } = order;
      const text = texts.format(operatorLanguage, `report-${kind}-${state}`, {
        id: chargeId,
        user: String(userId),
        reason,
        failure: failure ?? '',
      });
      for (const operatorId of operatorIds) {
        try {
          await sender?.sendText(operatorId, { text });
        } catch (error) {
          // E.g. an operator who has never written to the bot; the list of orders has it all the same.
          logger.warn({ orderId: id, error }, 'an operator could not be told of an order');
          if (isPassing(error)) return;
        }
      }
      await markReported(db, id);
    }
  };
}

/** Telegram is away: it is told of the next time. */
const isPassing = (error: unknown) =>
  error instanceof TelegramError && !['blocked', 'rejected'].includes(error.reason);
