import { setTimeout as sleep } from 'node:timers/promises';
import type { PaidChargeRequest } from '../../src/contract/billing.ts';
import { AppError } from '../../src/lib/errors.ts';
import { waitFor } from './process.ts';
import type { Shop } from './shop.ts';
import type { PayOptions, PayResult } from './telegram-stars.ts';

/** What was bought with one invoice, and every charge there was for it. */
export interface Purchase {
  buyerId: number;
  kind: 'once' | 'gift' | 'subscription';
  days: number;
  amount: number;
  charges: { id: string; at: Date; isLost: boolean }[];
  /** Who has sold the Stars has taken them back. */
  isChargedBack: boolean;
}

const periodMs = 30 * 86_400_000;

interface PaidMessage {
  message: {
    date: number;
    successful_payment: {
      invoice_payload: string;
      currency: string;
      total_amount: number;
      telegram_payment_charge_id: string;
      is_recurring?: boolean;
      is_first_recurring?: boolean;
      subscription_expiration_date?: number;
    };
  };
}

const wishes = [
  { kind: 'once', offerId: '1-month', days: 30 },
  { kind: 'once', offerId: '3-months', days: 90 },
  { kind: 'gift', offerId: '1-month', days: 30 },
  { kind: 'subscription', offerId: 'monthly', days: 30 },
  { kind: 'subscription', offerId: 'monthly', days: 30 },
] as const;
const deliveries = 5;

const chance = (share: number) => Math.random() < share;

/** True each time it was asked so often: even a short run has some of everything. */
function every(nth: number): () => boolean {
  let count = 0;
  return () => {
    count += 1;
    return count % nth === 0;
  };
}

const upTo = (most: number) => Math.floor(Math.random() * (most + 1));

/** People who buy, while whoever sells may be gone at any moment; what they did is written down. */
export function createBuyers({ telegram, client }: Shop, userIds: number[]) {
  const { stars } = telegram;
  const purchases: Purchase[] = [];
  const subscriptions = new Map<number, Purchase>();
  /** The last payment each person's chat has told of. */
  const last = new Map<number, number>();
  let told = 0;
  const isLostNow = every(10);
  const isRefundLostNow = every(3);
  const isDoubleNow = every(5);
  const isChargedBackNow = every(12);
  /** What people were told instead; undefined: nobody has answered in time. */
  const refusals: (string | undefined)[] = [];

  /** Every one of them does something at the same time; resolves when Telegram has nothing left to tell. */
  async function round(buyerIds: number[]): Promise<void> {
    await Promise.all(buyerIds.map((buyerId) => buy(buyerId)));
    await waitFor(() => telegram.pending() === 0, 120_000);
    await Promise.all(buyerIds.map((buyerId) => openGifts(buyerId)));
  }

  async function buy(buyerId: number): Promise<void> {
    const { kind, offerId, days } = wishes[upTo(wishes.length - 1)] ?? wishes[0];
    const subscription = subscriptions.get(buyerId);
    if (kind === 'subscription' && subscription) return renew(subscription);
    const wanted = { offer_id: offerId, is_gift: kind === 'gift' };
    const { url, amount } = await insist(() => client.billing.createInvoice(buyerId, wanted));
    const purchase: Purchase = { buyerId, kind, days, amount, charges: [], isChargedBack: false };
    // Twice at once, before anybody knows of the first: Telegram asks, but cannot wait.
    const isDouble = kind !== 'subscription' && isDoubleNow();
    await Promise.all([pay(purchase, url), ...(isDouble ? [pay(purchase, url, true)] : [])]);
    if (purchase.charges.length === 0) return;
    purchases.push(purchase);
    if (kind === 'subscription') subscriptions.set(buyerId, purchase);
    if (kind !== 'subscription' && !isDouble && isChargedBackNow()) chargeBack(purchase);
  }

  async function pay(purchase: Purchase, url: string, skipsCheck = false): Promise<void> {
    const options = optionsOf();
    const result = await stars.pay(telegram.user(purchase.buyerId), url, {
      ...options,
      skipsCheck,
    });
    if (result.ok) await tell(purchase, result, options);
    else refusals.push(result.message);
  }

  async function renew(purchase: Purchase): Promise<void> {
    const [first] = purchase.charges;
    const last = purchase.charges.at(-1);
    if (!first || !last) return;
    // A period after the one before, as Telegram does it; the months go by faster here.
    const options = { ...optionsOf(), at: new Date(last.at.getTime() + periodMs) };
    await tell(purchase, stars.renew(first.id, options), options);
  }

  const optionsOf = () => ({
    at: new Date(Math.floor(Date.now() / 1000) * 1000),
    isLost: isLostNow(),
  });

  /** A charge, up to five times in parallel, and the one before it once more. */
  async function tell(
    { buyerId, charges }: Purchase,
    { chargeId, updateId }: PayResult & { ok: true },
    { at, isLost }: Required<Pick<PayOptions, 'at' | 'isLost'>>,
  ): Promise<void> {
    charges.push({ id: chargeId, at, isLost });
    if (updateId === undefined) return;
    const before = last.get(buyerId);
    last.set(buyerId, updateId);
    const copies = upTo(deliveries - 1);
    const paid = paidOf(telegram.update(updateId) as PaidMessage);
    const again = upTo(copies);
    told += 1 + again + copies + (before === undefined ? 0 : 1);
    telegram.redeliver(updateId, again, { isSameId: chance(0.5) });
    // The bot itself takes the messages of a chat one by one.
    const inParallel = Array.from({ length: copies }, () => client.billing.record(buyerId, paid));
    if (before !== undefined) telegram.redeliver(before, 1, { isSameId: chance(0.5) });
    await Promise.allSettled(inParallel);
  }

  function chargeBack(purchase: Purchase): void {
    purchase.isChargedBack = true;
    for (const { id } of purchase.charges) {
      const updateId = stars.refund(id, { isLost: isRefundLostNow() });
      if (updateId !== undefined) telegram.redeliver(updateId, upTo(deliveries - 1));
    }
  }

  /** Two people have the link, and one of them the gift. */
  async function openGifts(buyerId: number): Promise<void> {
    const { gifts } = await insist(() => client.billing.standing(buyerId));
    const [gift] = gifts.filter((each) => !each.is_redeemed);
    if (!gift || chance(0.5)) return;
    const others = userIds.filter((id) => id !== buyerId).toSorted(() => Math.random() - 0.5);
    await Promise.allSettled(
      others.slice(0, 2).map((id) => insist(() => client.billing.redeemGift(id, gift.code))),
    );
  }

  return { round, purchases, refusals, told: () => told };
}

/** As the bot tells it. */
function paidOf({ message }: PaidMessage): PaidChargeRequest {
  const paid = message.successful_payment;
  const until = paid.subscription_expiration_date;
  return {
    payload: paid.invoice_payload,
    currency: paid.currency,
    amount: paid.total_amount,
    charge_id: paid.telegram_payment_charge_id,
    is_recurring: paid.is_recurring ?? false,
    is_first_recurring: paid.is_first_recurring ?? false,
    ...(until !== undefined && { subscription_until: new Date(until * 1000).toISOString() }),
    paid_at: new Date(message.date * 1000).toISOString(),
  };
}

/** Asks until there is an answer: whoever is asked may be gone. */
export async function insist<T>(question: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await question();
    } catch (error) {
      const { kind } = error instanceof AppError ? error : { kind: 'bug' };
      if (kind !== 'unavailable' && kind !== 'limited') throw error;
      await sleep(kind === 'limited' ? 5_000 : 200);
    }
  }
}
