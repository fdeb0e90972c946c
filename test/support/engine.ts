import {
  type Engine,
  EngineError,
  type GenerateOptions,
  type GenerateRequest,
  type ModelCall,
} from '../../src/platform/llm/port.ts';

type Script = (request: GenerateRequest, options: GenerateOptions) => Promise<string> | string;

export interface ScriptedEngine extends Engine {
  /** Everything that was asked, in order. */
  requests: GenerateRequest[];
  /** What to answer next; without a script the newest message comes back. */
  replies: Script[];
}

const call: ModelCall = {
  outcome: 'ok',
  provider: 'scripted',
  model: 'scripted',
  inputTokens: 10,
  cachedInputTokens: 0,
  outputTokens: 5,
  reasoningTokens: 0,
  costMicros: 7,
  durationMs: 1,
};

/** A model that says what the test tells it to, and remembers what it was asked. */
export function scriptedEngine(): ScriptedEngine {
  const requests: GenerateRequest[] = [];
  const replies: Script[] = [];
  return {
    requests,
    replies,
    name: 'offline',
    model: 'scripted',
    async generate(request, options = {}) {
      requests.push(request);
      const text = await (replies.shift() ?? echo)(request, options);
      options.onDelta?.(text);
      return { text, calls: [call], toolCalls: [] };
    },
    generateObject: () => Promise.reject(new Error('not scripted')),
    status: () => [{ name: 'offline', state: 'CLOSED', failureCount: 0 }],
  };
}

const echo: Script = (request) => `You said: ${saidBy(request)}`;

/** The user's words in the newest message, without the context before them. */
export function saidBy(request: GenerateRequest): string {
  const text = request.messages.findLast((message) => message.role === 'user')?.text ?? '';
  return text.replace(/^<context>[\s\S]*?<\/context>\s*/, '');
}

export const failing =
  (failure: EngineError['failure'] = 'overloaded'): Script =>
  () => {
    throw new EngineError(failure, 'scripted failure', { isRetryable: true });
  };
