import { expect, test } from 'vitest';
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
  resets_at: null,
};
const premium = (expiresAt: string): ProfileStatus => ({
  ...free,
  plan: 'premium',
  expires_at: expiresAt,
  daily_limit: null,
});
const plan = {
  daily_messages: null,
  facts_in_use: 50,
  has_extended_memory: true,
  has_voice: true,
  has_photos: true,
  has_pictures: true,
};

/** A server that answers with these statuses, the last one for ever; null is a lost answer. */
function build(statuses: (ProfileStatus | null)[], closed: InvoiceStatus = 'paid') {
  const asked: string[] = [];
  const purchase = createPurchase({
    api: {
      async getStatus() {
        asked.push('status');
        const status = statuses.length > 1 ? statuses.shift() : statuses[0];
        if (!status) throw new ApiError('unreachable');
        return status;
      },
      listPlans: async () => ({ free: plan, premium: plan, offers: [], trial_days: 3 }),
      async createInvoice(offerId) {
        if (offerId === 'gone') throw new ApiError('not-found', { status: 404 });
        return `https://t.me/$${offerId}`;
      },
    },
    async openInvoice(url) {
      asked.push(url);
      return closed;
    },
    async sleep() {},
  });
  return { purchase, asked };
}

test('premium is what the server says, not the window', async () => {
  const { purchase } = build([free, free, null, premium('2027-01-01T00:00:00Z')]);
  await purchase.refresh();
  const outcomes: unknown[] = [];
  purchase.store.subscribe(() => outcomes.push(purchase.store.get().outcome));
  await purchase.buy('month');
  expect(outcomes).toContain('waiting');
  expect(purchase.store.get()).toMatchObject({
    outcome: 'paid',
    offerId: null,
    status: { plan: 'premium' },
  });
});

test('days added to a plan count when its end has moved', async () => {
  const before = premium('2027-01-01T00:00:00Z');
  const { purchase, asked } = build([before, before, premium('2027-02-01T00:00:00Z')]);
  await purchase.refresh();
  await purchase.buy('month');
  expect(asked.filter((what) => what === 'status')).toHaveLength(3);
  expect(purchase.store.get().outcome).toBe('paid');
});

test('what does not arrive is late, not lost', async () => {
  const { purchase } = build([free], 'pending');
  await purchase.refresh();
  await purchase.buy('month');
  expect(purchase.store.get()).toMatchObject({ outcome: 'late', status: { plan: 'free' } });
});

test.each([
  ['cancelled', null],
  ['failed', 'failed'],
] as const)('an invoice that was %s asks for nothing more', async (closed, outcome) => {
  const { purchase, asked } = build([free], closed);
  await purchase.buy('month');
  expect(asked).toEqual(['https://t.me/$month']);
  expect(purchase.store.get()).toMatchObject({ outcome, offerId: null });
});

test('without an invoice there is a problem and nothing opens', async () => {
  const { purchase, asked } = build([free]);
  await purchase.buy('gone');
  expect(asked).toEqual([]);
  expect(purchase.store.get()).toMatchObject({ problem: 'not-found', offerId: null });
});

test('one thing is bought at a time', async () => {
  const { purchase, asked } = build([premium('2027-01-01T00:00:00Z')]);
  await Promise.all([purchase.buy('month'), purchase.buy('year')]);
  expect(asked.filter((what) => what.startsWith('https'))).toEqual(['https://t.me/$month']);
});
