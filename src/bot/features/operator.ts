import { Composer } from 'grammy';
import {
  grantSchema,
  promoCodeDraftSchema,
  refundRequestSchema,
} from '../../contract/admin-billing.ts';
import { AppError } from '../../lib/errors.ts';
import { splitLong } from '../../lib/text.ts';
import { type BotTools, readerOf, whereFrom } from '../context.ts';
import { ledgerText, promoCodeText, refundText } from '../screens/operator.ts';
import { withEnd } from '../screens/premium-standing.ts';

/** What the operator gives, takes back and looks into. Whoever the API refuses is answered like anybody. */
export function operator(tools: BotTools) {
  const { admin } = tools.client.billing;
  const composer = new Composer();
  const own = composer
    .command(['grant', 'refund', 'promocode', 'ledger'])
    .filter((ctx) => isAdmin(whereFrom(ctx).userId));

  own.command('grant', async (ctx) => {
    const { userId, telegram } = whereFrom(ctx);
    const reader = await readerOf(ctx, tools);
    const [, id, days, reason] = /^(\d+)\s+(\d+)\s+(.+)$/s.exec(ctx.match) ?? [];
    const grant = grantSchema.safeParse({ user_id: Number(id), days: Number(days), reason });
    if (!grant.success) return void (await ctx.reply(reader.say('operator-grant-how')));
    const key = `${telegram.chat_id}:${telegram.message_id}`;
    const { premium_until: until } = await admin.grant(userId, grant.data, key);
    const done = reader.say('operator-granted', { user: String(id), days: grant.data.days });
    await ctx.reply(withEnd(reader, done, until));
  });

  own.command('refund', async (ctx) => {
    const reader = await readerOf(ctx, tools);
    const [, chargeId, reason] = /^(\S+)\s+(.+)$/s.exec(ctx.match) ?? [];
    const request = refundRequestSchema.safeParse({ reason });
    if (chargeId === undefined || !request.success) {
      return void (await ctx.reply(reader.say('operator-refund-how')));
    }
    const order = await admin.refund(whereFrom(ctx).userId, chargeId, request.data);
    await ctx.reply(refundText(reader, order));
  });

  own.command('promocode', async (ctx) => {
    const reader = await readerOf(ctx, tools);
    const draft = promoCodeDraftSchema.safeParse(readPromoCode(ctx.match));
    if (!draft.success) return void (await ctx.reply(reader.say('operator-promocode-how')));
    const made = await admin.createPromoCode(whereFrom(ctx).userId, draft.data);
    await ctx.reply(promoCodeText(reader, made));
  });

  own.command('ledger', async (ctx) => {
    const reader = await readerOf(ctx, tools);
    const [id] = /^\d{1,15}$/.exec(ctx.match.trim()) ?? [];
    if (id === undefined) return void (await ctx.reply(reader.say('operator-ledger-how')));
    const entries = await admin.ledger(whereFrom(ctx).userId, Number(id));
    for (const piece of splitLong(ledgerText(reader, entries))) await ctx.reply(piece);
  });

  async function isAdmin(userId: number): Promise<boolean> {
    try {
      await admin.orders(userId);
      return true;
    } catch (error) {
      if (error instanceof AppError && error.code === 'forbidden') return false;
      throw error;
    }
  }
  return composer;
}

/** "SPRING 20% 100 2026-05-01"; a code is good to the end of its last day. */
function readPromoCode(words: string) {
  const pattern = /^(\S+)\s+(\d+)\s?(%|d)\s+(\d+)(?:\s+(\d{4}-\d{2}-\d{2}))?$/;
  const [, code, amount, unit, uses, lastDay] = pattern.exec(words.trim()) ?? [];
  return {
    code,
    [unit === '%' ? 'percent' : 'days']: Number(amount),
    max_uses: Number(uses),
    ...(lastDay !== undefined && { expires_at: `${lastDay}T23:59:59Z` }),
  };
}
