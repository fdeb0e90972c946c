import { Composer, type Context } from 'grammy';
import { type BotTools, readerOf, whereFrom } from '../context.ts';
import { splitLong } from '../../lib/text.ts';
import { describeCloseness } from '../screens/closeness.ts';
import { personasButton, personaScreen } from '../screens/persona.ts';

/** /persona: shows who there is to talk to, and keeps what was chosen. */
export function persona(tools: BotTools) {
  const { client } = tools;
  const composer = new Composer();

  async function open(ctx: Context): Promise<void> {
    const { userId } = whereFrom(ctx);
    const [reader, { personas }] = await Promise.all([
      readerOf(ctx, tools),
      client.listPersonas(userId),
    ]);
    const { text, keyboard } = personaScreen(reader, personas);
    const pieces = splitLong(text);
    for (const piece of pieces.slice(0, -1)) await ctx.reply(piece);
    await ctx.reply(pieces.at(-1) ?? '', { reply_markup: keyboard });
  }
  composer.command('persona', open);
  composer.callbackQuery(personasButton, open);

  composer.callbackQuery(/^persona:(.+)$/, async (ctx) => {
    const { userId } = whereFrom(ctx);
    const reader = await readerOf(ctx, tools);
    const changed = await client.updateProfile(userId, { persona: ctx.match[1] });
    await ctx.editMessageReplyMarkup().catch(() => undefined);
    await ctx.reply(
      reader.say('persona-done', {
        persona: changed.persona.name,
        closeness: describeCloseness(reader, changed.level),
      }),
    );
  });
  return composer;
}
