import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Reconciliation } from '../../src/contract/admin-billing.ts';
import { createBuyers, insist, type Purchase } from '../support/buyers.ts';
import { waitFor } from '../support/process.ts';
import { openShop, type Shop, shopkeeperId } from '../support/shop.ts';

// PAYMENT_KILLS=300 npx vitest run test/process/payments-kill.test.ts
const kills = Number(process.env['PAYMENT_KILLS'] ?? 3);
const userIds = Array.from({ length: 24 }, (_, index) => 74_001 + index);
const buyersAtOnce = 6;
/** Every order is carried out by then, also one whose carrier was killed. */
const settledMs = 240_000;

describe.each([
  ['embedded', false],
  ['PostgreSQL', true],
])('kill -9 at random instants around payments (%s)', (name, isPostgres) => {
  const isSkipped = isPostgres && !inject('postgres');
  let shop: Shop;

  beforeAll(async () => {
    if (isSkipped) return;
    shop = await openShop({ isPostgres });
    for (const id of userIds) await shop.customer(id);
  });
  afterAll(async () => {
    if (!isSkipped) await shop.close();
  });

  test.skipIf(isSkipped)(
    `${kills} kills: every charge is credited once, what was paid twice goes back once, none is lost`,
    { timeout: 300_000 + kills * 30_000, retry: 0 },
    async () => {
      const { stars } = shop.telegram;
      const buyers = createBuyers(shop, userIds);
      const { purchases } = buyers;
      const killer = startKiller();
      while (killer.isActive()) await buyers.round(someOf(userIds));
      await killer.stop();
      // Some of these are lost, and no start looks for them.
      for (const part of partsOf(userIds)) await buyers.round(part);

      const found = await insist(() => reconcile());
      expect(await insist(() => reconcile())).toMatchObject({
        payments_found: 0,
        refunds_found: 0,
      });
      const doubles = purchases.flatMap(({ kind, charges }) =>
        kind === 'subscription' ? [] : charges.slice(1),
      );
      const chargedBack = purchases.filter(({ isChargedBack }) => isChargedBack);
      const refunds = doubles.length + chargedBack.length;
      const refunded = () => stars.transactions.filter(({ receiver }) => receiver !== undefined);
      // What has not come by then is missed by the check.
      const comes = (isThere: () => Promise<boolean> | boolean) =>
        waitFor(isThere, settledMs, 7_000).catch(() => undefined);
      await comes(() => refunded().length >= refunds && shop.telegram.pending() === 0);
      await comes(async () => !(await isAnyWaiting()));
      await check(
        purchases,
        refunded().map(({ id }) => id),
      );

      const charges = purchases.flatMap((each) => each.charges);
      const lost = charges.filter(({ isLost }) => isLost).length;
      process.stdout.write(
        `${name}: ${killer.count()} kills, ${charges.length} charges told of ${buyers.told()} times, ` +
          `${lost} lost updates healed (${found.payments_found} of them by the last look), ` +
          `${doubles.length} double charges given back, ${chargedBack.length} charged back, ` +
          `${buyers.refusals.length} refused or not made\n`,
      );
      expect(killer.count()).toBe(kills);
    },
  );

  /** Kills and starts again, at random instants, as often as asked. */
  function startKiller() {
    let count = 0;
    let isActive = true;
    const running = (async () => {
      for (; count < kills; count += 1) {
        await sleep(Math.random() * 2_500);
        await shop.kill();
      }
    })();
    const end = () => (isActive = false);
    running.then(end, end);
    return { count: () => count, isActive: () => isActive, stop: () => running };
  }

  const reconcile = () =>
    shop.call<Reconciliation>(shopkeeperId, 'POST', '/admin/payments/reconcile');

  /** An order whose carrier was killed is tried again a minute later. */
  async function isAnyWaiting(): Promise<boolean> {
    const orders = await insist(() => shop.client.billing.admin.orders(shopkeeperId));
    return orders.some(({ state }) => state === 'waiting');
  }

  async function check(purchases: Purchase[], refunded: string[]): Promise<void> {
    const standings = new Map<number, string | null>();
    for (const id of userIds) {
      const { premium_until: until } = await insist(() => shop.client.billing.standing(id));
      standings.set(id, until);
    }
    const books = await shop.whileClosed(readBooks);
    const bought = purchases.map((each) => ({
      ...each,
      left: each.charges.filter(({ id }) => !refunded.includes(id)),
    }));
    checkLedger(books, bought, refunded);
    checkGifts(books, bought);
    const kept = bought.map(({ amount, left }) => amount * left.length);
    expect(shop.telegram.stars.balance()).toBe(sum(kept));
    for (const userId of userIds) {
      const end = endOf(periodsOf(userId, books, bought, refunded));
      expect([userId, standings.get(userId)]).toEqual([userId, end]);
      expect([userId, isInForce(books, userId, end)]).toEqual([userId, true]);
    }
  }
});

