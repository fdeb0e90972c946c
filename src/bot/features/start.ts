import { Composer } from 'grammy';
import { type BotTools, whereFrom } from '../context.ts';

/** /start: the first questions, or a greeting for who has been here before. The API speaks. */
export function start({ client }: BotTools) {
  const composer = new Composer();
  composer.command('start', async (ctx) => {
    const { userId, telegram } = whereFrom(ctx);
    await client.onboard(userId, { action: 'start', telegram });
  });
  return composer;
}
