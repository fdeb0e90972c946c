import { maxMessageLength } from '#app/contract/limits';
import { isPictureType } from '#app/contract/pictures';
import { cleanText } from '#app/lib/text';
import { fileTypeOf } from '#app/platform/file-type';
import { withCalls } from '#app/platform/llm/failures';
import { type Engine, EngineError, type ModelCall } from '#app/platform/llm/port';
import type { Logger } from '#app/platform/logger';
import { withoutMetadata } from '#app/platform/media-metadata';
import { TelegramError } from '#app/platform/telegram/index';
import { buildTranscriptionRequest, transcriptSchema } from '../prompts/transcribe.ts';
import { type FileMedia, type Nature, natureOf } from './file-nature.ts';

/** Fetches a file that the user sent in Telegram. */
export type FetchFile = (fileId: string, maxBytes: number) => Promise<Uint8Array>;

interface Dependencies {
  engine: Engine;
  logger: Logger;
}

export type Opened = { calls: ModelCall[] } & (
  | { said: string; seen: string; tone: string }
  /** Why it stays closed. */
  | { closed: 'too-large' | 'unreadable' }
);

interface Attempt {
  turnId: string;
  fetchFile: FetchFile;
  signal: AbortSignal | undefined;
  /** A failure that may pass is final this time. */
  isLast: boolean;
}

const megabyte = 1024 * 1024;

/** Checked before anything is fetched; a document of text costs nothing but room in the prompt. */
const limits: Record<Nature, { bytes: number; seconds: number }> = {
  voice: { bytes: 20 * megabyte, seconds: 600 },
  audio: { bytes: 20 * megabyte, seconds: 600 },
  video: { bytes: 20 * megabyte, seconds: 180 },
  pdf: { bytes: 20 * megabyte, seconds: 0 },
  text: { bytes: megabyte / 4, seconds: 0 },
};

/** As what a kind of file usually comes: whether the engine can do anything with it at all. */
const usualTypes = {
  voice: 'audio/ogg',
  audio: 'audio/mpeg',
  video: 'video/mp4',
  pdf: 'application/pdf',
} as const;

const longestMaterial = 24_000;
const longestTone = 60;

/**
 * Listens to a file, watches or reads it: fetched once, and asked of the engine once.
 * @throws EngineError or TelegramError for a failure that may pass
 */
export function createOpenFile({ engine, logger }: Dependencies) {
  return async (media: FileMedia, attempt: Attempt): Promise<Opened> => {
    const nature = natureOf(media);
    // A picture that comes as a file was too large to come as a picture.
    if (!nature) return closed(isPictureType(media.media_type ?? '') ? 'too-large' : 'unreadable');
    const { bytes, seconds } = limits[nature];
    const { file_size: size = 0, duration_seconds: duration = 0 } = media;
    if (size > bytes || duration > seconds) return closed('too-large');
    if (!isUnderstood(nature)) return closed('unreadable');
    try {
      const data = await attempt.fetchFile(media.file_id, bytes);
      if (nature === 'text') return readText(data);
      const mediaType = typeFor(nature, data);
      if (mediaType === undefined || !engine.understands(mediaType)) return closed('unreadable');
      return await ask(nature, { data: withoutMetadata(data, mediaType), mediaType }, attempt);
    } catch (error) {
      return giveUp(error, attempt);
    }
  };

  /** Plain text any model reads; rules make nothing of it. */
  function isUnderstood(nature: Nature): boolean {
    return nature === 'text' ? !engine.isRuleBased : engine.understands(usualTypes[nature]);
  }

  async function ask(
    nature: Exclude<Nature, 'text'>,
    file: { data: Uint8Array; mediaType: string },
    { signal }: Attempt,
  ): Promise<Opened> {
    const request = buildTranscriptionRequest(nature, file);
    const { object, calls } = await engine.generateObject(request, transcriptSchema, {
      ...(signal && { signal }),
    });
    const { text, tone = '', seen = '' } = object;
    const longest = nature === 'pdf' ? longestMaterial : maxMessageLength;
    return {
      said: cleanText(text).slice(0, longest),
      seen: cleanText(seen).slice(0, maxMessageLength),
      tone: cleanText(tone).replace(/\s+/g, ' ').slice(0, longestTone),
      calls,
    };
  }

  function giveUp(error: unknown, { turnId, isLast, signal }: Attempt): Opened {
    const calls = error instanceof EngineError ? error.calls.map(asTranscription) : [];
    const known = error instanceof EngineError ? withCalls(error, calls) : error;
    if (signal?.aborted || isKeptAway(known) || (mayPass(known) && !isLast)) throw known;
    logger.warn({ turnId, error: known }, 'a file could not be opened');
    return { ...closed('unreadable'), calls };
  }
}

function mayPass(error: unknown): boolean {
  if (error instanceof TelegramError) {
    return ['rate-limited', 'unavailable', 'unreachable'].includes(error.reason);
  }
  return error instanceof EngineError && error.isRetryable;
}

/** The breaker closes again: nobody has looked at the file, however often it was tried. */
const isKeptAway = (error: unknown) =>
  error instanceof EngineError && error.failure === 'breaker-open';

const closed = (why: 'too-large' | 'unreadable'): Opened => ({ closed: why, calls: [] });

const asTranscription = (call: ModelCall): ModelCall => ({ ...call, purpose: 'transcription' });

function readText(data: Uint8Array): Opened {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(data);
    if (text.includes('\0')) return closed('unreadable');
    return { said: cleanText(text).slice(0, longestMaterial), seen: '', tone: '', calls: [] };
  } catch {
    return closed('unreadable');
  }
}

/** What it is to the engine; undefined for what is something else than it was sent as. */
function typeFor(nature: Exclude<Nature, 'text'>, data: Uint8Array): string | undefined {
  const type = fileTypeOf(data);
  if (nature === 'pdf') return type === 'application/pdf' ? type : undefined;
  if (nature === 'video') return type?.startsWith('video/') ? type : undefined;
  // Sound alone comes in the boxes of films, too.
  return type === 'application/pdf' ? undefined : type?.replace('video/', 'audio/');
}
