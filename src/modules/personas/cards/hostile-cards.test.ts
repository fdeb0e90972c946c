import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { random as seeded } from '../../../../test/support/random.ts';
import { loadCardManners } from '../load.ts';
import { buildCard, buildChunk, buildPng, buildTextChunk, toJson } from './card-builders.ts';
import { CardError } from './card-error.ts';
import { importCard } from './import-card.ts';
import { readCard } from './read-card.ts';

const manners = loadCardManners(path.resolve(import.meta.dirname, '../../../../personas'));

const take = (file: Buffer, kind: 'json' | 'png') =>
  importCard('card', readCard(file, kind), manners.en, 'en');

const card = toJson(buildCard());
const png = buildPng(buildTextChunk('chara', card));
const withEntries = (...entries: unknown[]) => toJson(buildCard({ character_book: { entries } }));

function flipped(file: Buffer, at: number): Buffer {
  const copy = Buffer.from(file);
  copy.writeUInt8(copy.readUInt8(at) ^ 0xff, at);
  return copy;
}

function withLength(file: Buffer, length: number): Buffer {
  const copy = Buffer.from(file);
  copy.writeUInt32BE(length, 8);
  return copy;
}

it.each<[string, Buffer, RegExp]>([
  ['an empty file', Buffer.alloc(0), /card: is not JSON/],
  ['no JSON', Buffer.from('hello'), /card: is not JSON/],
  ['JSON that is cut off', card.subarray(0, -5), /card: is not JSON/],
  ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22]), /card: is not JSON in UTF-8/],
  ['a JSON of a megabyte', Buffer.alloc(1024 * 1024, 0x20), /larger than 512 KB/],
  ['JSON nested without end', Buffer.from('['.repeat(400_000)), /card: is not JSON/],
  ['a list', toJson([]), /card: is not a character card/],
  ['null', toJson(null), /card: is not a character card/],
  [
    'another format',
    toJson({ spec: 'chara_card_v9', data: {} }),
    /spec: is no version that is known/,
  ],
  ['no name', toJson(buildCard({ name: undefined })), /name: /],
  ['an empty name', toJson(buildCard({ name: '\u200B <b>' })), /name: is empty/],
  ['a name of a page', toJson(buildCard({ name: 'M'.repeat(65) })), /name: 65 characters/],
  ['a number for a text', toJson(buildCard({ description: 5 })), /description/],
  ['an object for a text', toJson(buildCard({ first_mes: {} })), /first_mes/],
  ['no data', toJson({ spec: 'chara_card_v2' }), /data: /],
  [
    'no character',
    toJson(buildCard({ description: '', personality: '', mes_example: '' })),
    /description: is empty/,
  ],
  ['a text too long', toJson(buildCard({ scenario: 'x'.repeat(20_001) })), /scenario/],
  [
    'macros that grow',
    toJson(buildCard({ name: 'M'.repeat(64), description: '{{char}}'.repeat(2000) })),
    /card: \d+ characters in all/,
  ],
  [
    'too many entries',
    withEntries(...Array.from({ length: 501 }, () => ({ keys: ['a'] }))),
    /character_book\.entries/,
  ],
  [
    'too many keys',
    withEntries({ keys: Array.from({ length: 51 }, () => 'a') }),
    /entries\.0\.keys/,
  ],
  ['a key that is no text', withEntries({ keys: [{}] }), /entries\.0\.keys\.0/],
  [
    'an entry too long',
    withEntries({ keys: ['a'], content: 'x'.repeat(8001) }),
    /entries\.0\.content/,
  ],
  ['a flag that is none', withEntries({ keys: ['a'], enabled: 'yes' }), /entries\.0\.enabled/],
  [
    'an order that is none',
    Buffer.from(
      withEntries({ keys: ['a'], insertion_order: 1 })
        .toString()
        .replace('"insertion_order":1', '"insertion_order":1e999'),
    ),
    /entries\.0\.insertion_order/,
  ],
  [
    'a budget below nothing',
    toJson(buildCard({ character_book: { token_budget: -1, entries: [] } })),
    /token_budget/,
  ],
  [
    'a minor in the description',
    toJson(buildCard({ description: '{{char}} is 16 years old.' })),
    /description: .*under 18 \("16 years old"\)/,
  ],
  [
    'a minor called by a macro',
    toJson(buildCard({ scenario: '<BOT>, 13, likes frogs.' })),
    /scenario: .*under 18/,
  ],
  [
    'a minor called by a nickname',
    toJson(buildCard({ nickname: 'Mi', scenario: 'Mi is 15.' })),
    /scenario: .*under 18/,
  ],
  [
    'an age behind tags and macros',
    toJson(buildCard({ scenario: '1<b></b>{{// x}}6\u200B years old' })),
    /scenario: .*under 18/,
  ],
  ['a minor in the tags', toJson(buildCard({ tags: ['fantasy', 'loli'] })), /tags: .*under 18/],
  [
    'a minor in an entry',
    withEntries({ keys: ['age'], content: 'Ей 15 лет.' }),
    /character_book: .*under 18/,
  ],
  [
    'a minor in a greeting',
    toJson(buildCard({ alternate_greetings: ['I am a teenager.'] })),
    /alternate_greetings: .*under 18/,
  ],
])('a JSON card with %s is refused by its field', (_, file, problem) => {
  expect(() => take(file, 'json')).toThrow(problem);
  expect(() => take(file, 'json')).toThrow(CardError);
});

