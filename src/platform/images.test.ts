import { setTimeout } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostilePictures } from '../../test/support/hostile-pictures.ts';
import * as made from '../../test/support/pictures.ts';
import { AppError } from '../lib/errors.ts';
import { readImageHeader } from './image-header.ts';
import { readImage } from './images.ts';

const maxBytes = 10 * 1024 * 1024;
const hostile = await hostilePictures();

/** Every picture that is decoded in this process queues here. */
let decoded = 0;
let mostAtOnce = 0;
const count = () => {
  decoded += 1;
  mostAtOnce = Math.max(mostAtOnce, sharp.counters().process);
};
beforeAll(() => void sharp.queue.on('change', count));
afterAll(() => void sharp.queue.off('change', count));

async function refusalOf(bytes: Buffer): Promise<AppError> {
  const error: unknown = await readImage(bytes, maxBytes).catch((reason: unknown) => reason);
  if (!(error instanceof AppError)) throw new Error('it was taken');
  return error;
}

test.each(hostile)('$what is refused, and not a pixel of it is decoded', async (picture) => {
  decoded = 0;
  const error = await refusalOf(picture.bytes);
  expect(error.code).toBe(picture.code);
  expect(error.details).toMatchObject({ field: 'image_data' });
  const { expected } = error.details as { expected: string };
  const found = error.cause instanceof Error ? error.cause.message : '';
  expect(`${found}\n${expected}`).toMatch(picture.why);
  expect(decoded).toBe(0);
});

test('the counter of decoded pictures counts', async () => {
  decoded = 0;
  await readImage(await made.jpeg(), maxBytes);
  expect(decoded).toBeGreaterThan(0);
});

const film = made.box('ftyp', Buffer.from('mp42\0\0\0\0isommp42'));
const honest: [string, () => Promise<Buffer> | Buffer][] = [
  ['a JPEG', made.jpeg],
  ['a progressive JPEG', made.progressive],
  ['a photo of a phone', made.phonePhoto],
  ['a photo with a second one behind', async () => twice(await made.jpeg())],
  [
    'a photo with its film behind',
    async () => Buffer.concat([await made.jpeg(), film, made.filmOf(60)]),
  ],
  [
    'a photo with a trailer of its phone',
    async () => followed(await made.jpeg(), 'SEFH\x6a\0\0\0SEFT'),
  ],
  ['a photo filled up with zeros', async () => followed(await made.jpeg(), '\0'.repeat(4_096))],
  ['a PNG', () => made.png()],
  [
    'a PNG with a profile and texts',
    async () =>
      sharp(await made.phonePhoto())
        .keepMetadata()
        .png()
        .toBuffer(),
  ],
  [
    'a PNG with a compressed text',
    () => made.png([made.chunk('zTXt', Buffer.concat([Buffer.from('k\0\0'), made.zipped(9_000)]))]),
  ],
  [
    'a moving PNG',
    () =>
      made.png([made.chunk('acTL', Buffer.from([0, 0, 0, 1, 0, 0, 0, 0])), made.frameControl(0)]),
  ],
  ['a moving GIF', () => made.gif({ frames: 200, comment: 'made by hand' })],
  ['a WebP', made.webp],
  ['a moving WebP', () => made.animatedWebp({ frames: 40 })],
  ['an AVIF', made.avif],
];
const twice = (file: Buffer) => Buffer.concat([file, file]);
const followed = (file: Buffer, text: string) => Buffer.concat([file, Buffer.from(text, 'latin1')]);

test.each(honest)('%s is taken, and made anew', async (_what, make) => {
  const { data, mediaType } = await readImage(await make(), maxBytes);
  expect(mediaType).toBe('image/jpeg');
  const header = readImageHeader(data);
  expect(header).toMatchObject({ kind: 'jpeg', end: data.length });
});

test('what a phone writes into a photo is not in what is made of it', async () => {
  const photo = await made.phonePhoto();
  for (const sign of ['Exif', 'xmp', 'ICC_PROFILE', '8BIM', ...made.secrets])
    expect(photo.includes(sign)).toBe(true);
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  const data = Buffer.from((await readImage(photo, maxBytes)).data);
  const left = [...made.metadataSigns, ...made.secrets].filter((sign) => data.includes(sign));
  expect(left).toEqual([]);
  const { exif, xmp, iptc, icc, orientation } = await sharp(data).metadata();
  expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
});

test.each([
  [1, 40, 20],
  [3, 40, 20],
  [6, 20, 40],
  [8, 20, 40],
  [9, 40, 20],
  [65_535, 40, 20],
])('held at %i a photo comes out upright', async (orientation, width, height) => {
  const { data } = await readImage(await made.held(orientation, 40, 20), maxBytes);
  expect(readImageHeader(data)).toMatchObject({ width, height });
});

test('the size of the file is looked at first, and the answer says how much may come', async () => {
  await expect(readImage(Buffer.alloc(3 * 1024 * 1024), 2 * 1024 * 1024)).rejects.toMatchObject({
    code: 'image-too-large',
    details: { field: 'image_data', expected: 'at most 2 MB' },
  });
});

test('nothing else is decoded even where no header is looked at', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  for (const source of [svg, Buffer.from(`<?xml version="1.0"?>${svg.toString()}`)])
    await expect(sharp(source).png().toBuffer()).rejects.toThrow('unsupported image format');
  const tiff = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .tiff()
    .toBuffer();
  await expect(sharp(tiff).png().toBuffer()).rejects.toThrow('unsupported image format');
});

test('pictures are decoded one at a time, and one that fails holds up nobody', async () => {
  const jpeg = await made.jpeg(2_000, 2_000);
  const damaged = made.png([], { pixels: Buffer.from('these are none') });
  // What earlier tests have given up may still be under way.
  while (sharp.counters().process > 0) await setTimeout(10);
  mostAtOnce = 0;
  const results = await Promise.allSettled(
    [jpeg, damaged, jpeg, jpeg].map((file) => readImage(file, maxBytes)),
  );
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
  ]);
  expect(mostAtOnce).toBeLessThanOrEqual(1);
});
