import { embedMany } from 'ai';
import { z } from 'zod';
import { engineError, toEngineError, withCalls } from './failures.ts';
import { buildCall } from './ledger.ts';
import type { EmbedOptions, ModelCall } from './port.ts';
import type { Provider } from './providers.ts';
import { startTimer } from './timer.ts';

export interface VectorsRequest {
  model: string;
  texts: string[];
  purpose: EmbedOptions['purpose'];
  /** What every vector has to have; undefined when the model has not shown it yet. */
  dimensions: number | undefined;
  signal: AbortSignal | undefined;
  timeoutMs: number;
}

/** Models of Google return as many numbers as they are asked for; others are asked for what they have. */
export const geminiDimensions = 768;

/** One try at the vectors of a few texts. Throws EngineError and nothing else. */
export async function callForVectors(
  provider: Provider,
  request: VectorsRequest,
): Promise<{ vectors: Float32Array[]; calls: ModelCall[] }> {
  const { model, texts, dimensions, signal, timeoutMs } = request;
  const timer = startTimer(
    { firstChunkMs: timeoutMs, chunkMs: timeoutMs, totalMs: timeoutMs },
    signal,
  );
  const startedAt = performance.now();
  let inputTokens = 0;
  const callWith = (outcome: ModelCall['outcome']) =>
    buildCall({
      provider: provider.name,
      model,
      outcome,
      inputTokens,
      cachedInputTokens: 0,
      outputTokens: 0,
      reasoningTokens: 0,
      durationMs: performance.now() - startedAt,
    });
  try {
    if (!provider.embedding) throw engineError('misconfigured');
    const { values, options } = phrase(provider, request);
    const { embeddings, usage, responses } = await embedMany({
      model: provider.embedding(model),
      values,
      providerOptions: options,
      maxRetries: 0,
      abortSignal: timer.signal,
    });
    inputTokens = tokensIn(usage.tokens, responses?.[0]?.body, values);
    const vectors = embeddings.map((numbers) => toUnit(numbers));
    const length = dimensions ?? vectors[0]?.length;
    if (vectors.length !== texts.length || vectors.some((each) => each.length !== length)) {
      throw engineError('malformed');
    }
    return { vectors, calls: [callWith('ok')] };
  } catch (error) {
    const failed = timer.reason() ?? toEngineError(error);
    throw withCalls(failed, [callWith(failed.failure)]);
  } finally {
    timer.stop();
  }
}

/** A question and what answers it are told apart: by a parameter, by words, or not at all. */
function phrase({ name }: Provider, { model, texts, purpose }: VectorsRequest) {
  if (name !== 'gemini') return { values: texts, options: {} };
  const google = { outputDimensionality: geminiDimensions };
  if (/gemini-embedding-0|text-embedding-/.test(model)) {
    const taskType = purpose === 'query' ? 'RETRIEVAL_QUERY' : 'RETRIEVAL_DOCUMENT';
    return { values: texts, options: { google: { ...google, taskType } } };
  }
  // From gemini-embedding-2 on the parameter is refused; these words are what Google asks for instead.
  const lead = purpose === 'query' ? 'task: search result | query: ' : 'title: none | text: ';
  return { values: texts.map((text) => lead + text), options: { google } };
}

// The SDK does not read what Google counts.
const counted = z.object({ usageMetadata: z.object({ promptTokenCount: z.number() }) });

/** As the provider counts; when it does not, four characters a token. */
function tokensIn(reported: number, body: unknown, values: string[]): number {
  if (reported > 0) return reported;
  const read = counted.safeParse(body);
  if (read.success) return read.data.usageMetadata.promptTokenCount;
  return Math.ceil(values.join('').length / 4);
}

function toUnit(numbers: number[]): Float32Array {
  const length = Math.hypot(...numbers);
  // Zeros point nowhere, and nothing can be said of numbers beyond measure.
  if (!(length > 0 && Number.isFinite(length))) throw engineError('malformed');
  return Float32Array.from(numbers, (each) => each / length);
}
