import type { Offer } from '#app/contract/billing';
import { useStore } from '../../shared/store.ts';
import type { MiniApp } from '../mini-app.ts';
import { type Texts, useTexts } from '../texts.ts';
import { Section } from './section.tsx';

interface Props {
  app: Pick<MiniApp, 'purchase'>;
  offers: Offer[];
  isPremium: boolean;
}

/** Prices, and what Telegram shows before anything is paid. */
export function Offers({ app, offers, isPremium }: Props) {
  const texts = useTexts();
  const { t, language } = texts;
  const { offerId } = useStore(app.purchase.store);
  if (offers.length === 0) return null;
  return (
    <Section title={t(isPremium ? 'app-prices-more' : 'app-prices')} note={t('app-prices-note')}>
      {offers.map((offer) => {
        const { id, stars, days, discount_percent: percent, is_subscription: renews } = offer;
        const name = nameOffer(texts, offer);
        return (
          <button
            key={id}
            class={renews ? 'offer is-main' : 'offer'}
            type="button"
            aria-label={t('app-offer-buy', { offer: name, stars })}
            aria-busy={offerId === id}
            disabled={offerId !== null}
            onClick={() => app.purchase.buy(id)}
          >
            <span class="offer-words">
              <span>
                {name} {percent > 0 && <em>{t('app-offer-saves', { percent })}</em>}
              </span>
              <small>{renews ? t('app-offer-renews', { days }) : t('app-offer-once')}</small>
            </span>
            <span class="price">
              <Star />
              {stars.toLocaleString(language)}
            </span>
          </button>
        );
      })}
    </Section>
  );
}

function nameOffer({ t }: Texts, { days, is_subscription: renews }: Offer): string {
  if (renews) return t('app-offer-subscription');
  const months = Math.round(days / 30.4);
  return days >= 28 ? t('app-offer-months', { months }) : t('app-offer-days', { days });
}

/** As Telegram draws its own. */
const Star = () => (
  <svg class="star" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M12 3.200l2.600 5.600 6.100.7-4.500 4.200 1.200 6L12 16.700l-5.400 3 1.200-6-4.500-4.200 6.100-.7z" />
  </svg>
);
