import { Composer, type Context, InlineKeyboard } from 'grammy';
import { LRUCache } from 'lru-cache';
import { type BotTools, show } from '../context.ts';

/** A later press asks again: who comes upon an old button may mean something else by it. */
const validMs = 60 * 60_000;

interface Confirmation {
  /** The command, unless there is a button; its texts begin with it, too. */
  name: 'reset' | 'delete' | 'wipe';
  /** What asks in place of a command. */
  button?: string;
  /** What is done once it is confirmed; safe to repeat. */
  act(ctx: Context): Promise<void>;
}

/** What is asked about before it is done. The button carries when it was asked, so any replica can go on. */
export function confirmation({ texts, languageOf }: BotTools, { name, button, act }: Confirmation) {
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
    const isLate = ctx.callbackQuery !== undefined && ctx.callbackQuery.data !== button;
    const again = isLate ? [say('account-ask-again')] : [];
    await show(ctx, { text: [...again, say(`${name}-ask`)].join('\n\n'), keyboard });
  }

  if (button === undefined) composer.command(name, ask);
  else composer.callbackQuery(button, ask);

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
