import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Sound } from './opus.ts';

/** Nobody listens longer, and it bounds what a broken answer of a speech model can cost. */
const longestSeconds = 600;
const rates = { lowest: 8_000, highest: 96_000 };

// Encoding takes about a second a minute: in a thread of its own, which is kept for the next one.
let thread: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Speech as a voice message of Telegram, mono Opus in Ogg; `seconds` are whole, as Telegram wants them.
 * @throws RangeError for sound that is empty, too long, or of a rate nobody speaks at.
 */
export async function encodeVoice({
  samples,
  sampleRate,
}: Sound): Promise<{ data: Uint8Array; seconds: number }> {
  if (!(sampleRate >= rates.lowest && sampleRate <= rates.highest)) {
    throw new RangeError(`speech at ${sampleRate} Hz cannot be encoded`);
  }
  const seconds = samples.length / sampleRate;
  if (seconds === 0) throw new RangeError('there is no sound to encode');
  if (seconds > longestSeconds) {
    throw new RangeError(
      `${Math.ceil(seconds)} s are too long for a voice message: at most ${longestSeconds}`,
    );
  }
  // One after the other: the thread that fails takes no other job with it.
  const encoded = last.then(() => encodeInThread({ samples, sampleRate }));
  last = encoded.catch(() => undefined);
  return { data: await encoded, seconds: Math.max(1, Math.round(seconds)) };
}

async function encodeInThread({ samples, sampleRate }: Sound): Promise<Uint8Array> {
  const worker = (thread ??= startThread());
  worker.ref();
  // A copy: a view would bring all of the memory it looks at.
  const own = samples.slice();
  worker.postMessage({ samples: own, sampleRate }, [own.buffer]);
  try {
    const [data] = (await once(worker, 'message')) as [Uint8Array];
    return data;
  } finally {
    worker.unref();
  }
}

function startThread(): Worker {
  const worker = new Worker(new URL('./encode-worker.ts', import.meta.url));
  const forget = () => {
    if (thread === worker) thread = undefined;
  };
  worker.on('error', forget);
  worker.on('exit', forget);
  return worker;
}
