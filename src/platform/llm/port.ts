import type { z } from 'zod';

/** What a call of a model is for; the cost ledger is grouped by it. */
export type Purpose =
  | 'chat'
  | 'nudge'
  | 'extraction'
  | 'summary'
  | 'classification'
  | 'transcription'
  | 'embedding'
  | 'speech'
  | 'picture';

/** A request to whichever engine is configured; the modules know only this file. */
export interface GenerateRequest {
  /**
   * What is said to the user, `chat` and `nudge`, is the better model's; the rest is work in the background:
   * the cheap model does it, and never the rules.
   */
  purpose: Exclude<Purpose, 'embedding' | 'speech' | 'picture'>;
  /** The stable part of the prompt: persona, rules, level. */
  instructions: string;
  messages: EngineMessage[];
  /** For `chat` only. */
  tools?: EngineTool[];
  /** What the offline engine needs to answer in character; real models have it in the prompt. */
  scene?: Scene;
}

export interface EngineMessage {
  role: 'user' | 'companion';
  text: string;
  /** Pictures, and whatever else the engine understands. */
  files?: EngineFile[];
}

export interface EngineFile {
  data: Uint8Array;
  mediaType: string;
}

export interface EngineTool {
  name: string;
  description: string;
  /** Arguments are parsed by this before `run` sees them. */
  input: z.ZodType;
  /** Returns what the model reads; never throws for bad arguments. */
  run: (input: unknown) => Promise<unknown>;
}

export interface Scene {
  language: 'en' | 'ru';
  personaName: string;
  userName: string | null;
  formOfAddress: 'informal' | 'formal';
  levelNumber: number;
  /** Recalled facts, most relevant first. */
  memories: string[];
}

/** One call of a model, also one that failed: a row of the cost ledger. */
export interface ModelCall {
  provider: string;
  model: string;
  outcome: 'ok' | EngineFailure;
  /** When it is another than that of the work it was made for. */
  purpose?: Purpose;
  inputTokens: number;
  cachedInputTokens: number;
  outputTokens: number;
  reasoningTokens: number;
  /** Millionths of a US dollar; 0 for engines without a price. */
  costMicros: number;
  durationMs: number;
}

export interface Generation {
  text: string;
  /** Every round trip and every failed try, in order. */
  calls: ModelCall[];
  toolCalls: { name: string; ok: boolean; durationMs: number }[];
}

export interface GenerateOptions {
  signal?: AbortSignal;
  /** Text as it is written. A retry after text was seen never happens: what was shown stands. */
  onDelta?: (text: string) => void;
}

/** Why an engine gave no usable answer; `isRetryable` says whether trying later may help. */
export type EngineFailure =
  | 'unreachable'
  | 'timeout'
  | 'overloaded'
  | 'rate-limited'
  | 'quota-exhausted'
  | 'refused'
  | 'empty'
  | 'interrupted'
  | 'malformed'
  | 'misconfigured'
  | 'breaker-open'
  | 'aborted';

export class EngineError extends Error {
  readonly failure: EngineFailure;
  readonly isRetryable: boolean;
  /** Milliseconds the provider asked to wait, when it said so. */
  readonly retryAfterMs: number | undefined;
  /** What was tried before giving up, for the cost ledger. */
  readonly calls: ModelCall[];

  constructor(
    failure: EngineFailure,
    message: string,
    options: {
      isRetryable: boolean;
      retryAfterMs?: number | undefined;
      calls?: ModelCall[];
      cause?: unknown;
    },
  ) {
    super(message, { cause: options.cause });
    this.name = 'EngineError';
    this.failure = failure;
    this.isRetryable = options.isRetryable;
    this.retryAfterMs = options.retryAfterMs;
    this.calls = options.calls ?? [];
  }
}

export interface EngineStatus {
  name: 'gemini' | 'openai' | 'offline';
  state: 'CLOSED' | 'OPEN' | 'HALF_OPEN';
  failureCount: number;
}

export interface EmbedOptions {
  purpose: 'query' | 'document';
  signal?: AbortSignal;
  /** For all of it. Somebody waits, so nothing is tried twice. */
  timeoutMs?: number;
}

export interface Embedder {
  readonly model: string;
  /** One unit vector per text, in order. Throws EngineError, and nothing else. */
  embed(
    texts: string[],
    options: EmbedOptions,
  ): Promise<{ vectors: Float32Array[]; calls: ModelCall[] }>;
}

export interface SpeechOptions {
  /** Name of one of the model's voices. */
  voice: string;
  /** How to say it, e.g. "warm and unhurried". */
  style: string;
  language: 'en' | 'ru';
  signal?: AbortSignal;
}

export interface Speaker {
  readonly model: string;
  /** The text as 16-bit mono samples. Throws EngineError, and nothing else. */
  speak(
    text: string,
    options: SpeechOptions,
  ): Promise<{ samples: Int16Array; sampleRate: number; calls: ModelCall[] }>;
}

export interface Painter {
  readonly model: string;
  /** A picture of what is described. Throws EngineError, and nothing else. */
  paint(
    description: string,
    options?: { signal?: AbortSignal },
  ): Promise<{ picture: EngineFile; calls: ModelCall[] }>;
}

export interface Engine {
  readonly name: EngineStatus['name'];
  readonly model: string;
  /** Only the rules of the offline engine answer: what takes a model is not to be had. */
  readonly isRuleBased: boolean;
  /** Undefined when none is configured. */
  readonly embedder: Embedder | undefined;
  /** Undefined when there is no model for it. */
  readonly speaker: Speaker | undefined;
  readonly painter: Painter | undefined;
  /** Whether a file of this type may stand beside the text of a message. */
  understands(mediaType: string): boolean;
  /** Throws EngineError, and nothing else. */
  generate(request: GenerateRequest, options?: GenerateOptions): Promise<Generation>;
  /** The same with an answer that satisfies the schema; in a chain with others the rules are skipped. */
  generateObject<T>(
    request: GenerateRequest,
    schema: z.ZodType<T>,
    options?: GenerateOptions,
  ): Promise<{ object: T; calls: ModelCall[] }>;
  /** One entry per provider in the chain. */
  status(): EngineStatus[];
}
