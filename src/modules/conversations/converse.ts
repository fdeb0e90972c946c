import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '#app/lib/errors';
import { splitBubbles } from '#app/lib/text';
import type { Database } from '#app/platform/db/index';
import { type Affinity, type Level, levelOf } from '../affinity/index.ts';
import type { UserKeys } from '../users/index.ts';
import type { Accepted, IncomingMessage } from './accept.ts';
import type { Answer } from './answer.ts';
import { conversationIdOf, messageContent } from './content.ts';
import type { LeaseKeeper } from './leases.ts';
import { openAttachment } from './files.ts';
import { cardIdOf } from './help.ts';
import { findMessage, findReply, listAttachments, listReplies } from './queries/messages.ts';
import { type Claim, claimOne } from './queries/queue.ts';
import { noticeIdOf } from './say.ts';
import type { GenerateListener } from './turn/generate.ts';

export interface Reply {
  turnId: string;
  text: string;
  bubbles: string[];
  isDelayed: boolean;
  /** The limit of the day is reached: the answer comes then, `text` is the line that says so, if any. */
  keptUntil?: Date;
  level: Level;
  isLevelUp: boolean;
  /** The reply to be heard: Opus in Ogg. */
  voice?: Uint8Array | undefined;
  picture?: Uint8Array | undefined;
}

interface Dependencies {
  database: Database;
  keys: UserKeys;
  affinity: Affinity;
  leases: LeaseKeeper;
  accept: (incoming: IncomingMessage) => Promise<Accepted>;
  answer: (claim: Claim, listener: GenerateListener) => Promise<Answer>;
  scoreOf: (userId: number, conversationId: string) => Promise<number>;
}

const longestWaitMs = 240_000;
const pollMs = 150;

/**
 * A message with its answer, for callers who wait. The turn runs here when the conversation is free;
 * otherwise whoever works on it comes first, and a repeated request waits for the first one's answer.
 */
export function createConverse({
  database,
  keys,
  affinity,
  leases,
  accept,
  answer,
  scoreOf,
}: Dependencies) {
  return async (incoming: IncomingMessage, listener: GenerateListener = {}): Promise<Reply> => {
    const accepted = await accept({ ...incoming, isAwaited: true });
    const { messageId, conversationId } = accepted;
    const { userId } = incoming;
    for (const text of accepted.told) listener.onBubble?.(text);
    if (accepted.state === 'closed') return describe(accepted, userId, { isDelayed: false });
    const deadline = performance.now() + longestWaitMs;

    let claim = accepted.claim;
    while (performance.now() < deadline) {
      if (claim) {
        const result = await leases.keep(claim, (lost) =>
          answer(claim as Claim, { ...listener, signal: lost }),
        );
        if (result.kind === 'delayed') {
          return describe(accepted, userId, { isDelayed: true }, [result.text]);
        }
        if (result.kind === 'kept') {
          const { keptUntil, line } = result;
          const lines = line === undefined ? [] : [line];
          const kept = () => describe(accepted, userId, { isDelayed: false, keptUntil }, lines);
          return (await findStoredReply(incoming, messageId)) ?? (await kept());
        }
        if (result.kind === 'settled' && result.turn.messageIds.includes(messageId)) {
          const { voice, picture, preface, ...settled } = result.turn;
          return {
            ...settled,
            ...said([...accepted.told, ...preface, ...settled.bubbles]),
            isDelayed: false,
            voice: voice?.data,
            picture: picture?.data,
          };
        }
      }
      const stored = await findStoredReply(incoming, messageId);
      if (stored) return stored;
      if (leases.isStopped) {
        throw new AppError('unavailable', 'unavailable', 'stopping; the message is kept');
      }
      await sleep(pollMs);
      claim = await database.asUser(userId, (tx) => claimOne(tx, userId, conversationId));
    }
    throw new AppError(
      'conflict',
      'conversation-busy',
      'an earlier message is still being answered',
    );
  };

  async function findStoredReply(
    { userId, persona }: IncomingMessage,
    messageId: string,
  ): Promise<Reply | undefined> {
    return database.asUser(userId, async (tx) => {
      const message = await findMessage(tx, userId, messageId);
      if (!message) throw new AppError('not-found', 'not-found', 'the message is gone');
      const row = message.turn_id && (await findReply(tx, userId, message.turn_id));
      if (!row || !row.turn_id) return undefined;
      const cipher = await keys.cipherFor(tx, userId);
      const open = ({ id, content }: Pick<typeof row, 'id' | 'content'>) =>
        messageContent.open(cipher, userId, id, content);
      const { text, isLevelUp = false } = open(row);
      const preface = await listReplies(tx, userId, [cardIdOf(messageId), noticeIdOf(row.turn_id)]);
      const { turn_id: turnId, created_at: at } = row;
      const place = { conversationId: conversationIdOf(userId, persona), turnId, at };
      const level = levelOf(await affinity.scoreAfter(tx, place));
      const files = await listAttachments(tx, userId, [row.id]);
      const fileOf = (type: string) => {
        const file = files.find(({ media_type: mediaType }) => mediaType.startsWith(type));
        return file && openAttachment(cipher, userId, file);
      };
      return {
        turnId,
        ...said([...preface.map((each) => open(each).text), ...splitBubbles(text)]),
        isLevelUp,
        isDelayed: false,
        level,
        voice: fileOf('audio/'),
        picture: fileOf('image/'),
      };
    });
  }

  /** There is no answer yet, but perhaps a line about that. */
  async function describe(
    { messageId: turnId, conversationId, told }: Accepted,
    userId: number,
    when: Pick<Reply, 'isDelayed' | 'keptUntil'>,
    lines: string[] = [],
  ): Promise<Reply> {
    const level = levelOf(await scoreOf(userId, conversationId));
    return { turnId, ...said([...told, ...lines]), ...when, level, isLevelUp: false };
  }
}

const said = (bubbles: string[]) => ({ text: bubbles.join('\n\n'), bubbles });
