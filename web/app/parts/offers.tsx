import type { Offer, Standing } from '#app/contract/billing';
import type { MiniApp } from '../mini-app.ts';
import { listCurrencies, nameCurrency, priceOf } from '../prices.ts';
import { useTexts } from '../texts.ts';
import { Choice } from './choice.tsx';
import { OfferRow } from './offer-row.tsx';
import { OutcomeLine } from './outcome-line.tsx';
import { Section } from './section.tsx';

interface Props {
  app: Pick<MiniApp, 'purchase'>;
  offers: Offer[];
  standing: Standing;
  isPremium: boolean;
  /** What is paid with, here and for gifts. */
  currency: string;
  onCurrency: (currency: string) => void;
}

/** Prices, in what can be paid with. */
export function Offers({ app, offers, standing, isPremium, currency, onCurrency }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const currencies = listCurrencies(offers);
  const { discount } = standing;
  const state = standing.subscription?.state;
  // One renews itself already: a second one would be paid for nothing.
  const isSubscribed = state === 'active' || state === 'failed';
  return (
    <Section title={t(isPremium ? 'app-prices-more' : 'app-prices')} note={t('app-prices-note')}>
      <OutcomeLine app={app} place="offers" />
      {currencies.length > 1 && (
        <Choice
          label={t('app-pay-with')}
          options={currencies.map((value) => ({ value, text: nameCurrency(value, texts) }))}
          value={currency}
          onChange={onCurrency}
        />
      )}
      {discount && <p class="line discount">{t('app-discount', discount)}</p>}
      {offers.map((offer) => {
        const price = priceOf(offer, currency);
        if (!price || (offer.is_subscription && isSubscribed)) return null;
        return (
          <OfferRow key={offer.id} {...{ app, offer, price }} percent={discount?.percent ?? 0} />
        );
      })}
    </Section>
  );
}
