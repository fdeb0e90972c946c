import type { Offer, Standing } from '#app/contract/billing';
import type { MiniApp } from '../mini-app.ts';
import { priceOf } from '../prices.ts';
import { useTexts } from '../texts.ts';
import { GiftRow } from './gift-row.tsx';
import { OfferRow } from './offer-row.tsx';
import { OutcomeLine } from './outcome-line.tsx';
import { Section } from './section.tsx';

interface Props {
  app: Pick<MiniApp, 'purchase' | 'share' | 'tick'>;
  offers: Offer[];
  standing: Standing;
  currency: string;
}

/** A month for somebody else: to buy, and the links to those that were bought. */
export function Gifts({ app, offers, standing, currency }: Props) {
  const { t } = useTexts();
  const { discount, gifts } = standing;
  return (
    <Section title={t('app-gift')} note={t('app-gift-note')}>
      <OutcomeLine app={app} place="gift" />
      {gifts.length > 0 && (
        <ul>
          {gifts.map((gift) => (
            <GiftRow key={gift.code} app={app} gift={gift} />
          ))}
        </ul>
      )}
      {offers.map((offer) => {
        const price = offer.is_giftable ? priceOf(offer, currency) : null;
        return (
          price && (
            <OfferRow
              key={offer.id}
              {...{ app, offer, price }}
              percent={discount?.percent ?? 0}
              isGift
            />
          )
        );
      })}
    </Section>
  );
}
