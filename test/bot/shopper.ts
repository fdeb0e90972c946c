import { expect } from 'vitest';
import type { Json } from '../support/app.ts';
import type { PayOptions } from '../support/telegram-stars.ts';
import type { TelegramUser } from '../support/telegram.ts';
import { type Stage, waits } from './stage.ts';

export type Shopper = ReturnType<typeof createShopper>;

/** Somebody who asks for premium in the chat, and pays. */
export function createShopper(stage: Stage, user: TelegramUser) {
  /** Says or does something and waits for so many answers. */
  async function after(act: string | (() => void), answers = 1): Promise<string> {
    const before = user.received.length;
    if (typeof act === 'string') user.sends(act);
    else act();
    await waits(() => user.received.length >= before + answers).catch(() => {
      throw new Error(`expected ${answers} more, got ${JSON.stringify(user.receivedTexts)}`);
    });
    return user.receivedTexts.slice(before).join('\n\n');
  }

  const labels = () => user.lastButtons.map(({ text }) => text);

  function press(label: RegExp): void {
    const found = labels().find((text) => label.test(text));
    if (found === undefined) throw new Error(`no ${String(label)} among ${labels().join(', ')}`);
    user.presses(found);
  }

  /** Presses what changes the message it stands in; what that says then. */
  async function changes(label: RegExp): Promise<string> {
    const { message_id: id, text: before } =
      user.received.findLast(({ reply_markup: markup }) => markup?.inline_keyboard) ?? {};
    const text = () => user.received.find((message) => message.message_id === id)?.text;
    press(label);
    await waits(() => text() !== before);
    return text() ?? '';
  }

  /** The buttons that pay for an offer. */
  async function asksFor(label: RegExp) {
    await after('/premium');
    await after(() => press(label));
    return user.lastButtons.map(({ text, url = '' }) => ({ text, url }));
  }

  const standing = async (): Promise<Json> =>
    (await (await stage.api.as(user.id)).get('/premium')).body;

  return {
    user,
    after,
    press,
    changes,
    labels,
    asksFor,
    pays: (url: string, options?: PayOptions) => stage.telegram.stars.pay(user, url, options),
    /** From the offer to what is said of the payment. */
    async buys(label: RegExp) {
      const [{ url } = { url: '' }] = await asksFor(label);
      const before = user.received.length;
      const paid = await stage.telegram.stars.pay(user, url);
      if (!paid.ok) throw new Error(paid.message);
      await waits(() => user.received.length > before);
      return { ...paid, url, text: user.receivedTexts.at(-1) ?? '' };
    },
    standing,
    /** The last day of premium, which is so many days from now. */
    async lastDay(days: number): Promise<string> {
      const { premium_until: until } = await standing();
      expect((Date.parse(until) - Date.now()) / dayMs).toBeCloseTo(days, 1);
      return dayOf(until);
    },
    async payments(): Promise<Json> {
      return (await (await stage.api.as(user.id)).get('/payments')).body.payments;
    },
    async status() {
      return (await (await stage.api.as(user.id)).get(`/profile/status/${user.id}`)).body;
    },
  };
}

/** Everything Telegram has brought is handled. */
export const settled = (stage: Stage) => waits(() => stage.telegram.pending() === 0);

const dayMs = 86_400_000;

export const dayOf = (moment: string) =>
  new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(moment));
