import { type Engine, EngineError, type ModelCall } from '#app/platform/llm/port';
import type { Logger } from '#app/platform/logger';
import type { Metrics } from '#app/platform/metrics';
import { encodeVoice } from '#app/platform/voice/index';
import type { LevelKey } from '../../affinity/index.ts';
import type { Mood } from '../../personas/index.ts';
import type { Gathered, Generated } from './context.ts';
import { spokenText } from './spoken-text.ts';

interface Dependencies {
  engine: Engine;
  metrics: Metrics;
  logger: Logger;
}

export type Speak = (
  gathered: Gathered,
  written: Generated,
  signal: AbortSignal | undefined,
) => Promise<Generated>;

/** The reply as a voice message. A voice that fails costs nobody the answer: it is read then. */
export function createSpeak({ engine, metrics, logger }: Dependencies): Speak {
  return async ({ turnId, persona, profile, level, mood }, written, signal) => {
    const text = spokenText(written.bubbles);
    if (!engine.speaker || text === undefined) return written;
    const startedAt = performance.now();
    try {
      const { samples, sampleRate, calls } = await engine.speaker.speak(text, {
        voice: persona.voice,
        style: styleOf(level.key, mood),
        language: profile.language,
        ...(signal && { signal }),
      });
      const voice = await encodeVoice({ samples, sampleRate });
      metrics.observeVoice(performance.now() - startedAt);
      return { ...written, voice, calls: [...written.calls, ...calls] };
    } catch (error) {
      if (signal?.aborted) throw spent(error, written.calls);
      logger.warn({ turnId, error }, 'a reply could not be spoken');
      const failed = error instanceof EngineError ? error.calls : [];
      return { ...written, calls: [...written.calls, ...failed] };
    }
  };
}

function spent(error: unknown, calls: ModelCall[]): unknown {
  if (error instanceof EngineError) error.calls.unshift(...calls);
  return error;
}

/** How to say it, as the model of speech is told. */
const styleOf = (level: LevelKey, mood: Mood | undefined) =>
  [
    byLevel[level],
    mood && byMood[mood],
    'Like a voice message to one person, not like an announcement.',
  ]
    .filter(Boolean)
    .join(' ');

const byLevel: Record<LevelKey, string> = {
  stranger: 'Friendly and a little reserved.',
  acquaintance: 'Friendly and relaxed.',
  friend: 'Warm and lively, as with a friend.',
  'close-friend': 'Warm and close, unhurried.',
  intimate: 'Tender and close, in a soft voice.',
};

const byMood: Record<Mood, string> = {
  low: 'Gently and slowly: the listener is sad.',
  joyful: 'With joy: the listener is happy.',
  anxious: 'Calmly and steadily: the listener is worried.',
  angry: 'Evenly, without haste: the listener is angry.',
  tired: 'Quietly and softly: the listener is tired.',
};
