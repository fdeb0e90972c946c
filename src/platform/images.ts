import sharp from 'sharp';
import { AppError } from '#app/lib/errors';
import { type ImageHeader, readImageHeader } from './image-header.ts';

/** Longest side a model looks at; more only costs. */
const maxSide = 1536;

/** Refused before decoding: a small file can unpack into gigabytes. */
const maxSourceSide = 20_000;
const maxFrames = 1_000;
/** What is unpacked in one piece has less room: AVIF takes twenty bytes a pixel. */
const maxMegapixels: Record<ImageHeader['kind'], number> = {
  jpeg: 50,
  png: 50,
  webp: 50,
  gif: 25,
  heif: 25,
};
/** Scans of a JPEG times its pixels: a second of work has some hundred million. */
const maxPixelsPassed = 1_000_000_000;
const maxSeconds = 10;

// Whatever the check of a header lets through: only these five are ever decoded, and only from memory.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
});
// Nobody sends the same picture twice, and none is to stay in memory.
sharp.cache(false);

export interface Picture {
  data: Uint8Array;
  mediaType: string;
}

/**
 * A picture somebody sent, made anew: upright, of sensible size, without metadata (places, devices).
 * @throws AppError `image-too-large`, `image-unreadable`
 */
export async function readImage(source: string | Uint8Array, maxBytes: number): Promise<Picture> {
  const bytes = typeof source === 'string' ? Buffer.from(source, 'base64') : source;
  if (bytes.length > maxBytes) throw tooLarge(`at most ${Math.floor(maxBytes / 1024 / 1024)} MB`);
  const header = readHeader(bytes);
  refuseBomb(header);
  const data = await oneAtATime(async () => decode(bytes, header)).catch((cause: unknown) => {
    throw unreadable(cause);
  });
  return { data, mediaType: 'image/jpeg' };
}

function readHeader(bytes: Uint8Array): ImageHeader {
  try {
    return readImageHeader(bytes);
  } catch (cause) {
    throw unreadable(cause);
  }
}

function refuseBomb({ kind, width, height, frames, passes }: ImageHeader): void {
  const pixels = width * height;
  const megapixels = maxMegapixels[kind];
  if (width > maxSourceSide || height > maxSourceSide || pixels > megapixels * 1_000_000) {
    throw tooLarge(`at most ${maxSourceSide} pixels a side and ${megapixels} megapixels`);
  }
  if (frames > maxFrames) throw tooLarge(`at most ${maxFrames} frames`);
  if (pixels * passes > maxPixelsPassed) throw tooLarge('fewer scans, or fewer pixels');
}

async function decode(bytes: Uint8Array, header: ImageHeader): Promise<Uint8Array> {
  const image = sharp(bytes, {
    // At "warning" the photos of some phones are refused that every viewer shows.
    failOn: 'error',
    limitInputPixels: maxMegapixels[header.kind] * 1_000_000,
    sequentialRead: true,
    pages: 1,
  });
  const { format, width, height } = await image.metadata();
  // Two readers that see different pictures in one file are being played against each other.
  if (format !== header.kind || width * height > header.width * header.height) {
    throw new Error(`decoded it would be ${format} of ${width} × ${height}`);
  }
  return image
    .rotate()
    .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .timeout({ seconds: maxSeconds })
    .jpeg({ quality: 85 })
    .toBuffer();
}

let latest: Promise<unknown> = Promise.resolve();

/** The largest picture takes half a gigabyte while it is decoded: never two at once. */
function oneAtATime<T>(task: () => Promise<T>): Promise<T> {
  const run = latest.then(task);
  latest = run.catch(() => undefined);
  return run;
}

const tooLarge = (expected: string) =>
  new AppError('invalid', 'image-too-large', 'the picture is too large', {
    details: { field: 'image_data', expected },
  });

const unreadable = (cause: unknown) =>
  new AppError('invalid', 'image-unreadable', 'the picture cannot be read', {
    details: {
      field: 'image_data',
      expected:
        'a whole JPEG, PNG, WebP, GIF, HEIF or AVIF picture in base64, with nothing else in the file',
    },
    cause,
  });
