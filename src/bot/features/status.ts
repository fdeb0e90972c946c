import { Composer } from 'grammy';
import { type BotTools, readerOf, whereFrom } from '../context.ts';
import { statusText } from '../screens/status.ts';

/** /status: what the plan is, and what is left of it today. */
export function status(tools: BotTools) {
  const composer = new Composer();
  composer.command('status', async (ctx) => {
    const { userId } = whereFrom(ctx);
    const [reader, counted] = await Promise.all([
      readerOf(ctx, tools),
      tools.client.getStatus(userId),
    ]);
    await ctx.reply(statusText(reader, counted));
  });
  return composer;
}
