import { Composer } from 'grammy';
import { voiceModeSchema } from '../../contract/profile.ts';
import { type BotTools, readerOf, show, whereFrom } from '../context.ts';
import { voiceScreen } from '../screens/voice.ts';

/** /voice: when the companion answers by voice. */
export function voice(tools: BotTools) {
  const { client } = tools;
  const composer = new Composer();

  composer.command('voice', async (ctx) => {
    const { userId } = whereFrom(ctx);
    const [reader, profile, status] = await Promise.all([
      readerOf(ctx, tools),
      client.getProfile(userId),
      client.getStatus(userId),
    ]);
    await show(ctx, voiceScreen(reader, profile.voice_mode, status));
  });

  composer.callbackQuery(/^voice:(\w+)$/, async (ctx) => {
    const mode = voiceModeSchema.safeParse(ctx.match[1]).data;
    if (!mode) return;
    const { userId } = whereFrom(ctx);
    const [reader, profile, status] = await Promise.all([
      readerOf(ctx, tools),
      client.updateProfile(userId, { voice_mode: mode }),
      client.getStatus(userId),
    ]);
    await show(ctx, voiceScreen(reader, profile.voice_mode, status));
  });
  return composer;
}
