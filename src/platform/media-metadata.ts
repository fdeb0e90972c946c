import { withoutFilmMetadata } from './film-metadata.ts';
import { withoutTags, withoutWaveNotes } from './sound-metadata.ts';

/** The same recording without what it says of place, device and person, as far as its kind can say it. */
export function withoutMetadata(recording: Uint8Array, mediaType: string): Uint8Array {
  if (mediaType.endsWith('/mp4')) return withoutFilmMetadata(recording);
  if (mediaType === 'audio/mpeg') return withoutTags(recording);
  return mediaType === 'audio/wav' ? withoutWaveNotes(recording) : recording;
}
