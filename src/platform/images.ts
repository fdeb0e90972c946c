import sharp from 'sharp';
import { AppError } from '#app/lib/errors';

/** Longest side a model looks at; more only costs. */
const maxSide = 1536;
/** Refused before decoding: a small file can unpack into gigabytes. */
const maxPixels = 50_000_000;
const formats = new Set(['jpeg', 'png', 'webp', 'gif', 'heif', 'avif']);

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
  if (bytes.length > maxBytes) {
    throw new AppError('invalid', 'image-too-large', 'the picture is too large', {
      details: {
        field: 'image_data',
        expected: `at most ${Math.floor(maxBytes / 1024 / 1024)} MB`,
      },
    });
  }
  try {
    const image = sharp(bytes, { failOn: 'error', limitInputPixels: maxPixels });
    const { format } = await image.metadata();
    if (!formats.has(format)) throw new Error(`format ${format}`);
    const data = await image
      .rotate()
      .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 85 })
      .toBuffer();
    return { data, mediaType: 'image/jpeg' };
  } catch (cause) {
    throw new AppError('invalid', 'image-unreadable', 'the picture cannot be read', {
      details: {
        field: 'image_data',
        expected: 'a JPEG, PNG, WebP, GIF, HEIF or AVIF picture in base64',
      },
      cause,
    });
  }
}
