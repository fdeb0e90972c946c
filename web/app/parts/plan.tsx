import { useState } from 'preact/hooks';
import { useStore } from '../../shared/store.ts';
import type { MiniApp } from '../mini-app.ts';
import { stars } from '../prices.ts';
import { useTexts } from '../texts.ts';
import { Benefits } from './benefits.tsx';
import { CodeForm } from './code-form.tsx';
import { Gifts } from './gifts.tsx';
import { Offers } from './offers.tsx';
import { OutcomeLine } from './outcome-line.tsx';
import { PlanCard } from './plan-card.tsx';
import { Problem } from './problem.tsx';
import { Trial } from './trial.tsx';

/** What the user has and what else there is. */
export function PlanTab({ app, timeZone }: { app: MiniApp; timeZone: string }) {
  const { t } = useTexts();
  const { status, plans, standing, problem } = useStore(app.purchase.store);
  const [currency, setCurrency] = useState(stars);
  const isPremium = status?.plan === 'premium';
  return (
    <main>
      <h1 class="title">{t('app-plan')}</h1>
      {status && standing && <PlanCard {...{ app, status, standing, timeZone }} />}
      <OutcomeLine app={app} place="plan" />
      <Problem code={problem} {...(!plans && { onRetry: app.purchase.refresh })} />
      {standing?.can_try && <Trial app={app} days={standing.trial_days} />}
      {plans && <Benefits plans={plans} isPremium={isPremium} />}
      {plans && standing && plans.offers.length > 0 && (
        <>
          <Offers
            {...{ app, standing, isPremium, currency }}
            offers={plans.offers}
            onCurrency={setCurrency}
          />
          <CodeForm app={app} />
          <Gifts {...{ app, standing, currency }} offers={plans.offers} />
        </>
      )}
    </main>
  );
}
