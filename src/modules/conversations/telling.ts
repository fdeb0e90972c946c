import { defused, quoted } from '#app/lib/quoting';
import type { UserCipher } from '#app/platform/crypto/index';
import {
  type MessageContent,
  messageContent,
  type StoredMedia,
  type Understanding,
} from './content.ts';

/** Of what is in a file so much stands in the history. */
const shortMaterial = 300;

type Told = MessageContent & { hasImage?: boolean };

/**
 * A message as one text for a model and for search: its words, and what came with them in brackets; of
 * what is in a file only the beginning.
 */
export function tellingOf(message: Told, longestMaterial = shortMaterial): string {
  const { text, media, understood, isForwarded, forwardedFrom, hasImage } = message;
  const origin = forwardedFrom === undefined ? '' : ` from ${quoted(forwardedFrom)}`;
  return [
    isForwarded ? `[forwarded${origin}]` : '',
    hasImage ? '[photo]' : '',
    media ? mark(media, understood, longestMaterial) : '',
    text,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The same of a stored message, whoever's it is. */
export function readTelling(
  cipher: UserCipher,
  userId: number,
  row: { id: string; role: string; content: Uint8Array; has_image: boolean },
): string {
  const content = messageContent.open(cipher, userId, row.id, row.content);
  return row.role === 'user' ? tellingOf({ ...content, hasImage: row.has_image }) : content.text;
}

/** What a messenger shows in place of words, in no language: 🎤, 📍 and the like. */
export function signOf(media: StoredMedia): string {
  switch (media.kind) {
    case 'voice':
      return '🎤';
    case 'audio':
      return joined('🎵', media.file_name);
    case 'document':
      return joined('📄', media.file_name);
    case 'sticker':
      return media.emoji ?? '🙂';
    case 'location':
      return joined('📍', media.title ?? media.place);
    case 'contact':
      return joined('👤', media.text);
    case 'poll':
      return joined('📊', media.text);
    case 'dice':
      return media.text ?? '🎲';
    case 'other':
      return joined('✉️', media.text);
    default:
      return '🎬';
  }
}

function mark(media: StoredMedia, understood: Understanding | undefined, longest: number): string {
  const material = understood?.material?.slice(0, longest);
  switch (media.kind) {
    case 'voice':
      return spoken('voice message', understood, material);
    case 'video-note':
      return spoken('video message', understood, material);
    case 'audio':
    case 'document':
    case 'video':
    case 'animation':
      return `[${about(joined(names[media.kind], media.file_name && quoted(media.file_name)), material)}]`;
    case 'location':
      return `[location: ${[media.title && quoted(media.title), media.place].filter(Boolean).join(', ')}]`;
    case 'sticker':
      return `[${joined('sticker', media.emoji && defused(media.emoji))}]`;
    case 'dice':
      return `[${joined('dice', media.text && defused(media.text))}]`;
    default:
      return `[${about(media.kind === 'other' ? 'something else' : media.kind, media.text)}]`;
  }
}

const names = { audio: 'audio', document: 'file', video: 'video', animation: 'GIF' } as const;

/** Round brackets: the words that follow are the user's own. */
function spoken(what: string, understood: Understanding | undefined, material?: string): string {
  if (!understood || understood.isEmpty) return `[${what}, not heard]`;
  const { tone } = understood;
  const heard = tone === undefined ? `(${what})` : `(${what}, ${quoted(tone)})`;
  return material ? `${heard} [in it: ${quoted(material)}]` : heard;
}

const about = (what: string, text: string | undefined) =>
  text ? `${what}: ${quoted(text)}` : what;

const joined = (sign: string, text: string | undefined) => (text ? `${sign} ${text}` : sign);
