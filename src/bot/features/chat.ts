import { Composer } from 'grammy';
import { type BotTools, isCommand, whereFrom } from '../context.ts';
import { readEdit, readMessage } from '../incoming.ts';
import { sendHelp } from './help.ts';

/** What was said, in whatever way, goes to the API, which stores it before Telegram hears that it arrived. */
export function chat(tools: BotTools) {
  const { client } = tools;
  const composer = new Composer();
  composer.on('message', async (ctx, next) => {
    if (isCommand(ctx.message)) return sendHelp(ctx, tools);
    const said = readMessage(ctx, ctx.message);
    if (!said) return next();
    // Seen to be heard; whether it is shown is not worth waiting for.
    ctx.replyWithChatAction('typing').catch(() => undefined);
    await client.say(whereFrom(ctx).userId, said);
  });
  composer.on('edited_message', async (ctx) => {
    if (isCommand(ctx.editedMessage)) return;
    const edit = readEdit(ctx, ctx.editedMessage);
    if (edit) await client.say(whereFrom(ctx).userId, edit);
  });
  return composer;
}
