import { expect, test } from 'vitest';
import { createTelegramSender } from '../../src/platform/telegram/index.ts';
import { adminId } from '../support/app.ts';
import { testBotToken } from '../support/init-data.ts';
import { openMiniApp, type OpenedApp } from '../support/mini-app.ts';
import { useUpDay } from '../support/premium.ts';
import { startTelegramDouble, type TelegramDouble } from '../support/telegram.ts';
import { inChromium, type Stage } from './site.ts';

let telegram: TelegramDouble;
let nextId = 6_000;
const newId = () => (nextId += 1);
const dayMs = 86_400_000;

async function meet({ site }: Stage, data: object = {}): Promise<number> {
  const userId = newId();
  const user = await site.service.as(userId);
  const known = { name: 'Sam', language: 'en', is_adult: true, ...data };
  await user.post('/profile', { user_id: userId, data: known });
  return userId;
}

async function openPlan(
  { browser, site }: Stage,
  userId: number,
  options: Parameters<typeof openMiniApp>[2]['options'] = {},
): Promise<OpenedApp> {
  const app = await openMiniApp(browser, site.origin, { userId, options });
  await app.page.getByRole('navigation').getByRole('button').nth(2).click();
  await app.page.getByText(/Messages today|Сообщения сегодня/).waitFor();
  return app;
}

/** The invoice that Telegram was asked for last. */
function newestInvoice() {
  const call = telegram.calls.findLast(({ method }) => method === 'createInvoiceLink');
  const { payload, currency, prices } = call?.params ?? {};
  const [price] = prices as { amount: number }[];
  return { payload: String(payload), currency: String(currency), amount: price?.amount ?? 0 };
}

/** Telegram takes the money for it and tells the bot. */
async function pay({ site }: Stage, userId: number, more: object = {}) {
  const paid = { charge_id: `charge-${newId()}`, paid_at: new Date().toISOString(), ...more };
  const user = await site.service.as(userId);
  const { status } = await user.post('/payments', { ...newestInvoice(), ...paid });
  expect(status).toBe(200);
}

/** Presses a price, and waits until Telegram shows its invoice. */
async function press(app: OpenedApp, name: string): Promise<string> {
  const before = (await app.asked('web_app_open_invoice')).length;
  await app.page.getByRole('button', { name }).click();
  const opened = () => app.asked('web_app_open_invoice') as Promise<{ slug: string }[]>;
  await expect.poll(opened).toHaveLength(before + 1);
  return (await opened()).at(-1)?.slug ?? '';
}

async function subscribe(stage: Stage, userId: number): Promise<void> {
  const user = await stage.site.service.as(userId);
  const { body } = await user.post('/payments/invoice', { offer_id: 'monthly' });
  expect(body).toHaveProperty('url');
  const paid = await telegram.stars.pay(telegram.user(userId), body.url, { skipsCheck: true });
  const until = new Date(Date.now() + 30 * dayMs).toISOString();
  const first = { is_recurring: true, is_first_recurring: true, subscription_until: until };
  await pay(stage, userId, { ...first, charge_id: paid.ok && paid.chargeId });
}

const makeCode = async ({ site }: Stage, draft: object) => {
  const code = `CODE-${newId()}`;
  await site.service.core.billing.promo.create(adminId, { code, max_uses: 5, ...draft });
  return code;
};

const standingOf = async ({ site }: Stage, userId: number) =>
  (await (await site.service.as(userId)).get('/premium')).body;

