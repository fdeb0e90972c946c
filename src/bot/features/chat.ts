import { Composer, type Context } from 'grammy';
import type { PhotoSize } from 'grammy/types';
import { type BotTools, isCommand, reply, whereFrom } from '../context.ts';

/** A size above it is left for the next one. */
const maxPhotoBytes = 10 * 1024 * 1024;

/** What was said goes to the API, which stores it before Telegram hears that it arrived. */
export function chat(tools: BotTools) {
  const composer = new Composer();
  composer.on('message:text', async (ctx) => {
    if (isCommand(ctx.message)) return reply(ctx, tools, 'help');
    await passOn(ctx, ctx.message.text);
  });
  composer.on('message:photo', async (ctx) => {
    const photo = largest(ctx.message.photo);
    if (!photo) return reply(ctx, tools, 'error-image-too-large');
    await passOn(ctx, ctx.message.caption ?? '', { photo_file_id: photo.file_id });
  });

  async function passOn(ctx: Context, message: string, more: { photo_file_id?: string } = {}) {
    const { userId, telegram } = whereFrom(ctx);
    // Seen to be heard; whether it is shown is not worth waiting for.
    ctx.replyWithChatAction('typing').catch(() => undefined);
    const isForwarded = ctx.message?.forward_origin !== undefined;
    const isFragment = isForwarded || ctx.message?.media_group_id !== undefined;
    await tools.client.say(userId, {
      message,
      telegram: {
        ...telegram,
        ...more,
        ...(isFragment && { is_fragment: true }),
        ...(isForwarded && { is_forwarded: true }),
      },
    });
  }
  return composer;
}

const largest = (sizes: PhotoSize[]) =>
  sizes.findLast(({ file_size: size = 0 }) => size <= maxPhotoBytes);
