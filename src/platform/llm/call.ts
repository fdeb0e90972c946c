import { type FinishReason, isStepCount, streamText } from 'ai';
import { estimateTokens } from '#app/lib/tokens';
import { engineError, toEngineError, withCalls } from './failures.ts';
import { createLedger } from './ledger.ts';
import { toModelMessages } from './messages.ts';
import type { EngineFailure, GenerateOptions, GenerateRequest, Generation } from './port.ts';
import type { Provider } from './providers.ts';
import { startTimer, type Timeouts } from './timer.ts';
import { wrapTools } from './tools.ts';

export interface CallOptions extends GenerateOptions {
  timeouts: Timeouts;
  /** Round trips of the tool loop; the last one has to answer in words. */
  maxIterations: number;
}

/** No reply is longer: a model that goes on is not read to the end. */
const longestReply = 16_000;
/** Of thoughts and the arguments of tools. */
const mostReceived = 200_000;

/** One try at an answer from one provider. Throws EngineError and nothing else. */
export async function callModel(
  provider: Provider,
  request: GenerateRequest,
  { signal, onDelta, timeouts, maxIterations }: CallOptions,
): Promise<Generation> {
  const ledger = createLedger(provider, request);
  const timer = startTimer(timeouts, signal);
  const offered = request.purpose === 'chat' ? (request.tools ?? []) : [];
  const { tools, toolCalls } = wrapTools(offered);
  let text = '';
  let separator = '';
  let received = 0;
  let toolsAtWork = 0;
  let finish: Finish = { finishReason: 'other', rawFinishReason: undefined };
  try {
    const { fullStream } = streamText({
      model: provider.model(request.purpose),
      instructions: request.instructions,
      messages: toModelMessages(request),
      ...(offered.length > 0 && { tools }),
      stopWhen: isStepCount(maxIterations),
      prepareStep({ stepNumber }) {
        ledger.begin();
        return stepNumber === maxIterations - 1 ? { toolChoice: 'none' } : {};
      },
      providerOptions: provider.options(request.purpose, request.scene),
      maxRetries: 0,
      abortSignal: timer.signal,
      // By default errors are printed, with what the provider said.
      onError: () => undefined,
    });
    for await (const part of fullStream) {
      // Comes from the SDK, before anybody has answered.
      if (part.type === 'start') continue;
      timer.touch();
      if (part.type !== 'text-delta') received += lengthOf(part);
      if (received > mostReceived) throw engineError('malformed');
      if (part.type === 'start-step') {
        // What a model says around its tool calls are paragraphs of one reply.
        separator = text === '' ? '' : '\n\n';
      } else if (part.type === 'text-delta' && part.text !== '') {
        const delta = (separator + part.text).slice(0, longestReply - text.length);
        separator = '';
        text += delta;
        onDelta?.(delta);
        if (text.length >= longestReply) {
          ledger.end('ok', estimateUsage(request, received + text.length));
          return { text, calls: ledger.calls, toolCalls };
        }
      } else if (part.type === 'tool-call') {
        toolsAtWork += 1;
      } else if (part.type === 'tool-result' || part.type === 'tool-error') {
        toolsAtWork -= 1;
      } else if (part.type === 'finish-step') {
        finish = part;
        ledger.end('ok', part.usage, part.performance.responseTimeMs);
        timer.expectFirst();
      } else if (part.type === 'error') {
        throw part.error;
      } else if (part.type === 'abort') {
        throw engineError('aborted');
      }
      if (toolsAtWork > 0) timer.rest();
    }
    const failure = failureOf(finish, text);
    if (failure) throw engineError(failure);
    return { text, calls: ledger.calls, toolCalls };
  } catch (error) {
    const failed = timer.reason() ?? toEngineError(error);
    ledger.fail(failed.failure);
    throw withCalls(failed, ledger.calls);
  } finally {
    timer.stop();
    timer.hangUp();
  }
}

const lengthOf = (part: object): number => {
  if ('text' in part && typeof part.text === 'string') return part.text.length;
  return 'delta' in part && typeof part.delta === 'string' ? part.delta.length : 0;
};

/** Who hangs up is not told what it cost. */
function estimateUsage({ instructions, messages }: GenerateRequest, received: number) {
  const asked = [instructions, ...messages.map((message) => message.text)].join('\n');
  return { inputTokens: estimateTokens(asked), outputTokens: Math.ceil(received / 4) };
}

type Finish = { finishReason: FinishReason; rawFinishReason: string | undefined };

/** What arrives as a success and is none. */
function failureOf(
  { finishReason, rawFinishReason = '' }: Finish,
  text: string,
): EngineFailure | undefined {
  if (finishReason === 'content-filter') return 'refused';
  if (rawFinishReason.startsWith('MALFORMED')) return 'malformed';
  if (finishReason === 'error' || finishReason === 'interrupted') return 'interrupted';
  return text.trim() === '' ? 'empty' : undefined;
}
