import { Composer } from 'grammy';
import { type BotTools, whereFrom } from '../context.ts';
import { openGift, readGift } from './gift.ts';

/** /start: the first questions, or a greeting for who has been here before. The API speaks. */
export function start(tools: BotTools) {
  const composer = new Composer();
  composer.command('start', async (ctx) => {
    const { userId, telegram } = whereFrom(ctx);
    const code = readGift(ctx.match);
    if (code !== undefined) await openGift(ctx, tools, code);
    await tools.client.onboard(userId, { action: 'start', telegram });
  });
  return composer;
}
