import { v5 as uuidFrom } from 'uuid';
import type { UserCipher } from '#app/platform/crypto/index';
import type { Db } from '#app/platform/db/index';
import { type Care, checkInAfterMs, distressNow } from '../care/index.ts';
import type { Profile, Users } from '../users/index.ts';
import { findReply } from './queries/messages.ts';
import type { Say } from './say.ts';

interface Dependencies {
  users: Users;
  care: Care;
  say: Say;
  clock: () => Date;
}

export type Help = ReturnType<typeof createHelp>;

export interface HelpRequest {
  userId: number;
  conversationId: string;
  /** Null: whoever waits for the answer shows it. */
  chatId: number | null;
  /** The message that asked for it; once for each. */
  messageId: string;
  /** Who is in danger. */
  about: 'self' | 'other';
}

/** So soon after a whole card the numbers alone are shown. */
const againMs = 10 * 60_000;

/** Of the card that a message was answered with. */
export const cardIdOf = (messageId: string) => uuidFrom('crisis-card', messageId);

/**
 * The card with the people who can help, by code alone: it needs neither a model nor a plan nor an open
 * account, and leaves before anything else that is on its way to the chat.
 */
export function createHelp({ users, care, say, clock }: Dependencies) {
  async function give(
    tx: Db,
    cipher: UserCipher,
    request: HelpRequest,
  ): Promise<string | undefined> {
    const { userId, messageId, about, ...place } = request;
    const cardId = cardIdOf(messageId);
    if (await findReply(tx, userId, cardId)) return undefined;
    const profile = await users.read(tx, userId);
    const now = clock();
    const isSelf = about === 'self';
    const card = care.card(kindOf(about, profile, now), profile);
    if (isSelf) {
      const checkInAt = new Date(now.getTime() + checkInAfterMs);
      await users.noteCrisis(tx, userId, now, checkInAt);
    }
    // Behind the help, not in front of it.
    const notice = await care.takeNotice(tx, userId, cardId, profile.aiNoticeAt);
    const text = [card, notice].filter(Boolean).join('\n\n');
    const said = { userId, ...place, turnId: cardId, isUrgent: true };
    await say.tell(tx, cipher, { ...said, bubbles: [{ text }] });
    const kind = isSelf ? 'crisis-card' : 'third-party-card';
    await care.count(tx, { sourceId: messageId, kind, language: profile.language });
    return text;
  }

  return {
    /** Returns what was told; undefined when this message has had its card. */
    give,

    /** The same for a turn: none of its messages has had one. */
    async giveOnce(
      tx: Db,
      cipher: UserCipher,
      { messageIds, ...request }: Omit<HelpRequest, 'messageId'> & { messageIds: string[] },
    ): Promise<string[]> {
      for (const id of messageIds) if (await findReply(tx, request.userId, cardIdOf(id))) return [];
      const messageId = messageIds.at(-1);
      const card = messageId && (await give(tx, cipher, { ...request, messageId }));
      return card === undefined ? [] : [card];
    },
  };
}

function kindOf(about: HelpRequest['about'], profile: Profile, now: Date) {
  if (about === 'other') return 'third-party';
  const { distress, distressAt } = profile;
  const isCrisis = distressNow(distress, distressAt, now) === 'crisis';
  const isRecent = distressAt !== null && now.getTime() - distressAt.getTime() < againMs;
  return isCrisis && isRecent ? 'again' : 'crisis';
}
