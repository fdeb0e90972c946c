import { Composer, type Context, InlineKeyboard } from 'grammy';
import { LRUCache } from 'lru-cache';
import { type BotTools, show } from '../context.ts';

/** A later press asks again: who comes upon an old button may mean something else by it. */
const validMs = 60 * 60_000;

interface Confirmation {
  /** The command; its texts begin with it, too. */
  name: 'reset' | 'delete';
  /** What is done once it is confirmed; safe to repeat. */
  act(ctx: Context): Promise<void>;
}

/** A command that asks first. The button carries when it was asked, so any replica can go on. */
export function confirmation({ texts, languageOf }: BotTools, { name, act }: Confirmation) {
  const composer = new Composer();
  /** Questions that are answered; one whose answer failed can be answered again. */
  const answered = new LRUCache<string, true>({ max: 10_000, ttl: validMs });

  async function ask(ctx: Context): Promise<void> {
    const language = await languageOf(ctx);
    const say = (key: string) => texts.format(language, key);
    const askedAt = Math.floor(Date.now() / 1000).toString(36);
    const keyboard = new InlineKeyboard()
      .text(say(`${name}-yes`), `${name}:yes:${askedAt}`)
      .row()
      .text(say(`${name}-no`), `${name}:no`);
    const again = ctx.callbackQuery ? [say('account-ask-again')] : [];
    await show(ctx, { text: [...again, say(`${name}-ask`)].join('\n\n'), keyboard });
  }

  composer.command(name, ask);

  composer.callbackQuery(new RegExp(`^${name}:yes:([0-9a-z]{1,9})$`), async (ctx) => {
    const askedAtMs = Number.parseInt(ctx.match[1] ?? '', 36) * 1000;
    if (Date.now() - askedAtMs > validMs) return ask(ctx);
    const question = `${ctx.chatId}:${ctx.msgId}`;
    if (answered.has(question)) return;
    answered.set(question, true);
    try {
      await act(ctx);
    } catch (error) {
      answered.delete(question);
      throw error;
    }
  });

  composer.callbackQuery(`${name}:no`, async (ctx) => {
    const text = texts.format(await languageOf(ctx), `${name}-kept`);
    await ctx.editMessageText(text).catch(() => undefined);
  });
  return composer;
}
