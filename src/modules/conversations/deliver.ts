import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, Db } from '#app/platform/db/index';
import type { Logger } from '#app/platform/logger';
import { callTimeoutMs, TelegramError, type TelegramSender } from '#app/platform/telegram/index';
import type { UserKeys } from '../users/index.ts';
import { outboxContent } from './content.ts';
import { openAttachment } from './files.ts';
import { findAttachment } from './queries/messages.ts';
import * as outbox from './queries/outbox.ts';
import { leaseMs } from './queries/queue.ts';
import { type Ready, sendContent } from './send-content.ts';

interface Dependencies {
  database: Database;
  keys: UserKeys;
  sender: TelegramSender;
  logger: Logger;
}

/** `gone`: taken back, or its user has left, before it was sent. */
export type DeliveryOutcome = 'sent' | 'postponed' | 'blocked' | 'failed' | 'gone';

export interface ClaimedDelivery extends outbox.Delivery {
  /** On this process's own clock, from before the claim. */
  claimedAtMs: number;
}

export interface Deliveries {
  claim(limit: number): Promise<ClaimedDelivery[]>;
  nextMs(): Promise<number | undefined>;
  /**
   * Sends one claimed bubble. A process killed inside the call sends it once more after the lease:
   * Telegram has no key that would prevent it.
   */
  deliver(delivery: ClaimedDelivery): Promise<DeliveryOutcome>;
}

/** A call begun later could outlast the lease, and somebody else would send the bubble again. */
const startWithinMs = leaseMs - callTimeoutMs - 1_000;
const longestDelayMs = 60_000;
/** How often, with growing pauses, a sent bubble is tried to be marked when the database fails. */
const markTries = 6;

export function createDeliveries({ database, keys, sender, logger }: Dependencies): Deliveries {
  const { db } = database;

  async function deliver(delivery: ClaimedDelivery): Promise<DeliveryOutcome> {
    const { userId, chatId, claimedAtMs } = delivery;
    let ready: Ready | undefined;
    let messageId: number | null;
    try {
      ready = await database.asUser(userId, (tx) => read(tx, delivery));
      if (!ready) return 'gone';
      if (performance.now() - claimedAtMs > startWithinMs) {
        await outbox.postpone(db, delivery, 0);
        return 'postponed';
      }
      messageId = await sendContent(sender, chatId, ready);
    } catch (error) {
      return settleFailure(delivery, error);
    }
    const isKept = await markSent(delivery, messageId);
    if (!isKept) {
      if (messageId !== null) {
        await sender.removeMessages(chatId, [messageId]).catch(() => undefined);
      }
      return 'gone';
    }
    // Somebody who types on is seen to.
    if (ready.content.hasMore) void sender.showAction(chatId, 'typing').catch(() => undefined);
    return 'sent';
  }

  /** Undefined: it is not to be sent any more; a key may outlive its user here by a moment. */
  async function read(tx: Db, delivery: outbox.Delivery): Promise<Ready | undefined> {
    if (!(await outbox.holdDelivery(tx, delivery))) return undefined;
    const { id, userId, content: sealed } = delivery;
    const cipher = await keys.cipherFor(tx, userId);
    const content = outboxContent.open(cipher, userId, id, sealed);
    const attachmentId = (content.voice ?? content.picture)?.attachmentId;
    const row = attachmentId && (await findAttachment(tx, userId, attachmentId));
    if (!row) return { content };
    return { content, file: openAttachment(cipher, userId, row) };
  }

  /** What has left must not leave again because the database was away for a moment. False: it was taken back. */
  async function markSent(delivery: outbox.Delivery, messageId: number | null): Promise<boolean> {
    for (let tried = 1; ; tried += 1) {
      try {
        return await outbox.markSent(db, delivery, messageId);
      } catch (error) {
        if (tried === markTries) throw error;
        await sleep(100 * 2 ** tried);
      }
    }
  }

  async function settleFailure(
    delivery: outbox.Delivery,
    error: unknown,
  ): Promise<DeliveryOutcome> {
    const { id, chatId, attempts } = delivery;
    const failure = error instanceof TelegramError ? error : undefined;
    if (failure?.reason === 'blocked') {
      await outbox.blockChat(db, delivery);
      return 'blocked';
    }
    logger.warn({ outboxId: id, chatId, attempts, error }, 'a bubble was not delivered');
    if (failure?.reason === 'rejected') {
      await outbox.markFailed(db, delivery, failure.reason);
      return 'failed';
    }
    const backoffMs = Math.min(longestDelayMs, 500 * 2 ** Math.min(attempts, 10));
    await outbox.postpone(db, delivery, failure?.retryAfterMs ?? backoffMs);
    return 'postponed';
  }

  return {
    async claim(limit) {
      const claimedAtMs = performance.now();
      const deliveries = await outbox.claimDeliveries(db, limit);
      return deliveries.map((delivery) => ({ ...delivery, claimedAtMs }));
    },
    nextMs: () => outbox.nextDeliveryMs(db),
    deliver,
  };
}
