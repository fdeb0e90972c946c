import type { Standing } from '#app/contract/billing';
import { useStore } from '../../shared/store.ts';
import type { MiniApp } from '../mini-app.ts';
import { useTexts } from '../texts.ts';
import { Confirm } from './confirm.tsx';

interface Props {
  app: Pick<MiniApp, 'purchase'>;
  subscription: NonNullable<Standing['subscription']>;
  /** Days, as they are named. */
  renews: string;
  ends: string;
}

/** What renews itself, and its end or going on in two taps. */
export function Subscription({ app, subscription, renews, ends }: Props) {
  const { t } = useTexts();
  const { busyWith } = useStore(app.purchase.store);
  const { amount: stars, grace_until: graceUntil } = subscription;
  // Telegram may not have said yet that there was no renewal.
  const state = graceUntil === null ? subscription.state : 'failed';
  const args = { stars, renews, ends };
  const way = state === 'cancelled' ? 'resume' : 'cancel';
  return (
    <>
      <p class="plan-note" role="status">
        {t(`app-subscription-${state}`, args)}
      </p>
      <div class="actions" aria-busy={busyWith === 'subscription'}>
        <Confirm
          isHarmless
          label={t(`app-subscription-${way}`)}
          question={t(`app-subscription-${way}-ask`, args)}
          yes={t(`app-subscription-${way}-yes`)}
          no={t(`app-subscription-${way}-no`)}
          onConfirm={() => app.purchase.changeSubscription(way)}
        />
      </div>
    </>
  );
}
