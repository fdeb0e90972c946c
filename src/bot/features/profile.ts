import { Composer } from 'grammy';
import type { LevelView } from '../../contract/shared.ts';
import { type BotTools, whereFrom } from '../context.ts';

const barLength = 10;

/** /profile: who the user is to the companion, and how close. */
export function profile({ client, texts }: BotTools) {
  const composer = new Composer();
  composer.command('profile', async (ctx) => {
    const { userId } = whereFrom(ctx);
    const [shown, status] = await Promise.all([
      client.getProfile(userId),
      client.getStatus(userId),
    ]);
    const { language, level } = shown;
    const limit = status.daily_limit === null ? '' : ` / ${status.daily_limit}`;
    await ctx.reply(
      texts.format(language, 'profile-text', {
        name: shown.name ?? texts.format(language, 'profile-no-name'),
        level: level.name,
        score: level.score,
        bar: drawBar(level.progress),
        next: describeNext(level),
        used: `${status.messages_today}${limit}`,
        zone: shown.time_zone,
      }),
    );

    function describeNext({ next, score }: LevelView): string {
      if (!next) return texts.format(language, 'profile-top');
      const points = next.score - score;
      return texts.format(language, 'profile-next', { points, level: next.name });
    }
  });
  return composer;
}

function drawBar(progress: number): string {
  const full = Math.round(progress * barLength);
  return '▰'.repeat(full) + '▱'.repeat(barLength - full);
}
