import { Composer } from 'grammy';
import { type BotTools, reply, whereFrom } from '../context.ts';

/** /stop: the companion answers, and starts nothing any more. */
export function stop(tools: BotTools) {
  const composer = new Composer();
  composer.command('stop', async (ctx) => {
    await tools.client.stop(whereFrom(ctx).userId);
    await reply(ctx, tools, 'stop-done');
  });
  return composer;
}
