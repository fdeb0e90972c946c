import { Composer } from 'grammy';
import { splitLong } from '../../lib/text.ts';
import { type BotTools, whereFrom } from '../context.ts';

/** /memory: what the companion remembers. */
export function memory({ client, texts, languageOf }: BotTools) {
  const composer = new Composer();
  composer.command('memory', async (ctx) => {
    const { userId } = whereFrom(ctx);
    const language = await languageOf(ctx);
    const { facts } = await client.listMemories(userId);
    if (facts.length === 0) {
      await ctx.reply(texts.format(language, 'memory-empty'));
      return;
    }
    const lines = facts.map((fact) => `• ${fact.text}`);
    const text = [texts.format(language, 'memory-title'), '', ...lines].join('\n');
    for (const piece of splitLong(text)) await ctx.reply(piece);
  });
  return composer;
}
