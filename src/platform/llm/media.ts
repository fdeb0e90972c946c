import { z } from 'zod';
import type { Logger } from '../logger.ts';
import type { EngineCall } from '../metrics.ts';
import { engineError, toEngineError, withCalls } from './failures.ts';
import { buildCall } from './ledger.ts';
import type { EngineError, ModelCall } from './port.ts';
import type { Provider } from './providers.ts';
import { createGuard, type Patience } from './resilience.ts';
import { startTimer } from './timer.ts';

export interface MediaSettings {
  provider: Provider;
  model: string;
  /** For all tries together: somebody waits, and words are there without it. */
  timeoutMs: number;
}

export interface MediaOptions {
  logger: Logger;
  onCall: (call: EngineCall) => void;
  patience: Patience;
}

type Tokens = Pick<ModelCall, 'inputTokens' | 'outputTokens'>;
type Work<T> = (signal: AbortSignal, count: (tokens: Tokens) => void) => Promise<T>;

/** Asks a model of speech or pictures. It has a breaker of its own: the chat goes on without it. */
export function createMediaCaller(
  purpose: 'speech' | 'picture',
  { provider, model, timeoutMs }: MediaSettings,
  { logger, onCall, patience }: MediaOptions,
) {
  const guard = createGuard(patience);

  async function attempt<T>(work: Work<T>, leftMs: number, signal: AbortSignal | undefined) {
    const timer = startTimer({ firstChunkMs: leftMs, chunkMs: leftMs, totalMs: leftMs }, signal);
    const startedAt = performance.now();
    let tokens: Tokens = { inputTokens: 0, outputTokens: 0 };
    const callWith = (outcome: ModelCall['outcome']): ModelCall => ({
      ...buildCall({
        provider: provider.name,
        model,
        outcome,
        ...tokens,
        cachedInputTokens: 0,
        reasoningTokens: 0,
        durationMs: performance.now() - startedAt,
      }),
      purpose,
    });
    try {
      const value = await work(timer.signal, (counted) => (tokens = counted));
      return { value, calls: [callWith('ok')] };
    } catch (error) {
      const failed = timer.reason() ?? toEngineError(error);
      throw withCalls(failed, [callWith(failed.failure)]);
    } finally {
      timer.stop();
    }
  }

  return async <T>(work: Work<T>, signal: AbortSignal | undefined) => {
    const endsAt = performance.now() + timeoutMs;
    const leftMs = () => Math.max(0, endsAt - performance.now());
    const spent: ModelCall[] = [];
    try {
      const { value, calls } = await guard.run(() => attempt(work, leftMs(), signal), {
        signal,
        mayRepeat: () => leftMs() > 0,
        onFailedTry: (failedCalls) => spent.push(...failedCalls),
      });
      spent.push(...calls);
      return { value, calls: spent };
    } catch (error) {
      const failed = toEngineError(error);
      spent.push(...failed.calls);
      const { failure } = failed;
      logger.warn({ provider: provider.name, model, failure }, `no ${purpose} came of it`);
      throw withCalls(failed, spent);
    } finally {
      for (const call of spent) onCall({ ...call, purpose, usage: call });
    }
  };
}

/** What Google says of how an answer ended, as far as it matters here. */
export const endingSchema = z.object({
  finishReason: z.string().nullish(),
  promptFeedback: z.object({ blockReason: z.string().nullish() }).nullish(),
});

/** An answer without what was asked for. */
export function nothingCame({
  finishReason,
  promptFeedback,
}: z.infer<typeof endingSchema>): EngineError {
  const isRefused =
    promptFeedback?.blockReason != null ||
    /SAFETY|PROHIBITED|BLOCKLIST|RECITATION|SPII/.test(finishReason ?? '');
  return engineError(isRefused ? 'refused' : 'empty');
}
