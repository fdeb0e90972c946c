import { Composer } from 'grammy';
import about from '../../../package.json' with { type: 'json' };
import type { Language } from '../../contract/shared.ts';
import { splitLong } from '../../lib/text.ts';
import type { Texts } from '../../lib/texts.ts';
import type { BotTools } from '../context.ts';

const pages = ['terms', 'safety', 'developer_info'] as const;

export interface InformationOptions {
  supportContact: string | undefined;
  /** Where the service's pages are; undefined: nobody has said. */
  publicUrl: string | undefined;
}

/** /terms, /safety, /developer_info: what everybody may know, and whom to ask. */
export function information({ texts, languageOf }: BotTools, options: InformationOptions) {
  const composer = new Composer();
  for (const page of pages) {
    composer.command(page, async (ctx) => {
      const text = informationText(texts, await languageOf(ctx), page, options);
      const silent = { link_preview_options: { is_disabled: true } };
      for (const piece of splitLong(text)) await ctx.reply(piece, silent);
    });
  }
  return composer;
}

/** A page in short, where all of it stands, and who answers for it. */
export function informationText(
  texts: Texts,
  language: Language,
  page: (typeof pages)[number] | 'privacy',
  { supportContact: contact, publicUrl }: InformationOptions,
): string {
  const { version, license } = about;
  const url = page === 'developer_info' ? undefined : publicUrl && `${publicUrl}/${page}`;
  const linkKey = page === 'safety' ? 'information-safety-link' : 'information-link';
  return [
    texts.format(language, `information-${page}`, { version, license }),
    ...(url ? [texts.format(language, linkKey, { url: `${url}?lang=${language}` })] : []),
    ...(contact ? [texts.format(language, 'information-contact', { contact })] : []),
  ].join('\n\n');
}
