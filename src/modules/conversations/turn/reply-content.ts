import { v7 as uuid } from 'uuid';
import type { OutboxContent } from '../content.ts';
import type { Saying } from '../say.ts';
import type { Generated } from './context.ts';

/** What a reply consists of: its words, read or heard, the picture, and what the code adds. */
export function buildContent(
  { bubbles, voice, staged: { picture } }: Generated,
  more: string[],
  caption: string,
): Required<Pick<Saying, 'bubbles' | 'files'>> {
  const files: NonNullable<Saying['files']> = [];
  const attach = (data: Uint8Array, mediaType: string) => {
    const id = uuid();
    files.push({ id, mediaType, data });
    return { attachmentId: id };
  };
  const words: OutboxContent[] = voice
    ? [
        {
          text: bubbles.join('\n\n'),
          voice: { ...attach(voice.data, 'audio/ogg'), seconds: voice.seconds },
        },
      ]
    : bubbles.map((text) => ({ text }));
  const drawn = picture
    ? [{ text: caption, picture: attach(picture.data, picture.mediaType) }]
    : [];
  return { bubbles: [...words, ...drawn, ...more.map((text) => ({ text }))], files };
}
