import { v7 as uuid } from 'uuid';
import type { Texts } from '#app/lib/texts';
import type { Database } from '#app/platform/db/index';
import { EngineError } from '#app/platform/llm/port';
import type { Logger } from '#app/platform/logger';
import type { UserKeys, Users } from '../users/index.ts';
import { recordCalls } from './queries/calls.ts';
import { markDelayTold } from './queries/dialogue.ts';
import { InterruptedError } from './holds.ts';
import { type Claim, releaseClaim, yieldClaim } from './queries/queue.ts';
import type { Say } from './say.ts';
import type { Kept, SettledTurn } from './turn/context.ts';
import type { GenerateListener } from './turn/generate.ts';
import { ClaimLostError } from './claim-lost-error.ts';

export type Answer =
  | { kind: 'settled'; turn: SettledTurn }
  /** The engine failed for now; the turn stays in the queue, `text` is what the user is told. */
  | { kind: 'delayed'; text: string; error: unknown }
  /** The limit of the day is reached: what was said is answered when the next one begins. */
  | ({ kind: 'kept' } & Kept)
  /** Nothing was owed, or somebody else answers. */
  | { kind: 'none' };

interface Dependencies {
  turn: (claim: Claim, listener: GenerateListener) => Promise<SettledTurn | Kept | undefined>;
  database: Database;
  users: Users;
  keys: UserKeys;
  texts: Texts;
  say: Say;
  logger: Logger;
}

const longestDelayMs = 10 * 60_000;

/** Runs a claimed turn to its end and, when that fails, gives the claim back for a later try. */
export function createAnswer(dependencies: Dependencies) {
  const { turn, database, users, keys, texts, say, logger } = dependencies;

  return async (claim: Claim, listener: GenerateListener = {}): Promise<Answer> => {
    try {
      const done = await turn(claim, listener);
      if (!done) return { kind: 'none' };
      return 'keptUntil' in done ? { kind: 'kept', ...done } : { kind: 'settled', turn: done };
    } catch (error) {
      if (error instanceof ClaimLostError) return { kind: 'none' };
      if (error instanceof InterruptedError || listener.hold?.signal.aborted) {
        return startOver(claim, error);
      }
      if (listener.signal?.aborted) {
        await database.asUser(claim.userId, (tx) => releaseClaim(tx, claim, 0));
        return { kind: 'none' };
      }
      logger.warn(
        { conversationId: claim.conversationId, attempts: claim.attempts, error },
        'a turn failed and will be tried again',
      );
      return delay(claim, error);
    }
  };

  /** What was spent is spent; the conversation is due when what has come says so. */
  async function startOver(claim: Claim, error: unknown): Promise<Answer> {
    const { userId } = claim;
    await database.asUser(userId, async (tx) => {
      await yieldClaim(tx, claim);
      const isSpent = error instanceof EngineError || error instanceof InterruptedError;
      if (isSpent) await recordCalls(tx, { userId, turnId: null, purpose: 'chat' }, error.calls);
    });
    return { kind: 'none' };
  }

  /** Later tries come further apart; the user is told once per outage, in character. */
  async function delay(claim: Claim, error: unknown): Promise<Answer> {
    const { userId, conversationId } = claim;
    const asked = error instanceof EngineError ? (error.retryAfterMs ?? 0) : 0;
    const backoffMs = Math.min(longestDelayMs, 2_000 * 2 ** Math.min(claim.attempts, 12));
    return database.asUser(userId, async (tx) => {
      const isMine = await releaseClaim(tx, claim, Math.max(asked, backoffMs));
      if (!isMine) return { kind: 'none' };
      if (error instanceof EngineError) {
        await recordCalls(tx, { userId, turnId: null, purpose: 'chat' }, error.calls);
      }
      const { language } = await users.read(tx, userId);
      const text = texts.format(language, 'reply-delayed');
      const told = await markDelayTold(tx, userId, conversationId);
      if (told) {
        const cipher = await keys.cipherFor(tx, userId);
        const { chatId } = told;
        await say.say(tx, cipher, {
          userId,
          conversationId,
          chatId,
          turnId: uuid(),
          bubbles: [{ text }],
        });
      }
      return { kind: 'delayed', text, error };
    });
  }
}
