import type { ExportedMemory } from '#app/contract/export';
import type { Db } from '#app/platform/db/index';
import { openEmotion } from './emotions/emotions.ts';
import { listAllEmotions } from './emotions/queries.ts';
import { listAllFacts } from './facts/queries.ts';
import { openFact } from './facts/rows.ts';
import { openFollowUp } from './follow-ups/follow-ups.ts';
import { listAllFollowUps } from './follow-ups/queries.ts';
import { listForgottenSources } from './queries.ts';
import { readSummaries } from './summaries/summaries.ts';
import type { Owner } from './types.ts';

/** Everything that is remembered of a user, in clear, also what is not true any more. */
export async function exportMemory(tx: Db, owner: Owner): Promise<ExportedMemory> {
  const { userId } = owner;
  const [facts, emotions, followUps, summaries, forgotten] = await Promise.all([
    listAllFacts(tx, userId),
    listAllEmotions(tx, userId),
    listAllFollowUps(tx, userId),
    readSummaries(tx, owner),
    listForgottenSources(tx, userId),
  ]);
  return {
    facts: facts.map((row) => {
      const fact = openFact(owner, row);
      return {
        ...commonOf(fact, fact.sourceMessageId),
        text: fact.text,
        category: fact.category,
        importance: fact.importance,
        is_pinned: fact.isPinned,
        said_at: fact.saidAt?.toISOString() ?? null,
        valid_from: fact.validFrom.toISOString(),
        valid_to: fact.validTo?.toISOString() ?? null,
        superseded_by: fact.supersededBy,
      };
    }),
    emotions: emotions.map((row) => {
      const emotion = openEmotion(owner, row);
      return {
        ...commonOf(emotion, row.source_message_id),
        name: emotion.name,
        context: emotion.context,
        intensity: emotion.intensity,
        is_pinned: emotion.isPinned,
        felt_at: emotion.feltAt.toISOString(),
      };
    }),
    follow_ups: followUps.map((row) => {
      const followUp = openFollowUp(owner, row);
      return {
        ...commonOf(followUp, row.source_message_id),
        conversation_id: followUp.conversationId,
        text: followUp.text,
        due_at: followUp.dueAt.toISOString(),
        state: followUp.state,
      };
    }),
    summaries: summaries.map(({ conversationId, text, createdAt }) => ({
      conversation_id: conversationId,
      text,
      created_at: createdAt.toISOString(),
    })),
    forgotten_sources: forgotten.map((row) => ({
      message_id: row.message_id,
      created_at: row.created_at.toISOString(),
    })),
  };
}

const commonOf = (
  { id, quote, createdAt }: { id: string; quote: string; createdAt: Date },
  sourceMessageId: string | null,
) => ({
  id,
  quote,
  source_message_id: sourceMessageId,
  created_at: createdAt.toISOString(),
});
