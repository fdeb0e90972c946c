import { Composer, type Context } from 'grammy';
import type { BotTools } from '../context.ts';
import { helpText } from '../screens/help.ts';

export function help(tools: BotTools) {
  const composer = new Composer();
  composer.command('help', (ctx) => sendHelp(ctx, tools));
  return composer;
}

/** Also the answer to a command that is unknown, or not for this user. */
export async function sendHelp(
  ctx: Context,
  { texts, languageOf }: Pick<BotTools, 'texts' | 'languageOf'>,
): Promise<void> {
  const language = await languageOf(ctx);
  await ctx.reply(helpText({ say: (key, args) => texts.format(language, key, args) }));
}
