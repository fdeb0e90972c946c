import { expect, test } from 'vitest';
import type { Standing } from '#app/contract/billing';
import type { ProfileStatus } from '#app/contract/profile';
import { ApiError } from '../shared/api-error.ts';
import { createPurchase } from './purchase.ts';
import type { InvoiceStatus } from './telegram.ts';

const free: ProfileStatus = {
  user_id: 7,
  plan: 'free',
  expires_at: null,
  messages_today: 3,
  daily_limit: 50,
  messages_kept: 0,
  resets_at: '2026-12-01T00:00:00Z',
};
const premium = (expiresAt: string): ProfileStatus => ({
  ...free,
  plan: 'premium',
  expires_at: expiresAt,
  daily_limit: null,
  resets_at: null,
});
const nothing: Standing = {
  plan: 'free',
  premium_until: null,
  subscription: null,
  can_try: true,
  trial_days: 3,
  discount: null,
  gifts: [],
};
const gift = { code: 'one', url: 'https://t.me/bot?start=one', days: 30, is_redeemed: false };
const plan = {
  daily_messages: null,
  facts_in_use: 50,
  has_extended_memory: true,
  has_voice: true,
  has_photos: true,
  has_pictures: true,
};

interface Answers {
  statuses?: (ProfileStatus | null)[];
  standings?: Standing[];
  closed?: InvoiceStatus;
}

/** A server that answers with these, the last one for ever; null is a lost answer. */
function build({ statuses = [free], standings = [nothing], closed = 'paid' }: Answers = {}) {
  const asked: string[] = [];
  const next = <Answer>(answers: Answer[]) => (answers.length > 1 ? answers.shift() : answers[0]);
  const purchase = createPurchase({
    api: {
      async getStatus() {
        asked.push('status');
        const status = next(statuses);
        if (!status) throw new ApiError('unreachable');
        return status;
      },
      getStanding: async () => next(standings) ?? nothing,
      listPlans: async () => ({ free: plan, premium: plan, offers: [], trial_days: 3 }),
      async createInvoice({ offer_id: id }) {
        if (id === 'gone') throw new ApiError('offer-unknown', { status: 400 });
        return `https://t.me/$${id}`;
      },
      startTrial: async () => void asked.push('trial'),
      async enterCode(code) {
        if (code === 'OLD') throw new ApiError('promo-expired', { status: 409 });
        const isDays = code === 'DAYS';
        return { days: isDays ? 7 : null, percent: isDays ? null : 20, premium_until: null };
      },
      changeSubscription: async (action) => void asked.push(action),
    },
    async openInvoice(url) {
      asked.push(url);
      return closed;
    },
    async sleep() {},
  });
  const state = () => purchase.store.get();
  return { purchase, asked, state };
}

const month = { offer_id: 'month' };

test('premium is what the server says, not the window', async () => {
  const statuses = [free, free, null, premium('2027-01-01T00:00:00Z')];
  const { purchase, state } = build({ statuses });
  await purchase.refresh();
  const outcomes: unknown[] = [];
  purchase.store.subscribe(() => outcomes.push(state().outcome?.key));
  await purchase.buy(month);
  expect(outcomes).toContain('app-paid-waiting');
  expect(state()).toMatchObject({
    outcome: { place: 'offers', key: 'app-paid' },
    busyWith: null,
    status: { plan: 'premium' },
  });
});

test('days added to a plan count when its end has moved', async () => {
  const before = premium('2027-01-01T00:00:00Z');
  const statuses = [before, before, premium('2027-02-01T00:00:00Z')];
  const { purchase, asked, state } = build({ statuses });
  await purchase.refresh();
  await purchase.buy(month);
  expect(asked.filter((what) => what === 'status')).toHaveLength(3);
  expect(state().outcome?.key).toBe('app-paid');
});

test('a gift is there when its link is, whatever the plan', async () => {
  const { purchase, state } = build({
    standings: [nothing, nothing, { ...nothing, gifts: [gift] }],
  });
  await purchase.refresh();
  await purchase.buy({ ...month, is_gift: true });
  expect(state()).toMatchObject({
    outcome: { place: 'gift', key: 'app-gift-paid' },
    standing: { gifts: [gift] },
  });
});

test('what does not arrive is late, not lost', async () => {
  const { purchase, state } = build({ closed: 'pending' });
  await purchase.refresh();
  await purchase.buy(month);
  expect(state()).toMatchObject({ outcome: { key: 'app-paid-late' }, status: { plan: 'free' } });
});

test.each([
  ['cancelled', null],
  ['failed', { key: 'app-paid-failed', isBad: true }],
] as const)('an invoice that was %s asks for nothing more', async (closed, outcome) => {
  const { purchase, asked, state } = build({ closed });
  await purchase.buy(month);
  expect(asked).toEqual(['https://t.me/$month']);
  expect(state()).toMatchObject({ outcome, busyWith: null });
});

test('without an invoice the reason is said where it was asked for, and nothing opens', async () => {
  const { purchase, asked, state } = build();
  await purchase.buy({ offer_id: 'gone' });
  expect(asked).toEqual([]);
  expect(state()).toMatchObject({
    outcome: { place: 'offers', key: 'app-problem', args: { code: 'offer-unknown' } },
    busyWith: null,
  });
});

test('one thing is done at a time', async () => {
  const { purchase, asked } = build({ statuses: [premium('2027-01-01T00:00:00Z')] });
  await Promise.all([
    purchase.buy(month),
    purchase.buy({ offer_id: 'year' }),
    purchase.startTrial(),
    purchase.changeSubscription('cancel'),
  ]);
  expect(asked.filter((what) => what !== 'status')).toEqual(['https://t.me/$month']);
});

test('a trial, and a change of the subscription, show at once what is now', async () => {
  const subscribed: Standing = {
    ...nothing,
    plan: 'premium',
    can_try: false,
    subscription: {
      state: 'cancelled',
      amount: 250,
      paid_until: '2027-01-01T00:00:00Z',
      grace_until: null,
    },
  };
  const { purchase, asked, state } = build({ standings: [nothing, subscribed] });
  await purchase.refresh();
  await purchase.startTrial();
  expect(state()).toMatchObject({
    outcome: { place: 'plan', key: 'app-trial-begun' },
    standing: { can_try: false },
  });
  await purchase.changeSubscription('cancel');
  expect(asked.filter((what) => what !== 'status')).toEqual(['trial', 'cancel']);
  expect(state()).toMatchObject({ outcome: null, standing: subscribed });
});

test('a code says what it brings, or why it does not', async () => {
  const { purchase, state } = build();
  expect(await purchase.enterCode('DAYS')).toBe(true);
  expect(state().outcome).toMatchObject({ key: 'app-code-days', args: { days: 7 } });
  expect(await purchase.enterCode('SPRING')).toBe(true);
  expect(state().outcome).toMatchObject({ key: 'app-code-percent', args: { percent: 20 } });
  expect(await purchase.enterCode('OLD')).toBe(false);
  expect(state().outcome).toMatchObject({ place: 'code', args: { code: 'promo-expired' } });
});
