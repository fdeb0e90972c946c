import { boxesOf, findBox, numbersOf } from './boxes.ts';
import type { ImageHeader } from './image-header.ts';

/** Still pictures, alone or before a film of them, coded as AV1 or HEVC. */
const brands = /^(?:avi[fs]|hei[cxms]|hev[cxms]|mif[12]|msf1)$/;
/** Many a box begins with its version, and three bytes of flags. */
const fullBoxBytes = 4;

interface Item {
  id: number;
  type: string;
}

/** Reads HEIF and AVIF: the sizes of all pictures in it, and of the grid they are put together to. */
export function readHeif(file: Buffer): ImageHeader {
  const boxes = [...boxesOf(file)];
  const part = (type: string) => boxes.find((box) => box.type === type)?.data;
  const kinds = part('ftyp')?.toString('latin1').match(/.{4}/gs) ?? [];
  if (!kinds.some((kind) => brands.test(kind))) throw new Error('HEIF: a film, no picture');
  const meta = part('meta')?.subarray(fullBoxBytes);
  if (!meta) throw new Error('HEIF: there is no picture in it');
  const items = readItems(meta);
  if (items.some(({ type }) => type === 'iovl')) throw new Error('HEIF: is laid over another');
  const grids = items.filter(({ type }) => type === 'grid');
  const places = grids.length > 0 ? readPlaces(file, meta) : new Map<number, Buffer>();
  const sizes = [
    ...readSizes(meta),
    ...grids.map(({ id }) => readGrid(places.get(id), items.length)),
  ];
  if (sizes.length === 0) throw new Error('HEIF: says no size');
  return {
    kind: 'heif',
    width: Math.max(...sizes.map(({ width }) => width)),
    height: Math.max(...sizes.map(({ height }) => height)),
    frames: Math.max(items.length, countSamples(part('moov'))),
    passes: 1,
    end: boxes.at(-1)?.end ?? 0,
  };
}

function readItems(meta: Buffer): Item[] {
  const info = findBox(meta, 'iinf');
  if (!info) return [];
  const list = info.subarray(fullBoxBytes + (info.readUInt8(0) === 0 ? 2 : 4));
  return [...boxesOf(list)].map(({ data }) => {
    const idBytes = data.readUInt8(0) === 3 ? 4 : 2;
    // Behind the id stands which protection it has.
    const typeAt = fullBoxBytes + idBytes + 2;
    return {
      id: data.readUIntBE(fullBoxBytes, idBytes),
      type: data.toString('latin1', typeAt, typeAt + 4),
    };
  });
}

function readSizes(meta: Buffer) {
  const properties = findBox(findBox(meta, 'iprp') ?? Buffer.alloc(0), 'ipco') ?? Buffer.alloc(0);
  return [...boxesOf(properties)]
    .filter(({ type }) => type === 'ispe')
    .map(({ data }) => ({ width: data.readUInt32BE(4), height: data.readUInt32BE(8) }));
}

/** A picture put together of others says its size a second time; decoders make room for that one. */
function readGrid(grid: Buffer | undefined, items: number) {
  if (!grid) throw new Error('HEIF: a grid lies nowhere');
  const { next } = numbersOf(grid);
  next(1);
  const bytes = (next(1) & 1) === 0 ? 2 : 4;
  const tiles = (next(1) + 1) * (next(1) + 1);
  if (tiles > items) throw new Error('HEIF: a grid of more pictures than there are');
  return { width: next(bytes), height: next(bytes) };
}

/** Where the data of the items begin: in the file, or in the box beside. */
function readPlaces(file: Buffer, meta: Buffer): Map<number, Buffer> {
  const places = new Map<number, Buffer>();
  const beside = findBox(meta, 'idat') ?? Buffer.alloc(0);
  const { next, skip } = numbersOf(findBox(meta, 'iloc') ?? Buffer.alloc(0));
  const version = next(1);
  skip(3);
  const [sizes, moreSizes] = [next(1), next(1)];
  const [offsetBytes, lengthBytes] = [sizes >> 4, sizes & 15];
  const [baseBytes, indexBytes] = [moreSizes >> 4, version === 0 ? 0 : moreSizes & 15];
  for (let left = next(version < 2 ? 2 : 4); left > 0; left -= 1) {
    const item = next(version < 2 ? 2 : 4);
    const isBeside = version > 0 && (next(2) & 15) === 1;
    skip(2);
    const base = next(baseBytes);
    const extents = next(2);
    if (extents === 0) continue;
    skip(indexBytes);
    const start = base + next(offsetBytes);
    places.set(item, (isBeside ? beside : file).subarray(start, start + next(lengthBytes)));
    skip((extents - 1) * (indexBytes + offsetBytes + lengthBytes));
  }
  return places;
}

/** Frames of the film that an animated picture carries. */
function countSamples(film: Buffer | undefined): number {
  if (!film) return 0;
  const counts = [...boxesOf(film)].map(({ type, data }) => {
    if (type === 'stsz') return data.readUInt32BE(8);
    return ['trak', 'mdia', 'minf', 'stbl'].includes(type) ? countSamples(data) : 0;
  });
  return Math.max(0, ...counts);
}
