import { setTimeout as sleep } from 'node:timers/promises';
import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { createIntake } from './intake.ts';

interface Options {
  api: Api;
  handle: (update: Update) => Promise<void>;
  logger: {
    warn(fields: object, message: string): void;
    error(fields: object, message: string): void;
  };
}

export interface Polling {
  start(): void;
  /** Nothing new is taken; what was accepted is confirmed, the rest stays with Telegram. */
  stop(): Promise<void>;
}

/** The library is typed for an older kind of signal. */
type Signal = Parameters<Api['getUpdates']>[1];

export const allowedUpdates = [
  'message',
  'edited_message',
  'callback_query',
  'pre_checkout_query',
  'subscription',
] as const;

const pollSeconds = 30;
const firstPauseMs = 500;
const firstConflictPauseMs = 2_000;
const longestPauseMs = 30_000;
const confirmMs = 5_000;
/** While an update is not accepted Telegram repeats it at once: no need to ask without a pause. */
const repeatPauseMs = 500;

/** Reads updates; Telegram forgets one only after the API has stored it. */
export function createPolling({ api, handle, logger }: Options): Polling {
  const intake = createIntake({ handle, logger });
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();

  async function poll(): Promise<void> {
    let failures = 0;
    while (!stopping.signal.aborted) {
      try {
        intake.take(await read(pollSeconds, stopping.signal));
        failures = 0;
        await Promise.race([intake.idle(), pause(repeatPauseMs)]);
      } catch (error) {
        if (stopping.signal.aborted) return;
        if (isRefused(error)) {
          logger.error({}, 'Telegram refuses the token: set TELEGRAM_BOT_TOKEN and start again');
          return;
        }
        failures += 1;
        await pause(explain(error, failures));
      }
    }
  }

  const read = (timeout: number, signal?: AbortSignal) => {
    const offset = intake.offset();
    return api.getUpdates(
      {
        ...(offset !== undefined && { offset }),
        limit: 100,
        timeout,
        allowed_updates: allowedUpdates,
      },
      signal as Signal,
    );
  };

  const pause = (ms: number) =>
    sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined);

  /** Says in the log what is wrong; returns how long to wait. */
  function explain(error: unknown, failures: number): number {
    const { error_code: code, parameters } = error instanceof GrammyError ? error : noAnswer;
    const isConflict = code === 409;
    logger.warn(
      { code, failures },
      isConflict
        ? 'another process reads the updates of this bot: stepping back'
        : 'Telegram did not answer',
    );
    const firstMs = isConflict ? firstConflictPauseMs : firstPauseMs;
    const pauseMs = Math.min(longestPauseMs, firstMs * 2 ** Math.min(failures - 1, 10));
    return Math.max(pauseMs, (parameters.retry_after ?? 0) * 1000);
  }

  return {
    start() {
      running = poll();
    },
    async stop() {
      stopping.abort();
      await running;
      await intake.stop();
      await confirm();
    },
  };

  async function confirm(): Promise<void> {
    const offset = intake.offset();
    if (offset === undefined) return;
    await api
      .getUpdates(
        { offset, limit: 1, timeout: 0, allowed_updates: allowedUpdates },
        AbortSignal.timeout(confirmMs) as Signal,
      )
      .catch(() => undefined);
  }
}

const noAnswer = { error_code: undefined, parameters: {} as GrammyError['parameters'] };

const isRefused = (error: unknown) => error instanceof GrammyError && error.error_code === 401;
