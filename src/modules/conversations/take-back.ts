import { v5 as uuidFrom, v7 as uuid } from 'uuid';
import { AppError } from '#app/lib/errors';
import type { UserCipher } from '#app/platform/crypto/index';
import type { Database, Db } from '#app/platform/db/index';
import type { Billing } from '../billing/index.ts';
import { isInCrisis } from '../care/index.ts';
import type { Memory } from '../memory/index.ts';
import type { UserKeys, Users } from '../users/index.ts';
import { conversationIdOf, messageContent } from './content.ts';
import { findPart } from './queries/outbox.ts';
import * as queries from './queries/take-back.ts';
import { deliverLater } from './say.ts';
import { notify } from './signals.ts';

export interface TakeBackRequest {
  userId: number;
  persona: string;
  /** Telegram's id of the command; a repeated one changes nothing. */
  telegramMessageId?: number | undefined;
}

/** The newest exchange, as it is taken back. */
interface Exchange {
  userId: number;
  conversationId: string;
  cipher: UserCipher;
  messages: Awaited<ReturnType<typeof queries.listOfTurn>>;
}

interface Dependencies {
  database: Database;
  users: Users;
  keys: UserKeys;
  memory: Memory;
  billing: Billing;
  clock: () => Date;
}

/** So many answers the user did not want are kept in mind. */
const mostRejected = 3;

/**
 * What a user may take back: the newest exchange, or the answer in it. False when there is none.
 * @throws AppError `conversation-busy` while an answer is owed
 */
export function createTakeBack(dependencies: Dependencies) {
  const { database, users, keys, memory, billing, clock } = dependencies;

  /** `work` returns the ids of what goes from the chat besides the answer. */
  const takeBack = (
    request: TakeBackRequest,
    work: (tx: Db, exchange: Exchange) => Promise<number[]>,
  ): Promise<boolean> =>
    database.asUser(request.userId, async (tx) => {
      const { userId, persona, telegramMessageId } = request;
      const conversationId = conversationIdOf(userId, persona);
      const conversation = await queries.lockConversation(tx, userId, conversationId);
      if (!conversation) return false;
      const removalId =
        telegramMessageId === undefined
          ? uuid()
          : uuidFrom(String(telegramMessageId), conversationId);
      if (await findPart(tx, removalId, 0)) return true;
      if (conversation.isWaiting) {
        throw new AppError('conflict', 'conversation-busy', 'an answer is still being made');
      }
      const turnId = await queries.findLastTurn(tx, userId, conversationId);
      if (turnId === undefined) return false;
      const cipher = await keys.cipherFor(tx, userId);
      const messages = await queries.listOfTurn(tx, userId, turnId);
      const sent = await queries.deleteDeliveries(tx, userId, turnId);
      const more = await work(tx, { userId, conversationId, cipher, messages });
      // Also when there is nothing to take from the chat: the row stands for the command.
      await deliverLater(tx, cipher, {
        userId,
        conversationId,
        chatId: conversation.chatId,
        turnId: removalId,
        bubbles: [{ text: '', removed: [...more, ...sent] }],
      });
      return true;
    });

  /** Another answer counts like the first: the one there is must not go for one that is kept back. */
  async function requireAllowance(tx: Db, userId: number): Promise<void> {
    const profile = await users.read(tx, userId);
    const { left } = await billing.quota.read(tx, profile, clock());
    if (left > 0 || isInCrisis(profile.crisisAt, clock())) return;
    throw new AppError('limited', 'daily-limit', 'no message is left on this day');
  }

  return {
    /** As if it had not been said: the messages, the answer, and what was learned from them. */
    undo: (request: TakeBackRequest) =>
      takeBack(request, async (tx, { userId, conversationId, cipher, messages }) => {
        const ids = messages.map(({ id }) => id);
        const taken = messages.map(({ id, seq, role, content }) => ({
          id,
          seq,
          text: role === 'user' ? messageContent.open(cipher, userId, id, content).text : '',
        }));
        await memory.unlearn(tx, { userId, cipher }, { conversationId, messages: taken });
        await queries.deleteMessages(tx, userId, ids);
        return messages.flatMap((message) => message.telegram_message_id ?? []);
      }),

    /** The same words get another answer. @throws AppError `daily-limit` when it would have to wait */
    regenerate: (request: TakeBackRequest) =>
      takeBack(request, async (tx, { userId, conversationId, cipher, messages }) => {
        await requireAllowance(tx, userId);
        const open = ({ id, content }: (typeof messages)[number]) =>
          messageContent.open(cipher, userId, id, content);
        const replies = messages.filter(({ role }) => role === 'companion');
        const unwanted = replies.map((reply) => open(reply).text);
        await queries.deleteMessages(
          tx,
          userId,
          replies.map(({ id }) => id),
        );
        for (const message of messages.filter(({ role }) => role === 'user')) {
          const said = open(message);
          const rejected = [...(said.rejected ?? []), ...unwanted].slice(-mostRejected);
          const content = messageContent.seal(cipher, userId, message.id, { ...said, rejected });
          await queries.askAgain(tx, userId, message.id, content);
        }
        await queries.owe(tx, userId, conversationId);
        await notify(tx, 'turn_waiting');
        return [];
      }),
  };
}
