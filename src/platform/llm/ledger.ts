import type { LanguageModelUsage } from 'ai';
import type { EngineFailure, GenerateRequest, ModelCall } from './port.ts';
import { costMicrosOf } from './prices.ts';
import type { Provider } from './providers.ts';

type Usage = Pick<LanguageModelUsage, 'inputTokens' | 'outputTokens'> & Partial<LanguageModelUsage>;

/** Every round trip of a try, with its cost; also the one that failed. */
export function createLedger(provider: Provider, { purpose }: GenerateRequest) {
  const calls: ModelCall[] = [];
  const model = provider.modelId(purpose);
  // More than one for a moment: the next round trip may begin before the end of the last one is read.
  const openSince: number[] = [];

  function end(
    outcome: ModelCall['outcome'],
    usage?: Usage,
    durationMs = performance.now() - (openSince[0] ?? performance.now()),
  ): void {
    openSince.shift();
    const tokens = {
      inputTokens: usage?.inputTokens ?? 0,
      cachedInputTokens: usage?.inputTokenDetails?.cacheReadTokens ?? 0,
      outputTokens: usage?.outputTokens ?? 0,
      reasoningTokens: usage?.outputTokenDetails?.reasoningTokens ?? 0,
    };
    calls.push(buildCall({ provider: provider.name, model, outcome, ...tokens, durationMs }));
  }

  return {
    calls,
    /** The model is asked. */
    begin(): void {
      openSince.push(performance.now());
    },
    end,
    /** A failure within a round trip ends it; one after the last gives that its name. */
    fail(failure: EngineFailure, usage?: Usage): void {
      const last = calls.at(-1);
      if (openSince.length === 0 && last) last.outcome = failure;
      while (openSince.length > 0) end(failure, usage);
    },
  };
}

/** A row of the ledger with its cost, at today's price. */
export const buildCall = (call: Omit<ModelCall, 'costMicros'>): ModelCall => ({
  ...call,
  costMicros: costMicrosOf(call.model, call, new Date()),
});
