import type { Db } from '#app/platform/db/index';
import { deleteEmbeddings } from './embeddings/queries.ts';
import { openEmotion } from './emotions/emotions.ts';
import { deleteEmotion } from './emotions/queries.ts';
import { deleteChain } from './facts/queries.ts';
import { openFact } from './facts/rows.ts';
import { openFollowUp } from './follow-ups/follow-ups.ts';
import { deleteFollowUp } from './follow-ups/queries.ts';
import { insertForgottenSources } from './queries.ts';
import { createDetector, speaksOf } from './summaries/scrub.ts';
import { scrubSummaries } from './summaries/summaries.ts';
import type { FindMentions, Owner } from './types.ts';

/**
 * Removes a memory of any kind and whatever would bring it back: what it took the place of, its vectors,
 * the sentences of summaries, and the messages it came from or that say it too, which are from now on
 * neither shown to a model nor learned from. False when there is no such memory. The caller holds the
 * user's memory.
 */
export async function forget(
  tx: Db,
  owner: Owner,
  id: string,
  findMentions: FindMentions,
): Promise<boolean> {
  const removed = await remove(tx, owner, id);
  if (!removed) return false;
  const isUnwanted = createDetector(removed.words);
  const said = await findMentions(tx, owner, (text) => speaksOf(text, isUnwanted));
  const known = removed.sources.filter((source) => source !== null);
  const sources = [...new Set([...known, ...said])];
  // The id too, so that whoever is writing a summary at this moment sees that something is gone.
  await insertForgottenSources(tx, owner.userId, [id, ...sources]);
  await deleteEmbeddings(tx, owner.userId, [...removed.ids, ...sources]);
  await scrubSummaries(tx, owner, removed.words);
  return true;
}

/** The messages it came from and its words; undefined when there is no such memory. */
async function remove(tx: Db, owner: Owner, id: string) {
  const chain = (await deleteChain(tx, owner.userId, id)).map((row) => openFact(owner, row));
  if (chain.length > 0) {
    const sources = chain.map((fact) => fact.sourceMessageId);
    const ids = chain.map((fact) => fact.id);
    return { ids, sources, words: chain.flatMap((fact) => [fact.text, fact.quote]) };
  }
  const emotion = await deleteEmotion(tx, owner.userId, id);
  if (emotion) {
    const { context, quote } = openEmotion(owner, emotion);
    return { ids: [id], sources: [emotion.source_message_id], words: [context, quote] };
  }
  const followUp = await deleteFollowUp(tx, owner.userId, id);
  if (!followUp) return undefined;
  const { text, quote } = openFollowUp(owner, followUp);
  return { ids: [id], sources: [followUp.source_message_id], words: [text, quote] };
}
