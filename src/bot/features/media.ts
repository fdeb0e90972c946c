import { Composer, type Context } from 'grammy';
import { LRUCache } from 'lru-cache';
import { type BotTools, reply } from '../context.ts';

/** What is not understood yet gets an honest line instead of silence, an album one in all. */
export function media(tools: BotTools) {
  const composer = new Composer();
  const albums = new LRUCache<string, true>({ max: 1_000 });
  const answer = (kind: string) => async (ctx: Context) => {
    const album = ctx.message?.media_group_id;
    if (album !== undefined && albums.has(album)) return;
    await reply(ctx, tools, `media-not-supported-${kind}`);
    if (album !== undefined) albums.set(album, true);
  };
  composer.on(['message:voice', 'message:audio'], answer('voice'));
  composer.on(['message:video', 'message:video_note', 'message:animation'], answer('video'));
  composer.on('message:sticker', answer('sticker'));
  composer.on('message:document', answer('document'));
  composer.on(['message:location', 'message:venue'], answer('location'));
  composer.on(
    [
      ...(['message:contact', 'message:poll', 'message:dice', 'message:game'] as const),
      ...(['message:story', 'message:checklist', 'message:paid_media'] as const),
    ],
    answer('other'),
  );
  return composer;
}
