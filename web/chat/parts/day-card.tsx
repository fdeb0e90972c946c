import { clockTime } from '../../shared/dates.ts';
import { useStore } from '../../shared/store.ts';
import type { Day } from '../day.ts';
import { useTexts } from '../texts.ts';

/** How much was said today of what the plan has for a day. */
export function DayCard({ day }: { day: Day }) {
  const t = useTexts();
  const { status } = useStore(day.store);
  if (!status) return null;
  const { messages_today: used, daily_limit: limit, messages_kept: kept, resets_at: at } = status;
  const time = at === null ? '' : clockTime(at);
  const isFull = limit !== null && used >= limit;
  return (
    <section class="card" aria-label={t.messagesToday}>
      <p class="day-title">
        <strong>{t.messagesToday}</strong>
        <span>{limit === null ? t.usedWithoutLimit(used) : t.usedOf(used, limit)}</span>
      </p>
      {limit !== null && (
        <div class="progress" aria-hidden="true">
          <span style={{ width: `${Math.min(100, (used / limit) * 100)}%` }} />
        </div>
      )}
      {(kept > 0 || isFull) && (
        <p class="soft day-note">{kept > 0 ? t.keptCount(kept, time) : t.keptFromNow(time)}</p>
      )}
    </section>
  );
}
