import { setImmediate as nextTick } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { UserCipher } from '#app/platform/crypto/index';
import { isSince } from '../memory/index.ts';
import { createRecallIndex, type RecallIndex } from '../recall/index.ts';
import type { Claim } from './queries/queue.ts';
import type { listFolded } from './queries/window.ts';
import { readTold } from './telling.ts';

/** What was said before the messages that stand in the prompt. */
export interface PastMessage {
  id: string;
  role: 'user' | 'companion';
  text: string;
  /** Others speak in it. */
  isForeign: boolean;
  at: Date;
  turnId: string | null;
}

interface Shelf {
  userId: number;
  index: RecallIndex;
  messages: Map<string, PastMessage>;
  lastSeq: number;
  bytes: number;
}

export interface PastQuery {
  texts: string[];
  limit: number;
  now: Date;
  timeZone: string;
  forgotten: ReadonlySet<string>;
  /** What was said up to this moment is not recalled. */
  rememberedSince: Date | null;
  /** Hits that answer less of the question than this share of it are left out. */
  least?: number;
  /** These come however little they share with its words. */
  telling?: ReadonlySet<string>;
  similarities?: Map<string, number>;
}

type Row = Awaited<ReturnType<typeof listFolded>>[number];

interface NewRows {
  /** The position they follow. */
  after: number;
  userId: number;
  cipher: UserCipher;
  rows: Row[];
  /** Who says what, by name: a question that names somebody asks for that one's words. */
  names: { user: string; companion: string };
  /** By the words of the facts taken from it a message is found too. */
  facts: readonly { sourceMessageId: string | null; text: string }[];
}

/** Decrypted talk stays in the process for minutes, and only so much of it: about so many bytes. */
const heldBytes = 200 * 1024 * 1024;
/** What the index and the rest of a message take besides its text, twice: once as words. */
const bytesOf = (text: string) => 600 + 2 * text.length;
const heldMs = 10 * 60_000;
/** Opened in one go; then others have their turn. */
const openedAtOnce = 500;

/** A conversation begun anew has the same id and nothing of the former one's past. */
export const pastKeyOf = ({ conversationId, begunAt }: Pick<Claim, 'conversationId' | 'begunAt'>) =>
  `${conversationId}:${begunAt.getTime()}`;

/** The long past of conversations, decrypted and searchable in the process. */
export function createPast() {
  const shelves = new LRUCache<string, Shelf>({
    maxSize: heldBytes,
    ttl: heldMs,
    sizeCalculation: ({ bytes }) => bytes + 1,
  });

  return {
    /** What is held already ends at this position. */
    heldUpTo: (key: string) => shelves.get(key)?.lastSeq ?? 0,

    /** Puts rows that follow on the shelf, oldest first. */
    async add(key: string, { after, userId, cipher, rows, names, facts }: NewRows) {
      const known = shelves.get(key);
      // Gone or grown meanwhile: rows with a gap before them would hide what is missing.
      if (rows.length === 0 || (known?.lastSeq ?? 0) !== after) return;
      const shelf = known ?? {
        userId,
        index: createRecallIndex(),
        messages: new Map(),
        lastSeq: 0,
        bytes: 0,
      };
      const bySource = Map.groupBy(facts, (fact) => fact.sourceMessageId);
      for (const [position, row] of rows.entries()) {
        if (position % openedAtOnce === openedAtOnce - 1) await nextTick();
        const { text, isForeign } = readTold(cipher, userId, row);
        const role = row.role === 'user' ? ('user' as const) : ('companion' as const);
        shelf.messages.set(row.id, {
          id: row.id,
          role,
          text,
          isForeign,
          at: row.created_at,
          turnId: row.turn_id,
        });
        shelf.index.add({
          id: row.id,
          kind: 'turn',
          text,
          speaker: names[role],
          isUser: role === 'user',
          at: row.created_at.getTime(),
          facts: (bySource.get(row.id) ?? []).map((fact) => fact.text).join(' '),
        });
        shelf.lastSeq = row.seq;
        shelf.bytes += bytesOf(text);
      }
      // Again, so that its size is counted anew.
      shelves.set(key, shelf);
    },

    /** What touches on the question, best first. */
    recall(key: string, query: PastQuery): PastMessage[] {
      const shelf = shelves.get(key);
      if (!shelf) return [];
      const { forgotten, rememberedSince, least = 0, telling, ...asked } = query;
      // The replies to what was forgotten go with it.
      const turns = new Set([...forgotten].flatMap((id) => shelf.messages.get(id)?.turnId ?? []));
      const isForgotten = (id: string) => {
        const message = shelf.messages.get(id);
        const isReply = message?.role === 'companion' && turns.has(message.turnId ?? '');
        const isTooOld = message !== undefined && !isSince(message.at, rememberedSince);
        return forgotten.has(id) || isReply || isTooOld;
      };
      return shelf.index
        .search({ ...asked, isShown: isForgotten })
        .filter(({ id, score }) => score >= least || telling?.has(id))
        .flatMap(({ id }) => shelf.messages.get(id) ?? []);
    },

    forgetUser(userId: number) {
      for (const [key, shelf] of shelves.entries()) {
        if (shelf.userId === userId) shelves.delete(key);
      }
    },
  };
}

export type Past = ReturnType<typeof createPast>;
