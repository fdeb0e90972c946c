import { crc32 } from 'node:zlib';

// For tests only: cards as other programs write them.

export const buildCardData = (data: Record<string, unknown> = {}) => ({
  name: 'Mia',
  description: 'Mia is a baker of thirty. She has flour on her sleeves.',
  personality: 'Warm and stubborn.',
  scenario: '',
  first_mes: 'The oven is hot, {{user}}.',
  mes_example: '<START>\n{{user}}: Hi\n{{char}}: Mind the door.',
  ...data,
});

export const buildCard = (data: Record<string, unknown> = {}, version: 2 | 3 = 2) => ({
  spec: `chara_card_v${version}`,
  spec_version: `${version}.0`,
  data: buildCardData(data),
});

export const toJson = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

export function buildChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

export const buildTextChunk = (keyword: string, json: Buffer): Buffer =>
  buildChunk('tEXt', Buffer.from(`${keyword}\0${json.toString('base64')}`, 'latin1'));

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
const header = buildChunk('IHDR', Buffer.from('00000001000000010800000000', 'hex'));

export const buildPng = (...chunks: Buffer[]): Buffer =>
  Buffer.concat([signature, header, ...chunks, buildChunk('IEND', Buffer.alloc(0))]);
