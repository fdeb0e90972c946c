import { setTimeout as sleep } from 'node:timers/promises';
import { Composer } from 'grammy';
import type { Language } from '../../contract/shared.ts';
import { languageOf } from '../../lib/texts.ts';
import type { BotTools } from '../context.ts';

/** Telegram waits ten seconds; whoever pays should not wait that long for a no. */
const patienceMs = 2_500;

/** Telegram asks before it takes the money. It comes without a chat, and is always answered. */
export function checkout(
  { client, texts, ...tools }: BotTools,
  { defaultLanguage }: { defaultLanguage: Language },
) {
  const composer = new Composer();
  composer.on('pre_checkout_query', async (ctx) => {
    const { from, invoice_payload: payload, currency, total_amount: amount } = ctx.preCheckoutQuery;
    // Both at once: a refusal comes no later for being said in the right language.
    const speaking = soon(tools.languageOf(ctx), languageOf(from.language_code, defaultLanguage));
    const charge = { user_id: from.id, payload, currency, amount };
    const check = await soon(client.billing.check(charge), null);
    if (check?.is_acceptable) return void (await ctx.answerPreCheckoutQuery(true));
    const refusal = check ? (check.refusal ?? 'unknown') : 'no-answer';
    const message = texts.format(await speaking, `checkout-refused-${refusal}`);
    await ctx.answerPreCheckoutQuery(false, message);
  });
  return composer;
}

/** What was asked for, or something else when it fails or takes too long. */
async function soon<T, U>(asked: Promise<T>, otherwise: U): Promise<T | U> {
  const late = new AbortController();
  const patience = sleep(patienceMs, otherwise, { signal: late.signal });
  try {
    return await Promise.race([asked, patience]);
  } catch {
    return otherwise;
  } finally {
    late.abort();
  }
}
