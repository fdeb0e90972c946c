import { randomInt } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { buildOgg } from './ogg.ts';
import { encodeOpus, type Sound } from './opus.ts';

// What goes wrong ends the thread: WebAssembly that has failed once is not to be trusted with the next.
parentPort?.on('message', async (sound: Sound) => {
  const stream = await encodeOpus(sound);
  const file = buildOgg({ ...stream, serial: randomInt(2 ** 32) });
  parentPort?.postMessage(file, [file.buffer]);
});
