import type { StoredMedia } from '../content.ts';

export type FileMedia = Extract<StoredMedia, { file_id: string }>;

/** What has to be done with a file: it is heard, watched or read. */
export type Nature = 'voice' | 'audio' | 'video' | 'text' | 'pdf';

const textTypes = new Set([
  'text/plain',
  'text/markdown',
  'text/x-markdown',
  'text/csv',
  'text/json',
  'application/json',
]);

/** By its type, else by its name; undefined for what nobody here can open. */
export function natureOf(media: FileMedia): Nature | undefined {
  const { kind, media_type: type = '', file_name: name = '' } = media;
  if (kind === 'voice' || kind === 'audio') return kind;
  if (kind !== 'document') return 'video';
  if (type.startsWith('audio/')) return 'audio';
  if (type.startsWith('video/')) return 'video';
  if (type === 'application/pdf') return 'pdf';
  if (textTypes.has(type)) return 'text';
  if (type !== '' && type !== 'application/octet-stream') return undefined;
  if (/\.(txt|md|csv|json)$/i.test(name)) return 'text';
  return /\.pdf$/i.test(name) ? 'pdf' : undefined;
}
