import type { Texts } from '#app/lib/texts';
import type { Database } from '#app/platform/db/index';
import type { Logger } from '#app/platform/logger';
import { callTimeoutMs, TelegramError, type TelegramSender } from '#app/platform/telegram/index';
import { blockChat } from '../conversations/index.ts';
import { createPace, pause } from './pace.ts';
import * as queries from './queries/sending.ts';
import { wordsFor } from './words.ts';

interface Dependencies {
  database: Database;
  sender: TelegramSender;
  texts: Texts;
  logger: Logger;
}

export interface BroadcastSending {
  claim(): Promise<queries.Claim[]>;
  /**
   * Sends to one recipient after the other until nobody waits, the broadcast is paused, or it is asked
   * to stop. Only one call is under way at any time, so a killed process repeats one message at most.
   */
  send(claim: queries.Claim, stopping: AbortSignal): Promise<void>;
}

/** 25 a second; Telegram takes 30 from a bot, and the companion needs some of them. */
const gapMs = 40;
/** A call begun later could outlast the lease, and somebody else would send the message again. */
const startWithinMs = queries.leaseMs - callTimeoutMs - 1_000;
const longestBackoffMs = 60_000;

export function createBroadcastSending(dependencies: Dependencies): BroadcastSending {
  const { database, sender, texts, logger } = dependencies;
  const { db } = database;
  const keepPace = createPace(gapMs);

  /** One message: what became of it, or how long to wait before it is tried again. */
  async function trySend(
    claim: queries.Claim,
    recipient: queries.Recipient,
    tries: number,
  ): Promise<queries.Settled['state'] | { waitMs: number }> {
    const { userId, chatId, language } = recipient;
    if (recipient.isBlocked) return 'blocked';
    try {
      const written = { en: claim.textEn, ru: claim.textRu };
      await sender.sendText(chatId, { text: wordsFor(texts, language, written) });
      return 'sent';
    } catch (error) {
      const failure = error instanceof TelegramError ? error : undefined;
      if (failure?.reason === 'blocked') {
        await blockChat(db, { userId, chatId });
        return 'blocked';
      }
      logger.warn({ broadcastId: claim.id, userId, error }, 'a broadcast was not delivered');
      if (failure?.reason === 'rejected') return 'failed';
      const backoffMs = Math.min(longestBackoffMs, 500 * 2 ** Math.min(tries, 10));
      return { waitMs: failure?.retryAfterMs ?? backoffMs };
    }
  }

  /** What has left must not leave again because the database was away for a moment. */
  async function settleAndFindNext(
    claim: queries.Claim,
    last: queries.Settled | undefined,
    stopping: AbortSignal,
  ): Promise<queries.Recipient | undefined> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await queries.settleAndFindNext(db, claim, last);
      } catch (error) {
        if (stopping.aborted) throw error;
        logger.warn({ broadcastId: claim.id, error }, 'a broadcast waits for the database');
        await pause(Math.min(5_000, 100 * 2 ** tries), stopping);
      }
    }
  }

  return {
    claim: () => queries.claimBroadcast(db),

    async send(claim, stopping) {
      let last: queries.Settled | undefined;
      let tries = 0;
      while (!stopping.aborted) {
        const foundAtMs = performance.now();
        const recipient = await settleAndFindNext(claim, last, stopping);
        last = undefined;
        if (!recipient) break;
        if (recipient.hasStopped) {
          await queries.removeRecipient(db, claim.id, recipient.userId);
          continue;
        }
        await keepPace(stopping);
        if (stopping.aborted || performance.now() - foundAtMs > startWithinMs) continue;
        // Who has left during the pause is not written to.
        if (!(await queries.isWaiting(db, claim.id, recipient.userId))) continue;
        const outcome = await trySend(claim, recipient, tries);
        if (typeof outcome === 'string') {
          last = { userId: recipient.userId, state: outcome };
          tries = 0;
          continue;
        }
        tries += 1;
        if (!(await waitOut(claim, outcome.waitMs, stopping))) return;
      }
      if (last) await settleAndFindNext(claim, last, stopping);
      const isDone = await queries.finishBroadcast(db, claim);
      if (isDone) logger.info({ broadcastId: claim.id }, 'a broadcast is done');
      else await queries.releaseBroadcast(db, claim, 0);
    },
  };

  /** Exactly so long; false when asked to stop, then the rest of the wait stands in the claim. */
  async function waitOut(
    claim: queries.Claim,
    waitMs: number,
    stopping: AbortSignal,
  ): Promise<boolean> {
    const endMs = performance.now() + waitMs;
    await queries.holdFor(db, claim, waitMs);
    if (await pause(endMs - performance.now(), stopping)) return true;
    await queries.releaseBroadcast(db, claim, endMs - performance.now());
    return false;
  }
}
