import type { Logger } from '../logger.ts';
import type { EngineCall } from '../metrics.ts';
import { toEngineError, withCalls } from './failures.ts';
import type { Embedder, ModelCall } from './port.ts';
import type { Provider } from './providers.ts';
import { createGuard, type Patience } from './resilience.ts';
import { callForVectors, geminiDimensions } from './vectors.ts';

interface Settings {
  provider: Provider;
  model: string;
  /** Longest time of one request. */
  timeoutMs: number;
}

interface Options {
  logger: Logger;
  onCall: (call: EngineCall) => void;
  patience: Patience;
}

/** Google takes a hundred texts at once; fewer are less to repeat. */
const batchSize = 50;
/** What stands behind this many characters changes a vector little, and models read only so far. */
const mostRead = 6_000;

/** Embeddings have a breaker of their own: without them recall is poorer, and the chat goes on. */
export function createEmbedder(settings: Settings, options: Options): Embedder {
  const { provider, model } = settings;
  const { logger, onCall, patience } = options;
  const guard = createGuard(patience);
  let dimensions = provider.name === 'gemini' ? geminiDimensions : undefined;

  return {
    model,
    async embed(texts, { purpose, signal, timeoutMs }) {
      const startedAt = performance.now();
      const vectors: Float32Array[] = [];
      const spent: ModelCall[] = [];
      const left = () =>
        timeoutMs === undefined
          ? settings.timeoutMs
          : Math.max(0, timeoutMs - (performance.now() - startedAt));
      try {
        for (let at = 0; at < texts.length; at += batchSize) {
          const batch = texts.slice(at, at + batchSize).map(readable);
          const attempt = () =>
            callForVectors(provider, {
              model,
              texts: batch,
              purpose,
              dimensions,
              signal,
              timeoutMs: left(),
            });
          const result = await guard.run(attempt, {
            signal,
            mayRepeat: () => timeoutMs === undefined,
            onFailedTry: (calls) => spent.push(...calls),
          });
          dimensions ??= result.vectors[0]?.length;
          vectors.push(...result.vectors);
          spent.push(...result.calls);
        }
        return { vectors, calls: spent };
      } catch (error) {
        const failed = toEngineError(error);
        spent.push(...failed.calls);
        const { failure } = failed;
        logger.warn({ provider: provider.name, model, failure }, 'the embedder did not answer');
        throw withCalls(failed, spent);
      } finally {
        for (const call of spent) onCall({ ...call, purpose: 'embedding', usage: call });
      }
    },
  };
}

/** Providers refuse an empty text or half a character, and with it the whole batch. */
const readable = (text: string) => text.slice(0, mostRead).toWellFormed().trim() || '-';
