import { z } from 'zod';
import { readConfig } from '../../src/config/index.ts';
import { createEngine, type EngineSettings } from '../../src/platform/llm/engine.ts';
import {
  type Engine,
  EngineError,
  type EngineTool,
  type GenerateRequest,
} from '../../src/platform/llm/port.ts';
import type { Patience } from '../../src/platform/llm/resilience.ts';
import { createLogger, type Logger } from '../../src/platform/logger.ts';
import type { EngineCall } from '../../src/platform/metrics.ts';

export const request: GenerateRequest = {
  purpose: 'chat',
  instructions: 'You are Vera.',
  messages: [{ role: 'user', text: 'Hi' }],
};

export const noteTool = (
  run: (input: unknown) => Promise<unknown> = async () => ({}),
): EngineTool => ({
  name: 'note',
  description: 'Notes something.',
  input: z.object({ what: z.string().max(10) }),
  run,
});

export interface EngineOptions {
  env?: Record<string, string>;
  patience?: Partial<Patience>;
  /** Shorter than the configuration allows. */
  timeouts?: Partial<EngineSettings['timeouts']>;
  logger?: Logger;
  onCall?: (call: EngineCall) => void;
}

/** The engine as the configuration builds it; it does not wait between tries. */
export function buildEngine(options: EngineOptions): Engine {
  const settings = readConfig('all', options.env ?? {}).engine;
  return createEngine(
    { ...settings, timeouts: { ...settings.timeouts, ...options.timeouts } },
    {
      logger: options.logger ?? createLogger('silent', 'test'),
      onCall: options.onCall ?? (() => undefined),
      patience: { wait: async () => undefined, ...options.patience },
    },
  );
}

/** The failure of a call that has to fail, and has to fail as the port promises. */
export async function failureOf(work: Promise<unknown>): Promise<EngineError> {
  const error = await work.then(
    () => new Error('it did not fail'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof EngineError) return error;
  throw new Error('expected an EngineError', { cause: error });
}

export const nameOf = async (work: Promise<unknown>) => (await failureOf(work)).failure;
