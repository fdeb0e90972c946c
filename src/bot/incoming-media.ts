import type { Message, PhotoSize } from 'grammy/types';
import type { TelegramMedia } from '../contract/chat.ts';
import { isPictureType } from '../contract/pictures.ts';

/** A size above it is left for the next one. */
const maxPhotoBytes = 10 * 1024 * 1024;

interface Brought {
  photo_file_id?: string;
  media?: TelegramMedia;
}

interface Sent {
  file_id: string;
  file_size?: number | undefined;
  duration?: number;
  mime_type?: string | undefined;
  file_name?: string | undefined;
}

/** What a message brings besides words; undefined for one that nobody has said, such as a pinned message. */
export function readMedia(message: Message): Brought | undefined {
  if (message.photo) return readPhoto(message.photo);
  // An animation comes as a document, too, and a venue as a location.
  if (message.animation) return fileOf('animation', message.animation);
  if (message.document) return readDocument(message.document);
  if (message.voice) return fileOf('voice', message.voice);
  if (message.audio) return fileOf('audio', message.audio);
  if (message.video) return fileOf('video', message.video);
  if (message.video_note) return fileOf('video-note', message.video_note);
  const media = readOther(message);
  return media && { media };
}

function readPhoto(sizes: PhotoSize[]): Brought | undefined {
  const fitting = sizes.findLast(({ file_size: size = 0 }) => size <= maxPhotoBytes);
  if (fitting) return { photo_file_id: fitting.file_id };
  const [largest] = sizes.slice(-1);
  return largest && fileOf('document', { ...largest, mime_type: 'image/jpeg' });
}

/** A picture sent as a file is a picture. */
function readDocument(document: Sent): Brought {
  const { mime_type: type = '', file_size: size = 0, file_id: fileId } = document;
  const isPhoto = isPictureType(type) && size <= maxPhotoBytes;
  return isPhoto ? { photo_file_id: fileId } : fileOf('document', document);
}

function fileOf(kind: Extract<TelegramMedia, { file_id: string }>['kind'], sent: Sent): Brought {
  const { file_id, file_size, duration, mime_type, file_name } = sent;
  return {
    media: {
      kind,
      file_id,
      ...(file_size !== undefined && { file_size }),
      ...(duration !== undefined && { duration_seconds: duration }),
      ...(mime_type !== undefined && { media_type: mime_type.slice(0, 128) }),
      ...(file_name !== undefined && { file_name: file_name.slice(0, 256) }),
    },
  };
}

function readOther(message: Message): TelegramMedia | undefined {
  const { sticker, location, venue, contact, poll, dice } = message;
  if (sticker) return { kind: 'sticker', ...(sticker.emoji && { emoji: sticker.emoji }) };
  if (location) {
    const { latitude, longitude } = location;
    const title = venue && { title: venue.title.slice(0, 256) };
    return { kind: 'location', latitude, longitude, ...title };
  }
  // The number is not ours to pass on.
  if (contact) return { kind: 'contact', text: contact.first_name.slice(0, 256) };
  if (poll) {
    const options = poll.options.map(({ text }) => text).join(' / ');
    return { kind: 'poll', text: `${poll.question} ${options}`.slice(0, 1_000) };
  }
  if (dice) return { kind: 'dice', text: `${dice.emoji} ${dice.value}` };
  const isSaid = message.game ?? message.story ?? message.checklist ?? message.paid_media;
  return isSaid && { kind: 'other' };
}
