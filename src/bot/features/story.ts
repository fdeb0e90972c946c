import { Composer } from 'grammy';
import { splitLong } from '../../lib/text.ts';
import { type BotTools, whereFrom } from '../context.ts';
import { storyText } from '../screens/story.ts';

/** /story: how close the two are, and what they have been through. */
export function story({ client, texts, languageOf }: BotTools) {
  const composer = new Composer();
  composer.command('story', async (ctx) => {
    const { userId } = whereFrom(ctx);
    const [language, told] = await Promise.all([languageOf(ctx), client.getStory(userId)]);
    for (const piece of splitLong(storyText(texts, language, told))) await ctx.reply(piece);
  });
  return composer;
}
