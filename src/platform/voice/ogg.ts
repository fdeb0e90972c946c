/** What a player has to know before it decodes (RFC 7845); all counts are samples at 48 kHz. */
export interface OpusStream {
  /** Of 20 ms each. */
  packets: Uint8Array[];
  /** Of what the encoder puts before the sound; players drop it. */
  preSkip: number;
  /** Of the sound itself; what the last packet has beyond it is dropped too. */
  samples: number;
  /** At which the sound was recorded; players may ignore it. */
  inputRate: number;
  serial: number;
}

const packetSamples = 960;
/** A second in a page, as the RFC advises: a player may have to wait for a whole one. */
const packetsPerPage = 50;
const mostSegments = 255;
const flags = { begins: 2, ends: 4 };

/** A file of mono Opus in Ogg. */
export function buildOgg(stream: OpusStream): Uint8Array<ArrayBuffer> {
  const { packets, preSkip, samples, inputRate, serial } = stream;
  const end = preSkip + samples;
  const pages = [[opusHead(preSkip, inputRate)], [opusTags()], ...groupInPages(packets)];
  let packetsDone = 0;
  const file = Buffer.concat(
    pages.map((contents, index) => {
      if (index > 1) packetsDone += contents.length;
      const isLast = index === pages.length - 1;
      return buildPage(contents, {
        flag: (index === 0 ? flags.begins : 0) + (isLast ? flags.ends : 0),
        granule: isLast ? end : packetsDone * packetSamples,
        serial,
        index,
      });
    }),
  );
  // Memory of its own: small buffers share theirs, and could not change threads.
  return new Uint8Array(file);
}

function groupInPages(packets: Uint8Array[]): Uint8Array[][] {
  const pages: Uint8Array[][] = [];
  let page: Uint8Array[] = [];
  let segments = 0;
  for (const packet of packets) {
    const needed = segmentsOf(packet).length;
    if (page.length === packetsPerPage || segments + needed > mostSegments) {
      pages.push(page);
      page = [];
      segments = 0;
    }
    page.push(packet);
    segments += needed;
  }
  return [...pages, page];
}

interface PageHeader {
  flag: number;
  /** Samples that are complete with this page. */
  granule: number;
  serial: number;
  index: number;
}

function buildPage(
  packets: Uint8Array[],
  { flag, granule, serial, index }: PageHeader,
): Uint8Array {
  const segments = packets.flatMap(segmentsOf);
  const header = Buffer.alloc(27);
  header.write('OggS', 0, 'latin1');
  header.writeUInt8(flag, 5);
  header.writeBigUInt64LE(BigInt(granule), 6);
  header.writeUInt32LE(serial, 14);
  header.writeUInt32LE(index, 18);
  header.writeUInt8(segments.length, 26);
  const page = Buffer.concat([header, Uint8Array.from(segments), ...packets]);
  page.writeUInt32LE(checksum(page), 22);
  return page;
}

/** A packet is as many 255s as fit, and what is left over, be it 0. */
const segmentsOf = ({ length }: Uint8Array): number[] => [
  ...Array<number>(Math.floor(length / 255)).fill(255),
  length % 255,
];

function opusHead(preSkip: number, inputRate: number): Uint8Array {
  const head = Buffer.alloc(19);
  head.write('OpusHead', 0, 'latin1');
  head.writeUInt8(1, 8);
  head.writeUInt8(1, 9);
  head.writeUInt16LE(preSkip, 10);
  head.writeUInt32LE(inputRate, 12);
  return head;
}

function opusTags(): Uint8Array {
  const vendor = Buffer.from('libopus');
  const tags = Buffer.alloc(8 + 4 + vendor.length + 4);
  tags.write('OpusTags', 0, 'latin1');
  tags.writeUInt32LE(vendor.length, 8);
  vendor.copy(tags, 12);
  return tags;
}

// Ogg's CRC-32 is not that of zlib: same polynomial, but not reflected and not inverted.
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) value = (value << 1) ^ (value < 0 ? 0x04c11db7 : 0);
  return value;
});

/** Of a page whose own checksum is still 0. */
export function checksum(page: Uint8Array): number {
  let sum = 0;
  for (const byte of page) sum = (sum << 8) ^ (table[(sum >>> 24) ^ byte] ?? 0);
  return sum >>> 0;
}
