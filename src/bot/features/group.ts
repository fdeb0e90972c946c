import { Composer, type Context, InlineKeyboard } from 'grammy';
import type { Message } from 'grammy/types';
import { LRUCache } from 'lru-cache';
import type { Client } from '../../client/index.ts';
import type { Language } from '../../contract/shared.ts';
import { languageOf, type Texts } from '../../lib/texts.ts';
import { type GroupWords, wordsTo } from '../group-words.ts';

interface GroupOptions {
  client: Client;
  texts: Texts;
  defaultLanguage: Language;
  logger: { warn(fields: object, message: string): void };
}

const answersAMinute = 10;
const minuteMs = 60_000;
const dayMs = 86_400_000;

/** In a group the bot answers who speaks to it, in front of others and knowing nobody; else it is silent. */
export function group({ client, texts, defaultLanguage, logger }: GroupOptions) {
  const composer = new Composer();
  const invited = new LRUCache<number, true>({ max: 10_000, ttl: dayMs });
  const mayAnswer = createPace();

  composer.chatType(['group', 'supergroup']).on('message', (ctx) => {
    const words = wordsTo(ctx.me, ctx.message);
    if (!words || !mayAnswer(ctx.chat.id)) return;
    // Not waited for: while a model thinks, nothing of any chat behind this update could be confirmed.
    answer(ctx, ctx.message, words).catch((error: unknown) =>
      logger.warn({ chatId: ctx.chat.id, error }, 'a group was left without an answer'),
    );
  });

  async function answer(ctx: Context, message: Message, words: GroupWords): Promise<void> {
    const { id: userId, language_code: code } = message.from ?? { id: 0 };
    const answered = await client.answerInGroup({ user_id: userId, ...words });
    if (answered.kind === 'none') return undefined;
    if (answered.kind === 'answer') return say(ctx, message, answered.text);
    if (answered.kind === 'introduction') {
      return invite(ctx, message, 'group-introduction', answered.language);
    }
    if (invited.has(message.chat.id)) return;
    invited.set(message.chat.id, true);
    await invite(ctx, message, 'group-invitation', languageOf(code, defaultLanguage));
  }

  async function invite(ctx: Context, message: Message, key: string, language: Language) {
    const label = texts.format(language, 'group-button');
    const keyboard = new InlineKeyboard().url(label, `https://t.me/${ctx.me.username}?start=group`);
    await say(ctx, message, texts.format(language, key), keyboard);
  }
  return composer;
}

async function say(ctx: Context, { message_id }: Message, text: string, keyboard?: InlineKeyboard) {
  await ctx.reply(text, {
    reply_parameters: { message_id, allow_sending_without_reply: true },
    link_preview_options: { is_disabled: true },
    ...(keyboard && { reply_markup: keyboard }),
  });
}

/** Whether one more answer fits into the minute of a group. */
function createPace(): (chatId: number) => boolean {
  const recent = new LRUCache<number, number[]>({ max: 10_000, ttl: minuteMs });
  return (chatId) => {
    const now = performance.now();
    const times = (recent.get(chatId) ?? []).filter((time) => now - time < minuteMs);
    if (times.length >= answersAMinute) return false;
    recent.set(chatId, [...times, now]);
    return true;
  };
}
