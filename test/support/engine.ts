import {
  type Embedder,
  type Engine,
  EngineError,
  type GenerateOptions,
  type GenerateRequest,
  type ModelCall,
  type Painter,
  type Speaker,
  type SpeechOptions,
} from '../../src/platform/llm/port.ts';
import { plainPicture } from './media.ts';

type Script = (request: GenerateRequest, options: GenerateOptions) => Promise<string> | string;

export interface ScriptedEngine extends Engine {
  /** Everything that was asked, in order. */
  requests: GenerateRequest[];
  /** What to answer next; without a script the newest message comes back, and a summary is short. */
  replies: Script[];
  /** What to find next in a batch of messages; without a script nothing is. */
  objects: ((request: GenerateRequest) => unknown)[];
  /** How the user is in the model's eyes, next; without a script all is well. Not among the requests. */
  assessments: ((request: GenerateRequest) => unknown)[];
  /** What was asked of it. */
  assessed: GenerateRequest[];
  /** Without them there is neither voice nor pictures. */
  speaker: Speaker | undefined;
  painter: Painter | undefined;
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
export function scriptedEngine(
  embedder?: Embedder,
  { speaker, painter }: { speaker?: Speaker; painter?: Painter } = {},
): ScriptedEngine {
  const requests: GenerateRequest[] = [];
  const replies: Script[] = [];
  const objects: ScriptedEngine['objects'] = [];
  const assessments: ScriptedEngine['assessments'] = [];
  const assessed: GenerateRequest[] = [];
  return {
    requests,
    replies,
    objects,
    assessments,
    assessed,
    name: 'openai',
    model: 'scripted',
    isRuleBased: false,
    embedder,
    speaker,
    painter,
    understands: (mediaType) => mediaType.startsWith('image/'),
    async generate(request, options = {}) {
      requests.push(request);
      const script = request.purpose === 'chat' ? (replies.shift() ?? echo) : summarise;
      const text = await script(request, options);
      options.onDelta?.(text);
      return { text, calls: [call], toolCalls: [] };
    },
    async generateObject(request, schema) {
      if (request.purpose === 'classification') {
        assessed.push(request);
        const judged = (await assessments.shift()?.(request)) ?? { risk: 'none', about: 'none' };
        return { object: schema.parse(judged), calls: [] };
      }
      requests.push(request);
      const found = objects.shift()?.(request) ?? nothing;
      return { object: schema.parse(found), calls: [call] };
    },
    status: () => [{ name: 'openai', state: 'CLOSED', failureCount: 0 }],
  };
}

const nothing = { facts: [], emotions: [], follow_ups: [], rapport: 0 };

const summarise: Script = () => 'They talked.';

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

/** Says nothing for as long as the text would take, and remembers what it was given. */
export function silentSpeaker() {
  const spoken: (SpeechOptions & { text: string })[] = [];
  const failures: EngineError['failure'][] = [];
  const speaker: Speaker = {
    model: 'scripted-voice',
    async speak(text, options) {
      spoken.push({ ...options, text });
      const calls = fail(failures, 'speech');
      return { samples: new Int16Array(1_600 * text.length), sampleRate: 24_000, calls };
    },
  };
  return { ...speaker, spoken, /** The next ones fail, in this order. */ failures };
}

/** Paints everything in one tone, and remembers what was described. */
export function tonePainter() {
  const descriptions: string[] = [];
  const failures: EngineError['failure'][] = [];
  const painter: Painter = {
    model: 'scripted-picture',
    async paint(description) {
      descriptions.push(description);
      const calls = fail(failures, 'picture');
      return { picture: { data: await plainPicture(), mediaType: 'image/jpeg' }, calls };
    },
  };
  return { ...painter, descriptions, /** The next ones fail, in this order. */ failures };
}

function fail(failures: EngineError['failure'][], purpose: ModelCall['purpose']): ModelCall[] {
  const failure = failures.shift();
  const calls: ModelCall[] = [{ ...call, outcome: failure ?? 'ok', ...(purpose && { purpose }) }];
  if (failure) throw new EngineError(failure, 'scripted failure', { isRetryable: true, calls });
  return calls;
}
