import { Composer, type Context } from 'grammy';
import { maxFactLength } from '../../contract/limits.ts';
import { type BotTools, isCommand, readerOf, reply, show, whereFrom } from '../context.ts';
import { type MemoryPlace, readMemoryButton } from '../screens/memory-buttons.ts';
import { cardScreen } from '../screens/memory-card.ts';
import { itemOf } from '../screens/memory-items.ts';

/**
 * The answer to "how should it be?". It is a reply to our question, and the question's own button says
 * which memory it is about: no process has to remember that it has asked.
 */
export function memoryCorrection(tools: BotTools) {
  const { client } = tools;
  const composer = new Composer();
  composer.on('message:text', async (ctx, next) => {
    const place = askedAbout(ctx);
    if (!place || isCommand(ctx.message)) return next();
    const text = ctx.message.text.trim();
    if (text.length > maxFactLength) {
      return reply(ctx, tools, 'memory-too-long', { limit: maxFactLength });
    }
    const { userId } = whereFrom(ctx);
    const reader = await readerOf(ctx, tools);
    const changed = itemOf(await client.updateMemory(userId, place.id, { text }));
    const card = cardScreen(reader, changed, place.page);
    await show(ctx, { ...card, text: `${reader.say('memory-corrected')}\n\n${card.text}` });
    await closeQuestion(ctx);
  });
  return composer;
}

/** The memory a reply is about: the question is ours and can still be left alone by its button. */
function askedAbout(ctx: Context): MemoryPlace | undefined {
  const question = ctx.message?.reply_to_message;
  if (question?.from?.id !== ctx.me.id) return undefined;
  return question.reply_markup?.inline_keyboard
    .flat()
    .map((button) => readMemoryButton('callback_data' in button ? button.callback_data : ''))
    .find((button) => button?.action === 'keep')?.place;
}

/** A later reply to it is an ordinary message. */
async function closeQuestion({ api, chat, message }: Context): Promise<void> {
  const question = message?.reply_to_message;
  if (!chat || !question) return;
  await api.editMessageReplyMarkup(chat.id, question.message_id).catch(() => undefined);
}