it.each<[string, Buffer, RegExp]>([
  ['no picture', card, /picture: is not a PNG/],
  ['no card', buildPng(), /picture: there is no character card/],
  ['only its signature', png.subarray(0, 8), /picture: the file is cut off/],
  ['half of it missing', png.subarray(0, png.length / 2), /picture: the file is cut off/],
  ['no end', png.subarray(0, -12), /picture: the file is cut off/],
  ['a changed byte', flipped(png, 80), /check sum of a tEXt chunk is wrong/],
  ['a changed type', flipped(png, 13), /picture: a chunk has no valid type/],
  ['a length of four gigabytes', withLength(png, 0xffffffff), /picture: the file is cut off/],
  ['a length beyond the end', withLength(png, png.length), /picture: the file is cut off/],
  [
    'what is no base64',
    buildPng(buildChunk('tEXt', Buffer.from('chara\0{"name":"x"}'))),
    /chara: is not base64/,
  ],
  ['an empty chunk', buildPng(buildChunk('tEXt', Buffer.from('chara\0'))), /chara: is not base64/],
  [
    'no separator',
    buildPng(buildChunk('tEXt', Buffer.from('chara'))),
    /there is no character card/,
  ],
  [
    'base64 of something else',
    buildPng(buildTextChunk('ccv3', Buffer.from('hello'))),
    /card: is not JSON/,
  ],
  [
    'a card of a megabyte',
    buildPng(buildTextChunk('chara', Buffer.alloc(1024 * 1024, 0x20))),
    /larger than 512 KB/,
  ],
  [
    'a deflated bomb',
    buildPng(
      buildChunk(
        'zTXt',
        Buffer.concat([Buffer.from('chara\0\0'), deflateSync(Buffer.alloc(50_000_000))]),
      ),
    ),
    /chara: stands in a zTXt chunk/,
  ],
  [
    'an international text',
    buildPng(buildChunk('iTXt', Buffer.from('ccv3\0\0\0\0\0e30='))),
    /ccv3: stands in a iTXt chunk/,
  ],
])('a picture with %s is refused clearly', (_, file, problem) => {
  expect(() => take(file, 'png')).toThrow(problem);
  expect(() => take(file, 'png')).toThrow(CardError);
});

it('a prototype in the JSON stays a word', () => {
  const text = card.toString().replace('{"spec"', '{"__proto__":{"isBad":true},"spec"');
  expect(take(Buffer.from(text), 'json')).not.toHaveProperty('isBad');
  expect({}).not.toHaveProperty('isBad');
});

/** The error that is none of ours, if there is one. */
function surpriseOf(action: () => unknown): unknown {
  try {
    action();
    return undefined;
  } catch (error) {
    return error instanceof CardError ? undefined : error;
  }
}

it('broken files of any kind are taken or refused with a clear problem', () => {
  const random = seeded(3);
  const pick = (below: number) => Math.floor(random() * below);
  for (let round = 0; round < 3000; round += 1) {
    const kind = random() < 0.5 ? 'json' : 'png';
    const whole = Buffer.from(kind === 'json' ? card : png);
    const file = random() < 0.3 ? whole.subarray(0, pick(whole.length)) : whole;
    for (let change = pick(4); change > 0 && file.length > 0; change -= 1) {
      file.writeUInt8(pick(256), pick(file.length));
    }
    const noise = Buffer.from(Array.from({ length: 200 }, () => pick(256)));
    expect(surpriseOf(() => take(random() < 0.1 ? noise : file, kind))).toBeUndefined();
  }
});

it('a broken card in a sound picture is taken or refused with a clear problem', () => {
  const random = seeded(5);
  const pick = (below: number) => Math.floor(random() * below);
  for (let round = 0; round < 1000; round += 1) {
    const json = Buffer.from(card);
    json.writeUInt8(pick(256), pick(json.length));
    const picture = buildPng(buildTextChunk('ccv3', json.subarray(0, pick(2 * json.length))));
    expect(surpriseOf(() => take(picture, 'png'))).toBeUndefined();
  }
});

it('any JSON value in any field is taken or refused with a clear problem', () => {
  const values = [
    null,
    0,
    '',
    'x',
    [],
    {},
    [null],
    ['x'],
    true,
    { entries: [null] },
    { entries: {} },
  ];
  for (const field of Object.keys(readCard(card, 'json'))) {
    for (const value of values) {
      const file = toJson(buildCard({ [field]: value }, 3));
      expect(surpriseOf(() => take(file, 'json'))).toBeUndefined();
    }
  }
});
