import { Composer } from 'grammy';
import { type BotTools, whereFrom } from '../context.ts';
import { describeCloseness } from '../screens/closeness.ts';
import { createReader } from '../screens/reader.ts';

/** /profile: who the user is to the companion, and how close. */
export function profile({ client, texts }: BotTools) {
  const composer = new Composer();
  composer.command('profile', async (ctx) => {
    const { userId } = whereFrom(ctx);
    const [shown, status] = await Promise.all([
      client.getProfile(userId),
      client.getStatus(userId),
    ]);
    const reader = createReader(texts, shown.language, shown.time_zone);
    const limit = status.daily_limit === null ? '' : ` / ${status.daily_limit}`;
    await ctx.reply(
      reader.say('profile-text', {
        name: shown.name ?? reader.say('profile-no-name'),
        closeness: describeCloseness(reader, shown.level),
        used: `${status.messages_today}${limit}`,
        zone: shown.time_zone,
      }),
    );
  });
  return composer;
}
