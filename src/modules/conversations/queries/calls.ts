import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Db } from '#app/platform/db/index';
import type { ModelCall, Purpose } from '#app/platform/llm/port';

/** Rows of the cost ledger, also for calls that failed. */
export async function recordCalls(
  tx: Db,
  about: { userId: number; turnId: string | null; purpose: Purpose },
  calls: ModelCall[],
): Promise<void> {
  if (calls.length === 0) return;
  const rows = calls.map((call) => ({
    id: uuid(),
    user_id: about.userId,
    turn_id: about.turnId,
    purpose: call.purpose ?? about.purpose,
    provider: call.provider,
    model: call.model,
    outcome: call.outcome,
    input_tokens: call.inputTokens,
    cached_input_tokens: call.cachedInputTokens,
    output_tokens: call.outputTokens,
    reasoning_tokens: call.reasoningTokens,
    cost_micros: call.costMicros,
    duration_ms: Math.round(call.durationMs),
  }));
  await tx.insertInto('llm_calls').values(rows).execute();
}

/** What the calls for a user have cost, by what they were for. */
export const sumCalls = (tx: Db, userId: number) =>
  tx
    .selectFrom('llm_calls')
    .select([
      'purpose',
      sql<number>`count(*)::int`.as('calls'),
      sql<number>`sum(input_tokens)::bigint`.as('input_tokens'),
      sql<number>`sum(output_tokens)::bigint`.as('output_tokens'),
      sql<number>`sum(cost_micros)::bigint`.as('cost_micros'),
    ])
    .where('user_id', '=', userId)
    .groupBy('purpose')
    .orderBy('purpose')
    .execute();
