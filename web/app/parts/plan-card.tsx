import type { Standing } from '#app/contract/billing';
import type { ProfileStatus } from '#app/contract/profile';
import { clockTime, dayOf, describeDay } from '../../shared/dates.ts';
import type { MiniApp } from '../mini-app.ts';
import { type Texts, useTexts } from '../texts.ts';
import { Subscription } from './subscription.tsx';

interface Props {
  app: MiniApp;
  status: ProfileStatus;
  standing: Standing;
  timeZone: string;
}

export function PlanCard({ app, status, standing, timeZone }: Props) {
  const texts = useTexts();
  const { t, days } = texts;
  const { plan, messages_today: used, daily_limit: limit } = status;
  const { subscription } = standing;
  const until = endOf(standing);
  const nameDay = (at: string) =>
    describeDay(dayOf(at, timeZone), dayOf(new Date(), timeZone), days);
  const kept = tellKept(texts, status, timeZone);
  return (
    <section class={`card plan-card is-${plan}`}>
      <p class="plan-name">
        <strong>{t('app-plan-name', { plan })}</strong>
        {plan === 'premium' && (
          <span>
            {until === null ? t('app-plan-forever') : t('app-plan-until', { day: nameDay(until) })}
          </span>
        )}
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
      {kept !== null && <p class="plan-note">{kept}</p>}
      {subscription && plan === 'premium' && (
        <Subscription
          app={app}
          subscription={subscription}
          renews={nameDay(subscription.paid_until)}
          ends={nameDay(until ?? subscription.paid_until)}
        />
      )}
    </section>
  );
}

/** Null: for good. When a renewal has not come, premium goes on for a while. */
function endOf({ premium_until: until, subscription }: Standing): string | null {
  const grace = subscription?.grace_until ?? null;
  return until !== null && grace !== null && grace > until ? grace : until;
}

/** What is over the limit waits for the next day of the user's. */
function tellKept({ t }: Texts, status: ProfileStatus, timeZone: string): string | null {
  const { messages_kept: kept, messages_today: used, daily_limit: limit, resets_at: at } = status;
  if (at === null || limit === null) return null;
  const time = clockTime(at, timeZone);
  if (kept > 0) return t('app-messages-kept', { kept, time });
  return used >= limit ? t('app-messages-full', { time }) : null;
}