inChromium(
  'premium in the Mini App',
  (stage) => {
    test('shows the numbers of the day that the API has, by the clock of the user', async () => {
      const userId = await meet(stage(), { time_zone: 'Asia/Tokyo' });
      const user = await stage().site.service.as(userId);
      await useUpDay(stage().site.service, userId);
      const app = await openPlan(stage(), userId);
      await app.page.getByText('50 of 50').waitFor();
      await app.page.getByText('What you write now is kept and answered after 00:00').waitFor();
      await user.post('/chat', { message: 'One more' });
      await user.post('/chat', { message: 'And another' });
      const { body: status } = await user.get(`/profile/status/${userId}`);
      expect(status).toMatchObject({ messages_today: 50, daily_limit: 50, messages_kept: 2 });
      await app.page.reload();
      await app.page.getByRole('navigation').getByRole('button', { name: 'Premium' }).click();
      await app.page.getByText('2 messages are kept and answered after 00:00').waitFor();
      await app.close();
    });

    test('premium is bought with Stars, and is there once the server says so', async () => {
      const userId = await meet(stage());
      const app = await openPlan(stage(), userId);
      const { page } = app;
      await page.getByText('Free plan').waitFor();
      await page.getByText('0 of 50').waitFor();
      await page.getByText('save 29%').waitFor();
      const name = 'Buy: 12 months, 2,490 stars';

      const closed = await press(app, name);
      await app.tell('invoice_closed', { slug: closed, status: 'cancelled' });
      await page.locator('.offer:enabled').first().waitFor();
      expect((await page.getByRole('status').allInnerTexts()).join('')).toBe('');

      const slug = await press(app, name);
      await app.tell('invoice_closed', { slug, status: 'paid' });
      await page.getByText('Payment received').waitFor();
      await page.getByText('Free plan').waitFor();
      expect(newestInvoice()).toMatchObject({ currency: 'XTR', amount: 2_490 });
      await pay(stage(), userId);
      await page.getByText('Thank you! Premium is on.').waitFor();
      await page.getByText('0, no limit').waitFor();
      await page.getByText(/^until /).waitFor();
      expect(app.complaints).toEqual([]);
      await app.close();
    });

    test('with a payment provider, what is paid with can be chosen', async () => {
      const userId = await meet(stage());
      const app = await openPlan(stage(), userId);
      const { page } = app;
      const subscription = page.getByRole('button', { name: 'Buy: Subscription' });
      await subscription.waitFor();
      await page.getByRole('radio', { name: 'Euro' }).check({ force: true });
      await subscription.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'A gift: 1 month, €4.99' }).waitFor();
      await press(app, 'Buy: 12 months, €40');
      expect(newestInvoice()).toMatchObject({ currency: 'EUR', amount: 4_000 });
      await app.close();
    });

    test('a trial begins with one tap, once, and asks for no payment', async () => {
      const userId = await meet(stage());
      const app = await openPlan(stage(), userId);
      const { page } = app;
      await page.getByText('3 days of premium, once for every person').waitFor();
      await page.getByRole('button', { name: 'Try premium' }).click();
      await page.getByRole('status').getByText('there is nothing to cancel').waitFor();
      await page.getByText(/^until /).waitFor();
      expect(await page.getByRole('button', { name: 'Try premium' }).count()).toBe(0);
      expect(await app.asked('web_app_open_invoice')).toEqual([]);
      expect(await standingOf(stage(), userId)).toMatchObject({ plan: 'premium', can_try: false });
      await app.close();
    });

    test('a code says what it brings, or why not, and takes off what the invoice does', async () => {
      const userId = await meet(stage());
      const app = await openPlan(stage(), userId);
      const { page } = app;
      const section = page.getByRole('region', { name: 'Promo code' });
      const enter = async (code: string) => {
        await section.getByRole('textbox', { name: 'Code' }).fill(code);
        await section.getByRole('button', { name: 'Apply' }).click();
      };
      await enter('NONSENSE');
      await section.getByText('There is no such code.').waitFor();
      await enter(await makeCode(stage(), { percent: 15 }));
      await section.getByText('The next one-time payment is 15% less.').waitFor();
      expect(await section.getByRole('textbox').inputValue()).toBe('');
      await page
        .getByText(/With the code CODE-\d+, the next one-time payment is 15% less/)
        .waitFor();
      // A subscription keeps its price.
      await page.getByRole('button', { name: 'Buy: Subscription, 250 stars' }).waitFor();
      const slug = await press(app, 'Buy: 1 month, 247 stars');
      expect(newestInvoice()).toMatchObject({ amount: 247 });
      await app.tell('invoice_closed', { slug, status: 'cancelled' });
      await enter(await makeCode(stage(), { days: 7 }));
      await section.getByText('Premium is 7 days longer.').waitFor();
      await page.getByText(/^until /).waitFor();
      await app.close();
    });

    test('a gift becomes a link to share, until it was opened', async () => {
      const userId = await meet(stage());
      const options = { permissions: ['clipboard-read', 'clipboard-write'] };
      const app = await openPlan(stage(), userId, options);
      const { page } = app;
      const section = page.getByRole('region', { name: 'For a friend' });
      const slug = await press(app, 'A gift: 1 month, 290 stars');
      await app.tell('invoice_closed', { slug, status: 'paid' });
      await section.getByText('Payment received').waitFor();
      await pay(stage(), userId);
      await section.getByText('Thank you! The link to the gift is here.').waitFor();
      const { plan, gifts } = await standingOf(stage(), userId);
      const [{ url, code }] = gifts;
      expect([plan, gifts.length]).toEqual(['free', 1]);
      await section.getByText(url).waitFor();
      await section.getByRole('button', { name: 'Share' }).click();
      await expect
        .poll(() => app.asked('web_app_open_tg_link'))
        .toEqual([{ path_full: `/share/url?url=${encodeURIComponent(url)}` }]);
      await section.getByRole('button', { name: 'Copy the link' }).click();
      await section.getByRole('button', { name: 'Copied' }).waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(url);

      const friend = await stage().site.service.as(await meet(stage()));
      await friend.post('/premium/gift', { code });
      await page.reload();
      await page.getByRole('navigation').getByRole('button', { name: 'Premium' }).click();
      await section.getByText('Opened').waitFor();
      expect(await section.getByRole('button', { name: 'Share' }).count()).toBe(0);
      await app.close();
    });

    test('a subscription is cancelled in two taps, and taken up again in two', async () => {
      const userId = await meet(stage());
      await subscribe(stage(), userId);
      const app = await openPlan(stage(), userId);
      const { page } = app;
      await page.getByText(/Next renewal: .+, 250 stars\./).waitFor();
      // It renews itself: another one is not offered.
      expect(await page.getByRole('button', { name: 'Buy: Subscription' }).count()).toBe(0);
      const cancel = page.getByRole('button', { name: 'Cancel the subscription' });
      await cancel.click();
      await page.getByRole('button', { name: 'Keep it' }).and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Escape');
      await cancel.and(page.locator(':focus')).waitFor();
      expect(await standingOf(stage(), userId)).toMatchObject({
        subscription: { state: 'active' },
      });

      await cancel.click();
      await page.getByRole('button', { name: 'Yes, cancel' }).click();
      await page.getByText('nothing more is charged, and premium stays until').waitFor();
      expect(await standingOf(stage(), userId)).toMatchObject({
        plan: 'premium',
        subscription: { state: 'cancelled' },
      });
      const resume = page.getByRole('button', { name: 'Resume the subscription' });
      // Where the focus was, it is again, though the button says something else by now.
      await resume.and(page.locator(':focus')).waitFor();
      await resume.click();
      await page.getByText(/The next renewal would be .+, for 250 stars\./).waitFor();
      await page.getByRole('button', { name: 'Yes, resume' }).click();
      await page.getByText('Telegram asks for your word').waitFor();
      expect(app.complaints).toEqual([]);
      await app.close();
    });

    test('a renewal that has failed says until when premium goes on', async () => {
      const userId = await meet(stage());
      await subscribe(stage(), userId);
      const { payload } = newestInvoice();
      const failed = { user_id: userId, payload, state: 'failed' };
      await stage().site.service.asBot('/payments/subscription-state', failed);
      const app = await openPlan(stage(), userId);
      const { subscription } = await standingOf(stage(), userId);
      const grace = new Date(subscription.grace_until);
      const day = grace.toLocaleDateString('en', {
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
      });
      await app.page
        .getByText(`The renewal did not go through. Premium goes on until ${day}`)
        .waitFor();
      expect(await app.page.locator('.plan-name').innerText()).toContain(`until ${day}`);
      await app.page.getByRole('button', { name: 'Cancel the subscription' }).waitFor();
      await app.close();
    });

    test('what is refused is said in a sentence where it was asked for, and nothing opens', async () => {
      const inCrisis = await meet(stage());
      const { db } = stage().site.service.core.database;
      await db
        .updateTable('users')
        .set({ crisis_at: new Date() })
        .where('id', '=', inCrisis)
        .execute();
      const young = newId();
      await stage().site.service.as(young);
      for (const [userId, sentence] of [
        [inCrisis, 'Nothing is sold right now.'],
        [young, 'Premium is for who has said to be of age.'],
      ] as const) {
        const app = await openPlan(stage(), userId);
        const offers = app.page.getByRole('region', { name: 'Choose how long' });
        await offers.getByRole('button', { name: 'Buy: 1 month' }).click();
        await offers.getByRole('status').getByText(sentence).waitFor();
        expect(await app.asked('web_app_open_invoice')).toEqual([]);
        await app.close();
      }
    });

    test('everything fits on a small phone, in both languages', async () => {
      const { site } = stage();
      for (const language of ['en', 'ru']) {
        const userId = await meet(stage(), { language });
        await subscribe(stage(), userId);
        const user = await site.service.as(userId);
        await user.post('/payments/invoice', { offer_id: '1-month', is_gift: true });
        await pay(stage(), userId);
        await user.post('/premium/promo', { code: await makeCode(stage(), { percent: 20 }) });
        const app = await openPlan(stage(), userId, { viewport: { width: 320, height: 568 } });
        await app.page.locator('.plan-card .button').click();
        await app.page.locator('.gift').waitFor();
        const overflow = await app.page
          .locator('html')
          .evaluate((html) => html.scrollWidth - html.clientWidth);
        expect([language, overflow]).toEqual([language, 0]);
        const small = await app.page
          .locator('button, input:not(.visually-hidden)')
          .evaluateAll((all) =>
            all
              .filter((control) => {
                const { width, height } = control.getBoundingClientRect();
                return width < 44 || height < 44;
              })
              .map((control) => control.outerHTML.slice(0, 80)),
          );
        expect([language, small]).toEqual([language, []]);
        await app.close();
      }
    });
  },
  async () => {
    telegram = await startTelegramDouble({ token: testBotToken });
    return {
      sender: createTelegramSender({ token: testBotToken, apiRoot: telegram.url }),
      env: {
        PAYMENT_PROVIDER_TOKEN: 'provider-token',
        PAYMENT_CURRENCY: 'EUR',
        PAYMENT_PRICES: '1-month=499,12-months=4000',
      },
    };
  },
);
