import type { ProfileStatus } from '#app/contract/profile';
import { dayOf, describeDay } from '../../shared/dates.ts';
import { useTexts } from '../texts.ts';

export function PlanCard({ status }: { status: ProfileStatus }) {
  const { t, days } = useTexts();
  const { plan, expires_at: expiresAt, messages_today: used, daily_limit: limit } = status;
  const until =
    expiresAt === null
      ? t('app-plan-forever')
      : t('app-plan-until', { day: describeDay(dayOf(expiresAt), dayOf(new Date()), days) });
  return (
    <section class={`card plan-card is-${plan}`}>
      <p class="plan-name">
        <strong>{t('app-plan-name', { plan })}</strong>
        {plan === 'premium' && <span>{until}</span>}
      </p>
      <p class="plan-numbers">
        <span>{t('app-messages-today')}</span>
        <span>
          {limit === null
            ? t('app-messages-unlimited', { used })
            : t('app-messages-used', { used, limit })}
        </span>
      </p>
      {limit !== null && (
        <div class="progress" aria-hidden="true">
          <span style={{ width: `${Math.min(100, (used / limit) * 100)}%` }} />
        </div>
      )}
    </section>
  );
}