type Books = Awaited<ReturnType<typeof readBooks>>;
/** `left`: what was not given back. */
type Bought = Purchase & { left: Purchase['charges'] };

/** None is lost, none is there twice, none is made up; and each is worth a period, or was given back. */
function checkLedger({ entries, orders }: Books, bought: Bought[], refunded: string[]): void {
  const charges = bought.flatMap((each) => each.charges.map(({ id }) => id));
  const paid = entries.filter(({ kind }) => kind === 'payment');
  expect(paid.map(({ id }) => id).toSorted()).toEqual(charges.toSorted());
  const takenBack = entries.flatMap(({ kind, reverses }) =>
    kind === 'refund' && !reverses?.startsWith('gift:') ? [reverses] : [],
  );
  expect(takenBack.toSorted()).toEqual(refunded.toSorted());
  expect(new Set(refunded).size).toBe(refunded.length);
  expect(orders.filter(({ state }) => state !== 'done')).toEqual([]);
  expect(bought.map(({ left }) => left.length)).toEqual(bought.map(countOfRightful));
  const credited = paid.filter(({ id, days }) => days > 0 && !refunded.includes(id));
  const own = bought.filter(({ kind }) => kind !== 'gift');
  expect(credited).toHaveLength(sum(own.map(({ left }) => left.length)));
  expect(sum(credited.map(({ days }) => days))).toBe(
    sum(own.map(({ days, left }) => days * left.length)),
  );
}

/** Each that was rightly paid is there to be given, and was had by one person at most. */
function checkGifts({ entries, gifts }: Books, bought: Bought[]): void {
  const paid = bought.flatMap(({ kind, charges, left, isChargedBack }) =>
    kind === 'gift' ? (isChargedBack ? charges : left).map(({ id }) => id) : [],
  );
  expect(gifts.map(({ chargeId }) => chargeId).toSorted()).toEqual(paid.toSorted());
  const had = entries.filter(({ kind }) => kind === 'gift').map(({ id }) => id);
  expect(paid.map((id) => `gift:${id}`)).toEqual(expect.arrayContaining(had));
}

function periodsOf(userId: number, { entries }: Books, bought: Bought[], refunded: string[]) {
  const own = bought
    .filter(({ kind, buyerId }) => kind !== 'gift' && buyerId === userId)
    .flatMap(({ days, left }) => left.map(({ at }) => ({ at, days })));
  const presents = entries
    .filter(
      ({ id, kind, ...entry }) =>
        kind === 'gift' && entry.userId === userId && !refunded.includes(id.slice('gift:'.length)),
    )
    .map(({ at, days }) => ({ at, days }));
  return [...own, ...presents];
}

/** What the limits go by; a subscription adds the grace for its next renewal. */
function isInForce({ users, subscribers }: Books, userId: number, end: string | null): boolean {
  const until = users.find(({ id }) => id === userId)?.until?.toISOString() ?? null;
  return until === end || (subscribers.includes(userId) && (until ?? '') > (end ?? ''));
}

/** A subscription is paid again and again; anything else once. */
function countOfRightful({ kind, charges, isChargedBack }: Purchase): number {
  if (isChargedBack) return 0;
  return kind === 'subscription' ? charges.length : 1;
}

/** Each period begins where the ones before it end, or when it was paid. */
function endOf(periods: { at: Date; days: number }[]): string | null {
  const end = periods
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
    .reduce((until, { at, days }) => Math.max(until, at.getTime()) + days * 86_400_000, 0);
  return end === 0 ? null : new Date(end).toISOString();
}

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);

const someOf = (ids: number[]) => ids.toSorted(() => Math.random() - 0.5).slice(0, buyersAtOnce);

const partsOf = (ids: number[]) =>
  Array.from({ length: ids.length / buyersAtOnce }, (_, index) =>
    ids.slice(index * buyersAtOnce, (index + 1) * buyersAtOnce),
  );

async function readBooks({ db }: Parameters<Parameters<Shop['whileClosed']>[0]>[0]) {
  const [entries, gifts, orders, users, subscriptions] = await Promise.all([
    db
      .selectFrom('payments')
      .select(['charge_id as id', 'user_id as userId', 'kind', 'days', 'reverses', 'paid_at as at'])
      .execute(),
    db.selectFrom('gifts').select(['code', 'charge_id as chargeId']).execute(),
    db.selectFrom('billing_orders').select(['id', 'state', 'failure']).execute(),
    db.selectFrom('users').select(['id', 'plan_expires_at as until']).execute(),
    db.selectFrom('subscriptions').select('user_id as userId').execute(),
  ]);
  const subscribers = subscriptions.map(({ userId }) => userId);
  return { entries, gifts, orders, users, subscribers };
}
