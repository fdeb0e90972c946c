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
    isForwarded && text !== '' ? quoted(text) : text,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Somebody else speaks in it: in words passed on, in a file, in what was shared or replied to. */
export const isForeign = ({ media, understood, isForwarded, replyTo }: MessageContent): boolean =>
  isForwarded === true ||
  understood?.material !== undefined ||
  (media !== undefined && 'text' in media) ||
  (replyTo !== undefined && !replyTo.isCompanion);

/** What the user has said in it; of what others say only that it came. */
function ownTellingOf({ text, ...message }: Told): string {
  const { media, understood, isForwarded } = message;
  return tellingOf({
    ...message,
    text: isForwarded ? '' : text,
    ...(media && 'text' in media && { media: { kind: media.kind } }),
    ...(understood && { understood: withoutMaterial(understood) }),
  });
}

const withoutMaterial = ({ material: _material, ...understood }: Understanding): Understanding =>
  understood;

type Row = { id: string; role: string; content: Uint8Array; has_image: boolean };

/** A stored message, whoever's it is. */
export function readTold(
  cipher: UserCipher,
  userId: number,
  { id, role, content, has_image: hasImage }: Row,
): { text: string; ownText: string; isForeign: boolean } {
  const opened = messageContent.open(cipher, userId, id, content);
  const told = { ...opened, hasImage };
  const isUser = role === 'user';
  return {
    text: isUser ? tellingOf(told) : opened.text,
    ownText: isUser ? ownTellingOf(told) : opened.text,
    isForeign: isForeign(opened),
  };
}

export const readTelling = (cipher: UserCipher, userId: number, row: Row): string =>
  readTold(cipher, userId, row).text;

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
