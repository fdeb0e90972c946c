import { Composer } from 'grammy';
import { AppError } from '../../lib/errors.ts';
import { type BotTools, readerOf, show, whereFrom } from '../context.ts';

/**
 * /admin: a link into the admin page, for once. For administrators: the API knows who that is, and whoever
 * it refuses is answered like anybody with a command there is none of.
 */
export function administration(tools: BotTools) {
  const composer = new Composer();
  composer.command('admin', async (ctx, next) => {
    const link = await makeLink(whereFrom(ctx).userId);
    if (!link) return next();
    const reader = await readerOf(ctx, tools);
    await show(ctx, { text: reader.say('operator-admin-link', { url: link.url }) });
  });

  async function makeLink(userId: number) {
    try {
      return await tools.client.administration.makeLoginLink(userId);
    } catch (error) {
      if (error instanceof AppError && error.code === 'forbidden') return undefined;
      throw error;
    }
  }
  return composer;
}
