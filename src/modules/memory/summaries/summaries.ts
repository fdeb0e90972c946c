import { sealedJson } from '#app/platform/crypto/index';
import type { Db } from '#app/platform/db/index';
import type { Owner } from '../types.ts';
import {
  deleteSummariesBefore,
  findNewestSummary,
  insertSummary,
  listSummaries,
  updateSummary,
} from './queries.ts';
import { scrub } from './scrub.ts';
import { withoutOrders } from './orders.ts';

interface Content {
  text: string;
  /** The facts that stood in the prompt when it was written, most valuable first. */
  coreFactIds: string[];
}

/** What was said up to a message, in short. */
export interface Summary extends Content {
  /** Counts from 1; 0 is the empty one before the first. */
  number: number;
  /** Every message up to this one is in it. */
  throughSeq: number;
}

const content = sealedJson<Content>('summaries', 'content');
const rowOf = (conversationId: string, number: number) => `${conversationId}:${number}`;

export const noSummary: Summary = { number: 0, throughSeq: 0, text: '', coreFactIds: [] };

export async function readSummary(
  tx: Db,
  { userId, cipher }: Owner,
  conversationId: string,
): Promise<Summary> {
  const row = await findNewestSummary(tx, userId, conversationId);
  if (!row) return noSummary;
  return {
    number: row.number,
    throughSeq: row.through_seq,
    ...content.open(cipher, userId, rowOf(conversationId, row.number), row.content),
  };
}

/** Of every conversation of a user. */
export async function readSummaries(tx: Db, { userId, cipher }: Owner) {
  const rows = await listSummaries(tx, userId);
  return rows.map((row) => ({
    conversationId: row.conversation_id,
    text: content.open(cipher, userId, rowOf(row.conversation_id, row.number), row.content).text,
    createdAt: row.created_at,
  }));
}

/** Puts a summary in the place of the one before it; false when somebody was first. */
export async function saveSummary(
  tx: Db,
  { userId, cipher }: Owner,
  conversationId: string,
  { number, throughSeq, text, coreFactIds }: Summary,
): Promise<boolean> {
  const words = { text: withoutOrders(text), coreFactIds };
  const isFirst = await insertSummary(tx, {
    conversation_id: conversationId,
    number,
    user_id: userId,
    content: content.seal(cipher, userId, rowOf(conversationId, number), words),
    through_seq: throughSeq,
  });
  if (isFirst) await deleteSummariesBefore(tx, userId, conversationId, number);
  return isFirst;
}

/** Nothing is left of what was said, only up to where it was summarised. */
export async function emptySummaries(tx: Db, { userId, cipher }: Owner): Promise<void> {
  for (const { conversation_id: conversationId, number } of await listSummaries(tx, userId)) {
    const empty = { text: '', coreFactIds: [] };
    const sealed = content.seal(cipher, userId, rowOf(conversationId, number), empty);
    await updateSummary(tx, userId, { conversationId, number }, sealed);
  }
}

/** Takes out of every summary of the user what speaks of something that is to be forgotten. */
export async function scrubSummaries(tx: Db, owner: Owner, words: string[]): Promise<void> {
  const { userId, cipher } = owner;
  for (const row of await listSummaries(tx, userId)) {
    const place = { conversationId: row.conversation_id, number: row.number };
    const id = rowOf(place.conversationId, place.number);
    const summary = content.open(cipher, userId, id, row.content);
    const text = scrub(summary.text, words);
    if (text === summary.text) continue;
    const sealed = content.seal(cipher, userId, id, { ...summary, text });
    await updateSummary(tx, userId, place, sealed);
  }
}
