import { Composer } from 'grammy';
import { type Audience, broadcastActions } from '../../contract/broadcasts.ts';
import { maxBroadcastLength } from '../../contract/limits.ts';
import { languages } from '../../contract/shared.ts';
import { AppError } from '../../lib/errors.ts';
import { type BotTools, readerOf, show, whereFrom } from '../context.ts';
import { broadcastScreen } from '../screens/broadcast.ts';

/**
 * /broadcast in reply to a message: shows it as it would arrive, asks, sends. For administrators: the API
 * knows who that is, and whoever it refuses is answered like anybody with a command there is none of.
 */
export function broadcast({ client, ...tools }: BotTools) {
  const { broadcasts } = client;
  const composer = new Composer();

  composer.command('broadcast', async (ctx, next) => {
    const { userId } = whereFrom(ctx);
    if (!(await isAdmin(userId))) return next();
    const reader = await readerOf(ctx, { client, ...tools });
    const replied = ctx.message?.reply_to_message;
    const text = (replied?.text ?? replied?.caption ?? '').trim().toWellFormed();
    const audience = readAudience(ctx.match);
    if (text === '' || !audience) return show(ctx, { text: reader.say('broadcast-how') });
    if (text.length > maxBroadcastLength) {
      const numbers = { length: text.length, limit: maxBroadcastLength };
      return show(ctx, { text: reader.say('broadcast-too-long', numbers) });
    }
    const texts = { [reader.language]: text };
    const draft = await broadcasts.create(userId, { texts, audience });
    await broadcasts.preview(userId, draft.id);
    await show(ctx, broadcastScreen(reader, draft));
  });

  composer.callbackQuery(/^broadcast:(\w+):([\w-]+)$/, async (ctx) => {
    const { userId } = whereFrom(ctx);
    const [, pressed, id = ''] = ctx.match;
    const reader = await readerOf(ctx, { client, ...tools });
    const action = broadcastActions.find((each) => each === pressed);
    // Pressed twice, or in an old message: what it shows now is the answer.
    if (action) await unlessTooLate(broadcasts.change(userId, id, action));
    await show(ctx, broadcastScreen(reader, await broadcasts.report(userId, id)));
  });

  async function isAdmin(userId: number): Promise<boolean> {
    try {
      await broadcasts.list(userId);
      return true;
    } catch (error) {
      if (error instanceof AppError && error.code === 'forbidden') return false;
      throw error;
    }
  }
  return composer;
}

async function unlessTooLate(changing: Promise<unknown>): Promise<void> {
  try {
    await changing;
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'conflict') throw error;
  }
}

const plans = ['free', 'premium'] as const;

/** "ru premium 30"; undefined when there is a word of another kind in it. */
function readAudience(words: string): Audience | undefined {
  const audience: Audience = {};
  for (const word of words.toLowerCase().split(/\s+/).filter(Boolean)) {
    const language = languages.find((each) => each === word);
    const plan = plans.find((each) => each === word);
    const days = /^[1-9]\d{0,2}$/.test(word) ? Number(word) : undefined;
    if (language) audience.language = language;
    else if (plan) audience.plan = plan;
    else if (days !== undefined) audience.active_days = days;
    else return undefined;
  }
  return audience;
}
