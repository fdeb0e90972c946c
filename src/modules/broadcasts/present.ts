import {
  audienceSchema,
  type BroadcastReport,
  broadcastStateSchema,
  type BroadcastSummary,
} from '#app/contract/broadcasts';
import type { BroadcastRow, countRecipients } from './queries/broadcasts.ts';

type Counts = Awaited<ReturnType<typeof countRecipients>>;

export function presentSummary(row: BroadcastRow): BroadcastSummary {
  return {
    id: row.id,
    state: broadcastStateSchema.parse(row.state),
    created_by: row.created_by,
    texts: {
      ...(row.text_en !== null && { en: row.text_en }),
      ...(row.text_ru !== null && { ru: row.text_ru }),
    },
    audience: audienceSchema.parse({
      language: row.audience_language ?? undefined,
      plan: row.audience_plan ?? undefined,
      active_days: row.audience_active_days ?? undefined,
    }),
    total: row.total,
    created_at: row.created_at.toISOString(),
    started_at: row.started_at?.toISOString() ?? null,
    finished_at: row.finished_at?.toISOString() ?? null,
  };
}

export function presentReport(
  row: BroadcastRow,
  counts: Counts,
  recipients: BroadcastReport['recipients'],
): BroadcastReport {
  const summary = presentSummary(row);
  const { sent, blocked, failed, waiting } = counts;
  const settled = sent + blocked + failed;
  return {
    ...summary,
    recipients,
    sent,
    blocked,
    failed,
    waiting,
    left_out: row.total - settled - waiting,
    per_second: perSecond(summary, settled, counts),
  };
}

function perSecond({ state }: BroadcastSummary, settled: number, counts: Counts): number {
  const seconds = counts.seconds ?? 0;
  const isRunning = state === 'sending' || state === 'paused';
  const [people, over] = isRunning ? [counts.recent, Math.min(10, seconds)] : [settled, seconds];
  return over > 0 ? Math.round((people / over) * 10) / 10 : 0;
}
