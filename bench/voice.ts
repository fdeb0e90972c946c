import { encodeVoice } from '../src/platform/voice/index.ts';

const sampleRate = 24_000;
const seconds = 60;

/** How fast a voice message is made: a minute that is like speech, in pitch, syllables and pauses. */
export async function* benchVoice(): AsyncIterable<string> {
  const samples = speechLike();
  const started = performance.now();
  // The first one also starts the thread.
  await encodeVoice({ samples: samples.subarray(0, sampleRate), sampleRate });
  yield `first second, with the start of the thread: ${Math.round(performance.now() - started)} ms`;
  const times: number[] = [];
  let bytes = 0;
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    bytes = (await encodeVoice({ samples, sampleRate })).data.length;
    times.push(performance.now() - start);
  }
  const median = times.toSorted((one, other) => one - other)[2] ?? Number.NaN;
  const speed = Math.round((seconds * 1_000) / median);
  yield `a minute of speech: ${Math.round(median)} ms, ${speed}x real time, ${Math.round(bytes / 1024)} KiB`;
}

/** Harmonics of a moving pitch, loud and soft as syllables are, with breath in it and a pause a sentence. */
function speechLike(): Int16Array {
  let seed = 1;
  let phase = 0;
  return Int16Array.from({ length: seconds * sampleRate }, (_none, at) => {
    const time = at / sampleRate;
    seed = (seed * 48_271) % 2_147_483_647;
    if (time % 4 > 3.4) return 0;
    phase += (2 * Math.PI * (170 + 40 * Math.sin(2.1 * time))) / sampleRate;
    let sum = seed / 1e10;
    for (let harmonic = 1; harmonic <= 12; harmonic += 1) {
      sum += Math.sin(harmonic * phase) / harmonic;
    }
    return Math.round(6_000 * sum * Math.abs(Math.sin(4 * Math.PI * time)));
  });
}
