import { afterAll, beforeAll } from 'vitest';
import type { PromoCodeDraft } from '../../src/contract/admin-billing.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { createTelegramSender } from '../../src/platform/telegram/index.ts';
import { adminId, type Answer, type Caller, startTestApp, type TestApp } from './app.ts';
import { onEachDatabase } from './databases.ts';
import { scriptedEngine } from './engine.ts';
import { startTelegramDouble, type TelegramDouble } from './telegram.ts';

export const dayMs = 86_400_000;

export interface Till {
  readonly service: TestApp;
  readonly database: Database;
  readonly telegram: TelegramDouble;
  now(): Date;
  inDays(days: number): string;
  /** Time goes by. */
  later(ms: number): void;
  newUser(options?: { isAdult?: boolean }): Promise<Customer>;
  admin: Pick<Customer, 'get' | 'post'>;
  /** A code as an administrator makes it, good for 10 uses unless it says otherwise. */
  makeCode(draft: Partial<PromoCodeDraft>): Promise<string>;
}

export interface Customer {
  id: number;
  get(url: string): Promise<Answer>;
  post(url: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  standing(): Promise<Answer['body']>;
  enter(code: string): Promise<Answer>;
  redeem(code: string): Promise<Answer>;
  /** Asks for an invoice; the charge is what Telegram has got for it. */
  asks(offer: string, more?: object): Promise<{ url: string; charge: Charge }>;
  invoice(offer: string, more?: object): Promise<Charge>;
  /** Why the payment is refused; null: it is not. */
  /** Telegram has told the bot something about this person. */
  told(url: string, body: object): Promise<Answer>;
  refusalOf(charge: Charge): Promise<string | null>;
  pays(charge: Charge, chargeId: string, more?: object): Promise<Answer>;
  /** Asks for an invoice, and pays it. */
  buys(offer: string, chargeId: string, more?: object): Promise<Answer>;
  leaves(): Promise<void>;
}

export interface Charge {
  payload: string;
  currency: string;
  amount: number;
}

const token = `1:${'t'.repeat(35)}`;
let nextId = 75_000;
let nextCode = 1;

/** Runs a suite on the whole application with a bot to pay and a clock of its own, on each database. */
export function onEachTill(title: string, suite: (till: Till) => void): void {
  onEachDatabase(title, ({ open }) => {
    let database: Database;
    let telegram: TelegramDouble;
    let service: TestApp;
    let now = new Date('2026-11-01T12:00:00Z');

    beforeAll(async () => {
      database = await open();
      telegram = await startTelegramDouble({ token });
      const sender = createTelegramSender({ token, apiRoot: telegram.url });
      const clock = () => now;
      service = await startTestApp({ database, engine: scriptedEngine(), sender, clock });
    });
    afterAll(async () => {
      await service.close();
      await database.close();
      await telegram.stop();
    });

    function customer(id: number): Customer {
      let known: { caller: Caller; at: Date } | undefined;
      // Tokens live for minutes, and here months go by.
      async function caller(): Promise<Caller> {
        if (known?.at !== now) known = { caller: await service.as(id), at: now };
        return known.caller;
      }
      const user: Customer = {
        id,
        get: async (url) => (await caller()).get(url),
        post: async (url, body, headers) => (await caller()).post(url, body, headers),
        standing: async () => (await user.get('/premium')).body,
        enter: (code) => user.post('/premium/promo', { code }),
        redeem: (code) => user.post('/premium/gift', { code }),
        async asks(offer, more = {}) {
          const { body } = await user.post('/payments/invoice', { offer_id: offer, ...more });
          const sent = telegram.calls.findLast(({ method }) => method === 'createInvoiceLink');
          const { url, amount, currency } = body;
          return { url, charge: { payload: String(sent?.params['payload']), amount, currency } };
        },
        invoice: async (offer, more) => (await user.asks(offer, more)).charge,
        told: (url, body) => service.asBot(url, { user_id: id, ...body }),
        refusalOf: async (charge) => (await user.told('/payments/check', charge)).body.refusal,
        pays: (charge, chargeId, more = {}) =>
          user.post('/payments', {
            ...charge,
            charge_id: chargeId,
            paid_at: now.toISOString(),
            ...more,
          }),
        buys: async (offer, chargeId, more = {}) =>
          user.pays(await user.invoice(offer, more), chargeId),
        leaves: async () => {
          await (await caller()).delete(`/profile/${id}`);
          known = undefined;
        },
      };
      return user;
    }

    suite({
      get service() {
        return service;
      },
      get database() {
        return database;
      },
      get telegram() {
        return telegram;
      },
      now: () => now,
      inDays: (days) => new Date(now.getTime() + days * dayMs).toISOString(),
      later: (ms) => {
        now = new Date(now.getTime() + ms);
      },
      async newUser({ isAdult = true } = {}) {
        const user = customer((nextId += 1));
        const data = { is_adult: true };
        if (isAdult) await user.post('/profile', { user_id: user.id, data });
        return user;
      },
      admin: customer(adminId),
      async makeCode(draft) {
        const code = `CODE-${nextCode++}`;
        const { billing } = service.core;
        await billing.promo.create(adminId, { code, max_uses: 10, ...draft });
        return code;
      },
    });
  });
}
