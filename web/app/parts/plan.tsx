import { useStore } from '../../shared/store.ts';
import type { MiniApp } from '../mini-app.ts';
import { useTexts } from '../texts.ts';
import { Benefits } from './benefits.tsx';
import { Offers } from './offers.tsx';
import { PlanCard } from './plan-card.tsx';
import { Problem } from './problem.tsx';

/** What the user has and what else there is. */
export function PlanTab({ app }: { app: MiniApp }) {
  const { t } = useTexts();
  const { status, plans, outcome, problem } = useStore(app.purchase.store);
  return (
    <main>
      <h1 class="title">{t('app-plan')}</h1>
      {status && <PlanCard status={status} />}
      <p class={outcome === 'failed' ? 'outcome is-bad' : 'outcome'} role="status">
        {outcome !== null && t(outcome === 'paid' ? 'app-paid' : `app-paid-${outcome}`)}
      </p>
      <Problem code={problem} {...(!plans && { onRetry: app.purchase.refresh })} />
      {plans && <Benefits plans={plans} isPremium={status?.plan === 'premium'} />}
      {plans && <Offers app={app} offers={plans.offers} isPremium={status?.plan === 'premium'} />}
    </main>
  );
}
