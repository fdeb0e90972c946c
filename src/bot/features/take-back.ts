import { Composer, type Context } from 'grammy';
import { type BotTools, reply, whereFrom } from '../context.ts';

/** /undo and /again: the newest exchange goes, or its answer. What is taken back vanishes from the chat. */
export function takeBack(tools: BotTools) {
  const { client } = tools;
  const composer = new Composer();
  composer.command('undo', async (ctx) => {
    const isDone = await client.undo(...ofCommand(ctx));
    await reply(ctx, tools, isDone ? 'undo-done' : 'undo-nothing');
  });
  composer.command('again', async (ctx) => {
    const isDone = await client.regenerate(...ofCommand(ctx));
    if (!isDone) await reply(ctx, tools, 'again-nothing');
  });
  return composer;
}

function ofCommand(ctx: Context): Parameters<BotTools['client']['undo']> {
  const { userId, telegram } = whereFrom(ctx);
  return [userId, { telegram: { chat_id: telegram.chat_id, message_id: telegram.message_id } }];
}
