import { createGoogleGenerativeAI } from '@ai-sdk/google';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { EmbeddingModel, ImageModel, JSONValue, LanguageModel, SpeechModel } from 'ai';
import { fetchWithin } from './fetch.ts';
import { createOfflineModel } from './offline/index.ts';
import { createOpenAiSpeech } from './openai-speech.ts';
import type { EngineStatus, GenerateRequest, Scene } from './port.ts';

type ProviderName = EngineStatus['name'];

/** The settings of the engine, as the configuration has them. */
export interface ProviderSettings {
  provider: ProviderName;
  fallback: ProviderName[];
  gemini?: { apiKey: string; baseUrl?: string };
  openai?: { apiKey?: string; baseUrl: string };
  /** Of each provider in use. */
  models: Record<ProviderName, { chat: string; cheap: string }>;
  /** Of the chosen provider; unset: no embeddings. */
  embeddingModel?: string;
  /** Of the chosen provider; unset: no voice, no pictures. */
  speechModel?: string;
  pictureModel?: string;
  thinkingBudget: number;
  timeouts: { connectMs: number };
}

export interface Provider {
  name: ProviderName;
  modelId(purpose: GenerateRequest['purpose']): string;
  model(purpose: GenerateRequest['purpose']): LanguageModel;
  options(
    purpose: GenerateRequest['purpose'],
    scene: Scene | undefined,
  ): Record<string, Record<string, JSONValue>>;
  /** Undefined: it has none. */
  embedding: ((modelId: string) => EmbeddingModel) | undefined;
  speech: ((modelId: string) => SpeechModel) | undefined;
  picture: ((modelId: string) => ImageModel) | undefined;
  /** What may stand beside the text of a message. */
  understands: RegExp;
}

/** The chain of providers, the configured one first. */
export function createProviders(settings: ProviderSettings): Provider[] {
  return [settings.provider, ...settings.fallback].map((name) => createProvider(name, settings));
}

function createProvider(name: ProviderName, settings: ProviderSettings): Provider {
  const models = settings.models[name];
  const modelId = (purpose: GenerateRequest['purpose']) =>
    purpose === 'chat' || purpose === 'nudge' ? models.chat : models.cheap;
  const { language, ...others } = clients[name](settings);
  return {
    name,
    modelId,
    model: (purpose) => language(modelId(purpose)),
    options(purpose, scene) {
      if (name === 'gemini') return { google: thinking(modelId(purpose), settings.thinkingBudget) };
      return name === 'offline' && scene ? { offline: { ...scene } } : {};
    },
    ...others,
  };
}

interface Client extends Pick<Provider, 'embedding' | 'speech' | 'picture' | 'understands'> {
  language: (modelId: string) => LanguageModel;
}

const clients: Record<ProviderName, (settings: ProviderSettings) => Client> = {
  gemini({ gemini, timeouts }) {
    const google = createGoogleGenerativeAI({
      apiKey: gemini?.apiKey ?? '',
      ...(gemini?.baseUrl && { baseURL: withVersion(gemini.baseUrl) }),
      fetch: fetchWithin(timeouts.connectMs),
    });
    return {
      language: (modelId) => google(modelId),
      embedding: (modelId) => google.embeddingModel(modelId),
      speech: (modelId) => google.speech(modelId),
      picture: (modelId) => google.image(modelId),
      understands: /^(image|audio|video)\/|^application\/pdf$/,
    };
  },
  openai({ openai = { baseUrl: '' }, timeouts }) {
    const fetch = fetchWithin(timeouts.connectMs);
    const compatible = createOpenAICompatible({
      name: 'openai',
      baseURL: openai.baseUrl,
      ...(openai.apiKey && { apiKey: openai.apiKey }),
      includeUsage: true,
      fetch,
    });
    return {
      language: (modelId) => compatible(modelId),
      embedding: (modelId) => compatible.embeddingModel(modelId),
      speech: (modelId) => createOpenAiSpeech({ ...openai, fetch }, modelId),
      picture: (modelId) => compatible.imageModel(modelId),
      understands: /^image\//,
    };
  },
  offline() {
    const model = createOfflineModel();
    return {
      language: () => model,
      embedding: undefined,
      speech: undefined,
      picture: undefined,
      understands: nothing,
    };
  },
};

const nothing = /$^/;

/** The SDK wants the version in the address; people give the server. */
const withVersion = (url: string) =>
  new URL(url).pathname === '/' ? `${url.replace(/\/$/, '')}/v1beta` : url;

/**
 * As little thinking as the model allows, or the level nearest to the budget.
 * Models from 3 on want a level and refuse "minimal" from 3.7 on; those before want a budget.
 */
function thinking(modelId: string, budget: number): { thinkingConfig: Record<string, JSONValue> } {
  const version = Number(/^gemini-(\d+(?:\.\d+)?)/.exec(modelId)?.[1] ?? 3.8);
  if (version < 3) return { thinkingConfig: { thinkingBudget: budget } };
  const least = version >= 3.7 || modelId.includes('pro') ? 'low' : 'minimal';
  const level = levels.find(([most]) => budget <= most)?.[1] ?? 'high';
  return { thinkingConfig: { thinkingLevel: budget === 0 ? least : level } };
}

const levels: [mostTokens: number, level: string][] = [
  [2_048, 'low'],
  [8_192, 'medium'],
];
