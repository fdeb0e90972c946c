import { Composer, type Context } from 'grammy';
import type { PlaceRequest } from '../../contract/place.ts';
import { AppError } from '../../lib/errors.ts';
import { type BotTools, isCommand, show, whereFrom } from '../context.ts';
import { cityQuestion, cityScreen, isCityQuestion } from '../screens/city.ts';

/** As long as the API reads them; no name of a place is longer. */
const longestName = 128;

/**
 * /city: where the user is, and so what time it is there. What answers the question is a reply to it, so no
 * process has to remember that it has asked.
 */
export function city(tools: BotTools) {
  const { client, texts, languageOf } = tools;
  const composer = new Composer();

  composer.command('city', async (ctx) => {
    if (ctx.match !== '') return setPlace(ctx, { query: ctx.match.slice(0, longestName) });
    const { userId } = whereFrom(ctx);
    const [say, profile] = await Promise.all([speak(ctx), client.getProfile(userId)]);
    await ask(ctx, say, cityQuestion({ say }, profile));
  });

  composer.callbackQuery(/^city:(.+)$/, (ctx) => setPlace(ctx, { place_id: ctx.match[1] ?? '' }));

  composer.on('message', async (ctx, next) => {
    const { text, location, reply_to_message: question } = ctx.message;
    const isAnswer = question?.from?.id === ctx.me.id && isCityQuestion(texts, question.text ?? '');
    if (!isAnswer || isCommand(ctx.message)) return next();
    if (text !== undefined) return setPlace(ctx, { query: text.slice(0, longestName) });
    if (!location) return next();
    const { latitude, longitude } = location;
    await setPlace(ctx, { latitude, longitude });
  });

  async function setPlace(ctx: Context, place: PlaceRequest): Promise<void> {
    const say = await speak(ctx);
    try {
      await show(ctx, cityScreen({ say }, await client.setPlace(whereFrom(ctx).userId, place)));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'place-unknown') throw error;
      await ask(ctx, say, `${say('error-place-unknown')}\n\n${say('city-ask')}`);
    }
  }

  async function speak(ctx: Context) {
    const language = await languageOf(ctx);
    return (key: string, args?: Parameters<typeof texts.format>[2]) =>
      texts.format(language, key, args);
  }
  return composer;
}

async function ask(ctx: Context, say: (key: string) => string, text: string): Promise<void> {
  await ctx.reply(text, {
    reply_markup: { force_reply: true, input_field_placeholder: say('city-placeholder') },
  });
}
