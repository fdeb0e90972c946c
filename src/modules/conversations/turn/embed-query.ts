import { type Embedder, EngineError, type ModelCall } from '#app/platform/llm/port';

/** A turn waits no longer for it: recall by words is there at once. */
const timeoutMs = 600;
const longestText = 2_000;

export interface EmbeddedQuery {
  /** Undefined when it could not be had in time. */
  vector: Float32Array | undefined;
  calls: ModelCall[];
}

/** The vector of what was said. */
export async function embedQuery(
  embedder: Embedder | undefined,
  text: string,
): Promise<EmbeddedQuery | undefined> {
  if (!embedder || text.trim() === '') return undefined;
  try {
    const options = { purpose: 'query' as const, timeoutMs };
    const { vectors, calls } = await embedder.embed([text.slice(0, longestText)], options);
    return { vector: vectors[0], calls: calls.map(asEmbedding) };
  } catch (error) {
    // The embedder has logged and counted it.
    if (!(error instanceof EngineError)) throw error;
    return { vector: undefined, calls: error.calls.map(asEmbedding) };
  }
}

const asEmbedding = (call: ModelCall): ModelCall => ({ ...call, purpose: 'embedding' });
