import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A place no other bytes would spell. */
const place = { latitude: '59/1 56/1 1/1', longitude: '30/1 18/1 3131/100' };
export const secrets = ['Palace Embankment 38', 'PhoneOfRobin', 'Robin Secret', 'hidden-caption'];
/** What no picture that was made anew has in it. */
export const metadataSigns = ['Exif', 'GPS', 'xmp', 'XMP', 'ICC_PROFILE', 'Photoshop', '8BIM'];

const plain = (width = 48, height = 32) =>
  sharp({ create: { width, height, channels: 3, background: '#c08040' } });

export const jpeg = (width?: number, height?: number) => plain(width, height).jpeg().toBuffer();

export const progressive = () => plain().jpeg({ progressive: true }).toBuffer();

/** As a phone makes it: where, when, with what and by whom, in each of the ways there are. */
export async function phonePhoto(): Promise<Buffer> {
  const photo = await plain()
    .jpeg()
    .withIccProfile('p3')
    .withExif({
      IFD0: {
        Make: secrets[1] ?? '',
        Artist: secrets[2] ?? '',
        ImageDescription: secrets[0] ?? '',
      },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: place.latitude,
        GPSLongitudeRef: 'E',
        GPSLongitude: place.longitude,
      },
    })
    .withXmp(
      `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="${secrets[0]}"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
    )
    .toBuffer();
  const caption = Buffer.from(secrets[3] ?? '');
  const record = Buffer.from([0x1c, 2, 120, 0, caption.length]);
  const iptc = Buffer.concat([record, caption, Buffer.alloc(caption.length % 2 === 0 ? 1 : 0)]);
  const resource = Buffer.concat([
    Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0', 'latin1'),
    Buffer.from([iptc.length]),
    iptc,
  ]);
  return afterStart(photo, segment(0xed, resource));
}

/** With a note of how the camera was held. */
export async function held(orientation: number, width: number, height: number): Promise<Buffer> {
  const note = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01', 'latin1');
  const value = Buffer.alloc(8);
  value.writeUInt16BE(orientation);
  return afterStart(await jpeg(width, height), segment(0xe1, Buffer.concat([note, value])));
}

export function segment(marker: number, data: Buffer): Buffer {
  const header = Buffer.from([0xff, marker, 0, 0]);
  header.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([header, data]);
}

/** Puts a segment right behind the start of a JPEG. */
export const afterStart = (file: Buffer, inserted: Buffer) =>
  Buffer.concat([file.subarray(0, 2), inserted, file.subarray(2)]);

/** The last scan once more, so many times. */
export function withScans(file: Buffer, times: number): Buffer {
  const scan = file.subarray(file.lastIndexOf(Buffer.from([0xff, 0xda])), -2);
  return Buffer.concat([
    file.subarray(0, -2),
    ...Array.from({ length: times }, () => scan),
    file.subarray(-2),
  ]);
}

/** Says another size, or that it is of another kind of frame. */
export function withFrame(
  file: Buffer,
  { width, height, marker = 0xc0 }: { width: number; height: number; marker?: number },
): Buffer {
  const changed = Buffer.from(file);
  const at = changed.indexOf(Buffer.from([0xff, 0xc0]));
  changed.writeUInt8(marker, at + 1);
  changed.writeUInt16BE(height, at + 5);
  changed.writeUInt16BE(width, at + 7);
  return changed;
}

export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** A PNG of one colour, with chunks between its header and its pixels. */
export function png(
  extra: Buffer[] = [],
  { width = 16, height = 16, pixels = deflateSync(Buffer.alloc(17 * 16)) } = {},
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    chunk('IHDR', header),
    ...extra,
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export const zipped = (bytes: number) => deflateSync(Buffer.alloc(bytes));

export function frameControl(sequence: number): Buffer {
  const control = Buffer.alloc(26);
  control.writeUInt32BE(sequence);
  control.writeUInt32BE(16, 4);
  control.writeUInt32BE(16, 8);
  return chunk('fcTL', control);
}

const onePixel = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);

/** Frames of one pixel; the comment stands before them. */
export function gif({ width = 1, height = 1, frames = 1, comment = '' } = {}): Buffer {
  const head = Buffer.alloc(13);
  head.write('GIF89a', 'latin1');
  head.writeUInt16LE(width, 6);
  head.writeUInt16LE(height, 8);
  head.writeUInt8(0x80, 10);
  const said = Buffer.from([0x21, 0xfe, comment.length, ...Buffer.from(comment), 0]);
  return Buffer.concat([
    head,
    Buffer.from([0, 0, 0, 255, 255, 255]),
    comment === '' ? Buffer.alloc(0) : said,
    ...Array.from({ length: frames }, () => onePixel),
    Buffer.from([0x3b]),
  ]);
}

function riff(type: string, data: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.write(type, 'latin1');
  header.writeUInt32LE(data.length, 4);
  return Buffer.concat([header, data, Buffer.alloc(data.length % 2)]);
}

/** Frames of one picture on a canvas of any size. */
export async function animatedWebp({ side = 16, frames = 3 } = {}): Promise<Buffer> {
  const still = await plain(16, 16).webp({ lossless: true }).toBuffer();
  const place = Buffer.alloc(16);
  place.writeUIntLE(15, 6, 3);
  place.writeUIntLE(15, 9, 3);
  const frame = riff('ANMF', Buffer.concat([place, still.subarray(12)]));
  const canvas = Buffer.alloc(10);
  canvas.writeUInt8(0x02);
  canvas.writeUIntLE(side - 1, 4, 3);
  canvas.writeUIntLE(side - 1, 7, 3);
  const body = [riff('VP8X', canvas), riff('ANIM', Buffer.alloc(6))];
  const all = [...body, ...Array.from({ length: frames }, () => frame)];
  return riff('RIFF', Buffer.concat([Buffer.from('WEBP'), ...all]));
}

export const webp = () => plain(16, 16).webp().toBuffer();

export const avif = () => plain(16, 16).avif({ effort: 0 }).toBuffer();

export function box(type: string, ...content: Buffer[]): Buffer {
  const data = Buffer.concat(content);
  const header = Buffer.alloc(8);
  header.writeUInt32BE(8 + data.length);
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, data]);
}

/** What an AVIF says of its size, changed. */
export function withSize(file: Buffer, side: number): Buffer {
  const changed = Buffer.from(file);
  const at = changed.indexOf('ispe') + 8;
  changed.writeUInt32BE(side, at);
  changed.writeUInt32BE(side, at + 4);
  return changed;
}

/** A small HEIF by its properties, that is put together to one of another size. */
export function heifGrid({ side, rows = 1 }: { side: number; rows?: number }): Buffer {
  const grid = Buffer.alloc(12);
  grid.set([0, 1, rows - 1, 0]);
  grid.writeUInt32BE(side, 4);
  grid.writeUInt32BE(side, 8);
  const entry = box('infe', Buffer.from([2, 0, 0, 0, 0, 1, 0, 0]), Buffer.from('grid\0'));
  const places = Buffer.from([1, 0, 0, 0, 0x44, 0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 1]);
  const place = Buffer.alloc(8);
  place.writeUInt32BE(grid.length, 4);
  const size = Buffer.from([0, 0, 0, 0, 0, 0, 0, 64, 0, 0, 0, 64]);
  return Buffer.concat([
    box('ftyp', Buffer.from('heic\0\0\0\0mif1heic')),
    box(
      'meta',
      Buffer.alloc(4),
      box('iinf', Buffer.from([0, 0, 0, 0, 0, 1]), entry),
      box('iloc', places, place),
      box('iprp', box('ipco', box('ispe', size))),
      box('idat', grid),
    ),
  ]);
}

/** The tables of a film of so many frames. */
export function filmOf(frames: number): Buffer {
  const table = Buffer.alloc(12);
  table.writeUInt32BE(frames, 8);
  return box('moov', box('trak', box('mdia', box('minf', box('stbl', box('stsz', table))))));
}

/** An archive with nothing in it: the shortest there is. */
export const emptyZip = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);
