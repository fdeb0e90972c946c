import { Composer } from 'grammy';
import { languages } from '../../contract/shared.ts';
import { type BotTools, whereFrom } from '../context.ts';

/** Stops the spinning of any button, and passes on those of the first questions. */
export function buttons({ client, setLanguage }: BotTools) {
  const composer = new Composer();
  composer.on('callback_query', (ctx, next) => {
    // At once, whatever the rest takes; that it is too late for that is no matter.
    ctx.answerCallbackQuery().catch(() => undefined);
    return next();
  });
  composer.callbackQuery(/^onboarding:([\w-]+):(.+)$/, async (ctx) => {
    const [, step = '', answer = ''] = ctx.match;
    const { userId, telegram } = whereFrom(ctx);
    await client.onboard(userId, { action: 'answer', step, answer, telegram });
    const language = step === 'language' && languages.find((each) => each === answer);
    if (language) setLanguage(userId, language);
    await ctx.editMessageReplyMarkup().catch(() => undefined);
  });
  return composer;
}
