import { type Context, GrammyError } from 'grammy';
import type { Message } from 'grammy/types';
import type { Client } from '../client/index.ts';
import type { Language } from '../contract/shared.ts';
import type { Texts } from '../lib/texts.ts';
import { createReader, type Reader, type Screen } from './screens/reader.ts';

/** What features get besides the update. */
export interface BotTools {
  client: Client;
  texts: Texts;
  /** The language of the user who wrote. */
  languageOf(ctx: Context): Promise<Language>;
  /** A user has chosen another one. */
  setLanguage(userId: number, language: Language): void;
  /** A user is gone, and the choice with them. */
  forgetLanguage(userId: number): void;
}

/** Says a text of ours in the language of the user. */
export async function reply(
  ctx: Context,
  { texts, languageOf }: BotTools,
  key: string,
  args: Parameters<Texts['format']>[2] = {},
): Promise<void> {
  await ctx.reply(texts.format(await languageOf(ctx), key, args));
}

/** Whom the answer is for, with the language and the clock they go by. */
export async function readerOf(
  ctx: Context,
  { client, texts, languageOf }: BotTools,
): Promise<Reader> {
  const { userId } = whereFrom(ctx);
  const [language, { time_zone: timeZone }] = await Promise.all([
    languageOf(ctx),
    client.getProfile(userId),
  ]);
  return createReader(texts, language, timeZone);
}

/** In the message whose button was pressed, or in a new one. */
export async function show(ctx: Context, { text, keyboard }: Screen): Promise<void> {
  const options = {
    link_preview_options: { is_disabled: true },
    ...(keyboard && { reply_markup: keyboard }),
  };
  if (ctx.callbackQuery) await ctx.editMessageText(text, options).catch(unlessUnchanged);
  else await ctx.reply(text, options);
}

/** What was pressed is what the message shows already. */
function unlessUnchanged(error: unknown): void {
  const isUnchanged =
    error instanceof GrammyError && error.description.includes('message is not modified');
  if (!isUnchanged) throw error;
}

/** The private chat an update is from: features see no others. */
export function whereFrom(ctx: Context) {
  const { from, chat, msgId } = ctx;
  if (!from || !chat || msgId === undefined) throw new Error('the update has no chat');
  return {
    userId: from.id,
    telegram: {
      chat_id: chat.id,
      message_id: msgId,
      first_name: from.first_name.slice(0, 256),
      ...(from.language_code && { language_code: from.language_code.slice(0, 16) }),
    },
  };
}

export const isCommand = (message: Message | undefined) =>
  message?.entities?.some(({ type, offset }) => type === 'bot_command' && offset === 0) ?? false;
