import { Composer, type Context, InlineKeyboard, InputFile } from 'grammy';
import type { Export } from '../../contract/export.ts';
import type { Language } from '../../contract/shared.ts';
import { AppError } from '../../lib/errors.ts';
import { localDay } from '../../lib/local-time.ts';
import { type BotTools, reply, whereFrom } from '../context.ts';
import { confirmation } from './confirmation.ts';

/** Telegram's limit is 50 MB for all that is sent with it. */
const largestDocument = 49 * 1024 * 1024;

/** What a user may do with the account as a whole: take it along, begin anew, leave. */
export function account(tools: BotTools, { publicUrl }: { publicUrl: string | undefined }) {
  const { client, texts, languageOf, forgetLanguage } = tools;
  const composer = new Composer();

  composer.command('export', async (ctx) => {
    const { userId } = whereFrom(ctx);
    ctx.replyWithChatAction('upload_document').catch(() => undefined);
    const exported = await unlessLimited(client.exportAccount(userId));
    if (typeof exported === 'number') {
      return reply(ctx, tools, 'export-limited', { minutes: exported });
    }
    const { language, time_zone: timeZone } = exported.profile;
    const day = localDay(new Date(exported.exported_at), timeZone);
    const { json, leftOut } = packed(exported);
    await ctx.replyWithDocument(new InputFile(json, `evolveai-${day}.json`), {
      caption: [
        texts.format(language, 'export-done'),
        ...(leftOut > 0 ? [texts.format(language, 'export-left-out', { count: leftOut })] : []),
      ].join('\n\n'),
    });
    if (leftOut > 0 && publicUrl !== undefined) await offerLink(ctx, language, publicUrl);
  });

  /** To a button, as an address in a text would be looked up by whoever shows it. */
  async function offerLink(ctx: Context, language: Language, base: string): Promise<void> {
    const link = await unlessLimited(client.createExportLink(whereFrom(ctx).userId));
    if (typeof link === 'number') return;
    const label = texts.format(language, 'export-link-button');
    await ctx.reply(texts.format(language, 'export-link'), {
      reply_markup: new InlineKeyboard().url(label, base + link.path),
    });
  }

  const reset = confirmation(tools, {
    name: 'reset',
    async act(ctx) {
      const { userId, telegram } = whereFrom(ctx);
      // Telegram's language is a guess for newcomers; this user has chosen one, and keeps it.
      const { language_code: _guess, ...place } = telegram;
      await client.resetAccount(userId);
      await ctx
        .editMessageText(texts.format(await languageOf(ctx), 'reset-done'))
        .catch(() => undefined);
      await client.onboard(userId, { action: 'start', telegram: place });
    },
  });

  const removal = confirmation(tools, {
    name: 'delete',
    async act(ctx) {
      const { userId } = whereFrom(ctx);
      // Looked up before: to ask the API for a user who is gone would begin another account.
      const farewell = texts.format(await languageOf(ctx), 'delete-done');
      await client.removeAccount(userId);
      forgetLanguage(userId);
      await ctx.editMessageReplyMarkup().catch(() => undefined);
      await ctx.reply(farewell);
    },
  });

  // Whoever may not talk here yet has nothing to reset but the answer that said so.
  composer.command('reset', async (ctx, next) => {
    const { userId, telegram } = whereFrom(ctx);
    const { is_adult: isAdult } = await client.getProfile(userId);
    if (isAdult) return next();
    await client.onboard(userId, { action: 'start', telegram });
  });
  composer.use(reset, removal);
  return composer;
}

/** As a file Telegram takes: of what is too large the bytes of files are left out. */
function packed(exported: Export): { json: Buffer; leftOut: number } {
  const whole = Buffer.from(JSON.stringify(exported, null, 2));
  const leftOut = exported.files.filter((file) => file.content_base64 === null).length;
  if (whole.length <= largestDocument) return { json: whole, leftOut };
  const files = exported.files.map((file) => ({ ...file, content_base64: null }));
  return { json: Buffer.from(JSON.stringify({ ...exported, files })), leftOut: files.length };
}

/** In how many minutes it may be asked for again, when it was asked for too often. */
async function unlessLimited<T>(asked: Promise<T>): Promise<T | number> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof AppError && error.kind === 'limited')) throw error;
    return Math.ceil(Number(error.details['retry_after_seconds'] ?? 60) / 60);
  }
}
