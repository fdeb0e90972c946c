import type { TelegramMedia } from '#app/contract/chat';
import type { Language } from '#app/contract/shared';
import { cleanText } from '#app/lib/text';
import type { Places } from '../places/index.ts';
import type { MessageContent, StoredMedia } from './content.ts';

/** Nearer than this it is the town itself, or beside it. */
const nearKm = 30;

/** What Telegram says of a message besides its words. */
export interface Circumstances {
  photoFileId?: string;
  isForwarded?: boolean;
  forwardedFrom?: string;
}

/** What is kept of a message. */
export function contentOf(
  text: string,
  { photoFileId, isForwarded, forwardedFrom }: Circumstances,
  { media, replyTo }: Pick<MessageContent, 'media' | 'replyTo'>,
): MessageContent {
  return {
    text: cleanText(text),
    ...(photoFileId !== undefined && { photoFileId }),
    ...(media && { media }),
    ...(isForwarded && { isForwarded }),
    ...(forwardedFrom !== undefined && { forwardedFrom: oneLine(forwardedFrom) }),
    ...(replyTo && { replyTo: { ...replyTo, text: cleanText(replyTo.text) } }),
  };
}

/** Where exactly somebody was is for nobody to read later. */
export function storedPlace(
  media: Extract<TelegramMedia, { kind: 'location' }>,
  places: Places,
  language: Language,
): StoredMedia {
  const { latitude, longitude, title } = media;
  const { name, country, distanceKm } = places.nearest(latitude, longitude, language);
  const town = [name, country].filter(Boolean).join(', ');
  return {
    kind: 'location',
    place: distanceKm <= nearKm ? `near ${town}` : `${Math.round(distanceKm)} km from ${town}`,
    ...(title !== undefined && { title: oneLine(title) }),
  };
}

const oneLine = (text: string) => cleanText(text).replace(/\s+/g, ' ');
