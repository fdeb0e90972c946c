import type { Db } from '#app/platform/db/index';
import { deleteEmbeddings } from './embeddings/queries.ts';
import {
  bumpVersion,
  deleteLearnedFrom,
  insertForgottenSources,
  listFactsFrom,
  reopenReplaced,
} from './queries.ts';
import { sentencesOf } from './summaries/sentences.ts';
import { readSummary, scrubSummaries } from './summaries/summaries.ts';
import type { Owner } from './types.ts';

/** Messages of one conversation that are taken back, with what the user said in them. */
export interface TakenBack {
  conversationId: string;
  messages: { id: string; seq: number; text: string }[];
}

/**
 * Takes back what was learned from messages that are taken back themselves; what their facts had taken
 * the place of is true again. A summary that has taken them in already loses their sentences.
 */
export async function unlearn(tx: Db, owner: Owner, taken: TakenBack): Promise<void> {
  const { userId } = owner;
  const messageIds = taken.messages.map(({ id }) => id);
  await bumpVersion(tx, userId);
  // An upkeep that has read these messages already learns nothing of them.
  await insertForgottenSources(tx, userId, messageIds);
  const facts = (await listFactsFrom(tx, userId, messageIds)).map(({ id }) => id);
  await reopenReplaced(tx, userId, facts);
  await deleteLearnedFrom(tx, userId, messageIds);
  await deleteEmbeddings(tx, userId, [...facts, ...messageIds]);
  const { throughSeq } = await readSummary(tx, owner, taken.conversationId);
  const told = taken.messages.filter(({ seq }) => seq <= throughSeq);
  if (told.length === 0) return;
  const sentences = new Set(told.flatMap(({ text }) => sentencesOf(text)));
  await scrubSummaries(tx, owner, [...sentences]);
}
