import type { Offer, Price } from '#app/contract/billing';
import { useStore } from '../../shared/store.ts';
import type { MiniApp } from '../mini-app.ts';
import { reduce, sayPrice, stars, writePrice } from '../prices.ts';
import { nameOrder } from '../purchase.ts';
import { type Texts, useTexts } from '../texts.ts';

interface Props {
  app: Pick<MiniApp, 'purchase'>;
  offer: Offer;
  price: Price;
  /** What a code takes off. */
  percent: number;
  isGift?: boolean;
}

/** One thing to buy; Telegram shows it once more before anything is paid. */
export function OfferRow({ app, offer, price: full, percent, isGift = false }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const { busyWith } = useStore(app.purchase.store);
  const { id, days, discount_percent: saves, is_subscription: renews } = offer;
  const isReduced = percent > 0 && !renews;
  const price = isReduced ? reduce(full, percent) : full;
  const { currency } = price;
  const request = { offer_id: id, currency, is_gift: isGift };
  const name = nameOffer(texts, offer);
  // Reckoned in Stars: what is saved in another currency, its prices say themselves.
  const isSaving = saves > 0 && currency === stars;
  return (
    <button
      class={renews ? 'offer is-main' : 'offer'}
      type="button"
      aria-label={t(isGift ? 'app-gift-buy' : 'app-offer-buy', {
        offer: name,
        price: sayPrice(price, texts),
      })}
      aria-busy={busyWith === nameOrder(request)}
      disabled={busyWith !== null}
      onClick={() => app.purchase.buy(request)}
    >
      <span class="offer-words">
        <span>
          {name} {isSaving && <em>{t('app-offer-saves', { percent: saves })}</em>}
        </span>
        <small>{renews ? t('app-offer-renews', { days }) : t('app-offer-once')}</small>
      </span>
      <span class="price">
        {currency === stars && <Star />}
        <span>
          {isReduced && <s>{writePrice(full, texts)}</s>}
          {writePrice(price, texts)}
        </span>
      </span>
    </button>
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
