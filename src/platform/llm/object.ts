import { generateText, NoObjectGeneratedError, Output } from 'ai';
import type { z } from 'zod';
import { toModelMessages } from './messages.ts';
import { engineError, toEngineError, withCalls } from './failures.ts';
import { createLedger } from './ledger.ts';
import type { EngineError, GenerateRequest, ModelCall } from './port.ts';
import type { Provider } from './providers.ts';
import { startTimer, type Timeouts } from './timer.ts';

/** One try at an answer that satisfies the schema. Throws EngineError and nothing else. */
export async function callForObject<T>(
  provider: Provider,
  request: GenerateRequest,
  schema: z.ZodType<T>,
  { signal, timeouts }: { signal?: AbortSignal; timeouts: Timeouts },
): Promise<{ object: T; calls: ModelCall[] }> {
  const ledger = createLedger(provider, request);
  // The answer arrives in one piece.
  const timer = startTimer({ ...timeouts, firstChunkMs: timeouts.totalMs }, signal);
  ledger.begin();
  try {
    const result = await generateText({
      model: provider.model(request.purpose),
      instructions: request.instructions,
      messages: toModelMessages(request),
      output: Output.object({ schema }),
      providerOptions: provider.options(request.purpose, request.scene),
      maxRetries: 0,
      abortSignal: timer.signal,
    });
    ledger.end('ok', result.usage);
    if (result.finishReason === 'content-filter') throw engineError('refused');
    return { object: schema.parse(result.output), calls: ledger.calls };
  } catch (error) {
    const unusable = NoObjectGeneratedError.isInstance(error) ? error : undefined;
    const failed = timer.reason() ?? (unusable ? nameOf(unusable) : toEngineError(error));
    ledger.fail(failed.failure, unusable?.usage);
    throw withCalls(failed, ledger.calls);
  } finally {
    timer.stop();
  }
}

function nameOf(error: NoObjectGeneratedError): EngineError {
  if (error.finishReason === 'content-filter') return engineError('refused');
  return engineError((error.text ?? '').trim() === '' ? 'empty' : 'malformed', { cause: error });
}
