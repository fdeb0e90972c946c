import { setTimeout as sleep } from 'node:timers/promises';
import {
  BrokenCircuitError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
} from 'cockatiel';
import { engineError } from './failures.ts';
import { EngineError, type EngineStatus, type ModelCall } from './port.ts';

export interface Patience {
  /** Between two parts of one answer; a model that has begun does not pause for long. */
  chunkMs: number;
  tries: number;
  /** The first pause between tries; it doubles, with jitter. */
  pauseMs: number;
  /** A provider that asks for a longer pause is left to the queue. */
  longestPauseMs: number;
  breakerFailures: number;
  breakerPauseMs: number;
  wait: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
}

export const patience: Patience = {
  chunkMs: 20_000,
  tries: 3,
  pauseMs: 400,
  longestPauseMs: 8_000,
  breakerFailures: 5,
  breakerPauseMs: 60_000,
  wait: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined),
};

export interface Guard {
  /**
   * Runs an attempt up to three times. `mayRepeat` says whether another one is still harmless; what
   * failed tries cost is in `calls` of the error, or handed to `onFailedTry`.
   */
  run<T>(attempt: () => Promise<T>, options: RunOptions): Promise<T>;
  status(): Omit<EngineStatus, 'name'>;
}

interface RunOptions {
  signal: AbortSignal | undefined;
  mayRepeat: () => boolean;
  onFailedTry: (calls: ModelCall[]) => void;
}

/** One provider's breaker and retries. */
export function createGuard(options: Patience): Guard {
  let failures = 0;
  let brokeAt = 0;
  const breaker = circuitBreaker(
    // An answer we do not like, or a caller who left, says nothing about the provider's health.
    handleWhen((error) => !(error instanceof EngineError && isHealthy(error))),
    {
      halfOpenAfter: options.breakerPauseMs,
      breaker: new ConsecutiveBreaker(options.breakerFailures),
    },
  );
  breaker.onSuccess(() => (failures = 0));
  breaker.onFailure(({ handled }) => (failures = handled ? failures + 1 : failures));

  breaker.onBreak(() => (brokeAt = Date.now()));

  const refusal = () =>
    engineError('breaker-open', {
      retryAfterMs: Math.max(0, brokeAt + options.breakerPauseMs - Date.now()),
    });

  const once = async <T>(attempt: () => Promise<T>): Promise<T> => {
    // Cockatiel would let everybody wait for the probe, however long that takes.
    if (breaker.state === CircuitState.HalfOpen) throw refusal();
    try {
      return await breaker.execute(attempt);
    } catch (error) {
      throw error instanceof BrokenCircuitError ? refusal() : error;
    }
  };

  return {
    async run(attempt, { signal, mayRepeat, onFailedTry }) {
      for (let tries = 1; ; tries += 1) {
        if (signal?.aborted) throw engineError('aborted');
        try {
          return await once(attempt);
        } catch (error) {
          if (!(error instanceof EngineError)) throw error;
          const pauseMs = error.retryAfterMs ?? options.pauseMs * 2 ** (tries - 1) * jitter();
          const isLast = tries >= options.tries || !error.isRetryable || !mayRepeat();
          if (isLast || pauseMs > options.longestPauseMs) throw error;
          onFailedTry(error.calls);
          await options.wait(pauseMs, signal);
        }
      }
    },
    status: () => ({ state: stateNames[breaker.state], failureCount: failures }),
  };
}

const isHealthy = ({ failure }: EngineError) => ['refused', 'aborted'].includes(failure);

const jitter = () => 0.75 + Math.random() / 2;

const stateNames: Record<CircuitState, EngineStatus['state']> = {
  [CircuitState.Closed]: 'CLOSED',
  [CircuitState.Open]: 'OPEN',
  [CircuitState.HalfOpen]: 'HALF_OPEN',
  [CircuitState.Isolated]: 'OPEN',
};
