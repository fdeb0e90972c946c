import type { Logger } from '../logger.ts';
import type { EngineCall } from '../metrics.ts';
import { callModel } from './call.ts';
import { createEmbedder } from './embedder.ts';
import { engineError, toEngineError, withCalls } from './failures.ts';
import type { MediaOptions, MediaSettings } from './media.ts';
import { callForObject } from './object.ts';
import { createPainter } from './painter.ts';
import type { Engine, EngineError, GenerateOptions, GenerateRequest, ModelCall } from './port.ts';
import { hasPrice } from './prices.ts';
import { createProviders, type Provider, type ProviderSettings } from './providers.ts';
import { createGuard, type Patience, patience } from './resilience.ts';
import { createSpeaker } from './speaker.ts';

export interface EngineSettings extends ProviderSettings {
  maxIterations: number;
  timeouts: { connectMs: number; firstChunkMs: number; totalMs: number };
}

interface Options {
  logger: Logger;
  /** Every call of a model, for the metrics. */
  onCall: (call: EngineCall) => void;
  patience?: Partial<Patience>;
}

/** The configured provider with its fallbacks behind the one port. */
export function createEngine(settings: EngineSettings, options: Options): Engine {
  const { logger, onCall } = options;
  // The SDK would print its warnings past the log.
  globalThis.AI_SDK_LOG_WARNINGS = false;
  const limits = { ...patience, ...options.patience };
  const chain = createProviders(settings).map((provider) => ({
    provider,
    guard: createGuard(limits),
    // Judging stands beside every answer: what fails of it says nothing against the model that answers, and
    // nobody waits for a second try.
    judging: createGuard({ ...limits, tries: 1 }),
  }));
  const [first] = chain;
  if (!first) throw new Error('no engine is configured');
  for (const { provider } of chain) {
    const { name, modelId } = provider;
    warnOfUnknownPrices(name, [modelId('chat'), modelId('summary')], logger);
  }
  const { firstChunkMs, totalMs } = settings.timeouts;
  const timeouts = { firstChunkMs, totalMs, chunkMs: Math.min(limits.chunkMs, firstChunkMs) };
  const isRuleBased = chain.every(({ provider }) => provider.name === 'offline');
  // Rules find nothing: where a model would find something, that is no stand-in for its answer.
  const models = isRuleBased ? chain : chain.filter(({ provider }) => provider.name !== 'offline');
  const others = buildOthers(first.provider, settings, { logger, onCall, patience: limits });

  function report(purpose: GenerateRequest['purpose'], calls: ModelCall[]): void {
    for (const call of calls) onCall({ ...call, purpose, usage: call });
  }

  /** Asks one provider after the other, until one answers or somebody has seen a part of an answer. */
  async function ask<T extends { calls: ModelCall[] }>(
    providers: typeof chain,
    request: GenerateRequest,
    { signal, onDelta }: GenerateOptions,
    attempt: (provider: Provider, options: GenerateOptions) => Promise<T>,
  ): Promise<T> {
    const spent: ModelCall[] = [];
    let isSeen = false;
    const listener: GenerateOptions = {
      ...(signal && { signal }),
      onDelta: (text) => {
        isSeen = true;
        try {
          onDelta?.(text);
        } catch (cause) {
          // A listener that breaks is a caller who left, not a fault of the provider.
          throw engineError('aborted', { cause });
        }
      },
    };
    let failed: EngineError | undefined;
    for (const { provider, guard, judging } of providers) {
      const own = request.purpose === 'classification' ? judging : guard;
      try {
        const result = await own.run(() => attempt(provider, listener), {
          signal,
          mayRepeat: () => !isSeen,
          onFailedTry: (calls) => spent.push(...calls),
        });
        spent.push(...result.calls);
        report(request.purpose, spent);
        return { ...result, calls: spent };
      } catch (error) {
        failed = toEngineError(error);
        spent.push(...failed.calls);
        const { failure } = failed;
        logger.warn({ provider: provider.name, failure }, 'an engine did not answer');
        if (isSeen || failure === 'refused' || failure === 'aborted') break;
      }
    }
    report(request.purpose, spent);
    throw withCalls(failed ?? toEngineError(undefined), spent);
  }

  return {
    name: first.provider.name,
    model: first.provider.modelId('chat'),
    isRuleBased,
    ...others,
    understands: (mediaType) => first.provider.understands.test(mediaType),
    generate: (request, listener = {}) =>
      ask(request.purpose === 'chat' ? chain : models, request, listener, (provider, each) =>
        callModel(provider, request, { ...each, timeouts, maxIterations: settings.maxIterations }),
      ),
    generateObject: (request, schema, listener = {}) =>
      ask(models, request, listener, (provider, { signal }) =>
        callForObject(provider, request, schema, { timeouts, ...(signal && { signal }) }),
      ),
    status: () => chain.map(({ provider, guard }) => ({ name: provider.name, ...guard.status() })),
  };
}

/** Of the chosen provider only: a fallback's vectors could not be compared with its own, and it has other voices. */
function buildOthers(
  provider: Provider,
  { embeddingModel, speechModel, pictureModel, timeouts }: EngineSettings,
  options: MediaOptions,
): Pick<Engine, 'embedder' | 'speaker' | 'painter'> {
  const build = <T>(
    model: string | undefined,
    timeoutMs: number,
    create: (own: MediaSettings, given: MediaOptions) => T,
  ): T | undefined => {
    if (model === undefined) return undefined;
    warnOfUnknownPrices(provider.name, [model], options.logger);
    return create({ provider, model, timeoutMs }, options);
  };
  const { firstChunkMs, totalMs } = timeouts;
  return {
    embedder: build(embeddingModel, firstChunkMs, createEmbedder),
    speaker: build(speechModel, Math.min(totalMs, mostMs.speech), createSpeaker),
    painter: build(pictureModel, Math.min(totalMs, mostMs.picture), createPainter),
  };
}

/** Somebody sees "records voice" meanwhile; a picture takes 15 to 40 seconds. */
const mostMs = { speech: 60_000, picture: 120_000 };

/** A server of one's own is free; whatever else has no price would look free in the ledger. */
function warnOfUnknownPrices(name: Provider['name'], models: string[], logger: Logger): void {
  if (name !== 'gemini') return;
  for (const model of new Set(models)) {
    if (!hasPrice(model)) logger.warn({ model }, 'the price of this model is not known');
  }
}
