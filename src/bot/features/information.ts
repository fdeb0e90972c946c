import { Composer } from 'grammy';
import about from '../../../package.json' with { type: 'json' };
import { splitLong } from '../../lib/text.ts';
import type { BotTools } from '../context.ts';

const pages = ['privacy', 'terms', 'safety', 'developer_info'] as const;

/** /privacy, /terms, /safety, /developer_info: what everybody may know, and whom to ask. */
export function information(
  { texts, languageOf }: BotTools,
  { supportContact: contact }: { supportContact: string | undefined },
) {
  const composer = new Composer();
  for (const page of pages) {
    composer.command(page, async (ctx) => {
      const language = await languageOf(ctx);
      const { version, license } = about;
      const text = [
        texts.format(language, `information-${page}`, { version, license }),
        ...(contact ? [texts.format(language, 'information-contact', { contact })] : []),
      ].join('\n\n');
      const options = { link_preview_options: { is_disabled: true } };
      for (const piece of splitLong(text)) await ctx.reply(piece, options);
    });
  }
  return composer;
}
