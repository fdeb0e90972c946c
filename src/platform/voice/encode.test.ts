import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDecoder } from 'libopus-wasm';
import { expect, onTestFinished, test } from 'vitest';
import { encodeVoice } from './index.ts';

const tone = (length: number, rate: number) =>
  Int16Array.from({ length }, (_none, at) =>
    Math.round(8_000 * Math.sin((2 * Math.PI * 300 * at) / rate)),
  );

/** What a player hears: all packets decoded, without what is to be skipped, up to the end. */
async function play(data: Uint8Array): Promise<Int16Array> {
  const file = Buffer.from(data);
  const packets: Buffer[] = [];
  const granules: number[] = [];
  let at = 0;
  while (at < file.length) {
    granules.push(Number(file.readBigInt64LE(at + 6)));
    const count = file.readUInt8(at + 26);
    let from = at + 27 + count;
    let to = from;
    for (const length of file.subarray(at + 27, at + 27 + count)) {
      to += length;
      if (length === 255) continue;
      packets.push(file.subarray(from, to));
      from = to;
    }
    at = to;
  }
  const [head, , ...sound] = packets;
  using decoder = await createDecoder({ channels: 1, sampleRate: 48_000 });
  const heard = sound.flatMap((packet) => [...decoder.decode(packet)]);
  return Int16Array.from(heard.slice(head?.readUInt16LE(10), granules.at(-1)));
}

// Lengths around the ends of frames and pages, and others by chance; always the same ones.
const lengths = [1, 479, 480, 481, 960, 24_000, 24_001, 48_000];
let seed = 11;
for (let more = 0; more < 12; more += 1) {
  seed = (seed * 48_271) % 2_147_483_647;
  lengths.push(1 + (seed % 100_000));
}

test.each([8_000, 16_000, 22_050, 24_000, 44_100, 48_000])(
  'at %i Hz, what is heard is as long as what was said',
  async (sampleRate) => {
    for (const length of lengths) {
      const { data } = await encodeVoice({ samples: tone(length, sampleRate), sampleRate });
      const heard = await play(data);
      expect(heard.length).toBe(Math.round((length * 48_000) / sampleRate));
    }
  },
);

test('what is heard begins and ends when it was said', async () => {
  const samples = new Int16Array(24_000);
  samples.set(tone(4_800, 24_000), 12_000);
  const heard = await play((await encodeVoice({ samples, sampleRate: 24_000 })).data);
  const isLoud = (sample: number) => Math.abs(sample) > 2_000;
  // Within two milliseconds: a missed pre-skip would be six and a half.
  expect(Math.abs(heard.findIndex(isLoud) - 24_000)).toBeLessThan(96);
  expect(Math.abs(heard.findLastIndex(isLoud) - 33_600)).toBeLessThan(96);
});

test('speech takes about 28 kbit a second', async () => {
  const { data, seconds } = await encodeVoice({
    samples: tone(24_000 * 10, 24_000),
    sampleRate: 24_000,
  });
  expect(seconds).toBe(10);
  const kilobits = (data.length * 8) / 10 / 1_000;
  expect(kilobits).toBeGreaterThan(20);
  expect(kilobits).toBeLessThan(34);
});

test('the caller keeps its samples, also when they are part of more', async () => {
  const all = tone(10_000, 24_000);
  const part = all.subarray(2_000, 6_000);
  const { data, seconds } = await encodeVoice({ samples: part, sampleRate: 24_000 });
  expect(seconds).toBe(1);
  expect(all).toEqual(tone(10_000, 24_000));
  expect((await play(data)).length).toBe(8_000);
});

test('what nobody could say or hear is refused, and says why', async () => {
  const samples = tone(100, 24_000);
  const refused = (given: Parameters<typeof encodeVoice>[0], why: string) =>
    expect(encodeVoice(given)).rejects.toThrow(why);
  await refused({ samples: new Int16Array(0), sampleRate: 24_000 }, 'no sound');
  await refused({ samples, sampleRate: 0 }, '0 Hz');
  await refused({ samples, sampleRate: Number.NaN }, 'NaN Hz');
  await refused({ samples, sampleRate: 192_000 }, '192000 Hz');
  const long = new Int16Array(8_000 * 600 + 1);
  await refused({ samples: long, sampleRate: 8_000 }, '601 s are too long');
});

test('many at once are all made, and one that fails takes no other with it', async () => {
  const sampleRate = 24_000;
  const good = () => encodeVoice({ samples: tone(4_800, sampleRate), sampleRate });
  // Passes for samples here, and turns out to be none in the thread.
  const fake = { length: 1, slice: () => ({ buffer: new ArrayBuffer(2) }) };
  const samples = fake as unknown as Int16Array;
  const results = await Promise.allSettled([
    good(),
    encodeVoice({ samples, sampleRate }),
    good(),
    encodeVoice({ samples, sampleRate }),
    good(),
  ]);
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
});

/** A file of that content, gone after the test. */
async function fileWith(name: string, content: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'voice-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(path.join(folder, name), content);
  return path.join(folder, name);
}

test('the thread keeps no process from ending', async () => {
  const door = new URL('./index.ts', import.meta.url).href;
  const script = await fileWith(
    'speak.mjs',
    `import { encodeVoice } from '${door}';
    const { seconds } = await encodeVoice({ samples: new Int16Array(48_000), sampleRate: 24_000 });
    console.log(seconds);`,
  );
  // Killed after the time, it would have no status.
  const ended = spawnSync(process.execPath, [script], { encoding: 'utf8', timeout: 30_000 });
  expect([ended.status, ended.stdout.trim()]).toEqual([0, '2']);
});

// Each with what it is asked for beside the file.
const tools: [tool: string, options: string[]][] = [
  ['opusinfo', []],
  ['ffprobe', ['-v', 'error', '-show_streams', '-show_format']],
];

test.for(tools)('%s takes it for mono Opus of that length', async ([tool, options], context) => {
  if (spawnSync(tool, ['-h']).error) return context.skip(`${tool} is not installed`);
  const samples = tone(24_000 * 3 + 5_208, 24_000);
  const { data } = await encodeVoice({ samples, sampleRate: 24_000 });
  const file = await fileWith('voice.ogg', data);
  const { status, stdout, stderr } = spawnSync(tool, [...options, file], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout + stderr).not.toMatch(/warning|error|missing/i);
  expect(stdout).toMatch(/Playback length: 0m:03\.217s|duration=3\.217/);
  expect(stdout).toMatch(/Channels: 1\b|channels=1\b/);
  expect(stdout).toMatch(/type opus|codec_name=opus/);
});
