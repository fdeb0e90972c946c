import { Application, createEncoder, type SampleRate, Signal } from 'libopus-wasm';
import type { OpusStream } from './ogg.ts';
import { resample } from './resample.ts';

export interface Sound {
  /** Mono. */
  samples: Int16Array;
  sampleRate: number;
}

/** Telegram's own voice messages sound like this; more only costs. */
const bitrate = 28_000;
const complexity = 5;
const fullRate = 48_000;
const opusRates: SampleRate[] = [8_000, 12_000, 16_000, 24_000, 48_000];

/** Speech as Opus packets, with what a container has to know about them. */
export async function encodeOpus(sound: Sound): Promise<Omit<OpusStream, 'serial'>> {
  const sampleRate = opusRates.find((rate) => rate >= sound.sampleRate) ?? fullRate;
  const samples = resample(sound.samples, sound.sampleRate, sampleRate);
  const frameSize = sampleRate / 50;
  using encoder = await createEncoder({
    application: Application.Voip,
    signal: Signal.Voice,
    channels: 1,
    sampleRate,
    frameSize,
    bitrate,
    complexity,
  });
  const lookahead = encoder.getLookahead();
  const packets: Uint8Array[] = [];
  // The end comes out late by the lookahead, and only in whole frames.
  for (let at = 0; at < samples.length + lookahead; at += frameSize) {
    const frame = new Int16Array(frameSize);
    frame.set(samples.subarray(at, at + frameSize));
    packets.push(encoder.encode(frame));
  }
  return {
    packets,
    preSkip: (lookahead * fullRate) / sampleRate,
    samples: Math.round((sound.samples.length * fullRate) / sound.sampleRate),
    inputRate: sound.sampleRate,
  };
}
