import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4StreamPart,
  LanguageModelV4Text,
  LanguageModelV4ToolCall,
  LanguageModelV4Usage,
} from '@ai-sdk/provider';
import { exampleOf } from './json.ts';
import { readPrompt } from './prompt.ts';
import { answer } from './reply.ts';

type Content = LanguageModelV4Text | LanguageModelV4ToolCall;

/** Deterministic: the same prompt gets the same answer. */
export function createOfflineModel(): LanguageModelV4 {
  return {
    specificationVersion: 'v4',
    provider: 'offline',
    modelId: 'rules',
    supportedUrls: {},

    async doGenerate(options) {
      options.abortSignal?.throwIfAborted();
      const content = think(options);
      return { content, ...endOf(options, content), warnings: [] };
    },

    async doStream(options) {
      options.abortSignal?.throwIfAborted();
      const content = think(options);
      const parts: LanguageModelV4StreamPart[] = [
        { type: 'stream-start', warnings: [] },
        ...content.flatMap(streamOf),
        { type: 'finish', ...endOf(options, content) },
      ];
      return { stream: ReadableStream.from(whileWanted(parts, options.abortSignal)) };
    },
  };
}

function think(options: LanguageModelV4CallOptions): Content[] {
  const { responseFormat, tools = [], toolChoice, prompt, providerOptions } = options;
  if (responseFormat?.type === 'json') {
    return [{ type: 'text', text: JSON.stringify(exampleOf(responseFormat.schema ?? {})) }];
  }
  const offered = toolChoice?.type === 'none' ? [] : tools.map((tool) => tool.name);
  const said = answer(readPrompt(prompt, providerOptions?.['offline'] ?? {}), offered);
  if (said.kind === 'text') return [{ type: 'text', text: said.text }];
  // Unique within the prompt, and the same when asked again.
  return said.calls.map(({ tool, input }, index) => ({
    type: 'tool-call',
    toolCallId: `offline-${prompt.length}-${index}`,
    toolName: tool,
    input: JSON.stringify(input),
  }));
}

/** Word by word, as a model writes. */
function streamOf(content: Content, index: number): LanguageModelV4StreamPart[] {
  if (content.type === 'tool-call') return [content];
  const id = String(index);
  const words = content.text.match(/\S+\s*|\s+/g) ?? [];
  return [
    { type: 'text-start', id },
    ...words.map((delta) => ({ type: 'text-delta' as const, id, delta })),
    { type: 'text-end', id },
  ];
}

async function* whileWanted<T>(parts: T[], signal: AbortSignal | undefined): AsyncGenerator<T> {
  for (const part of parts) {
    signal?.throwIfAborted();
    yield part;
  }
}

function endOf({ prompt }: LanguageModelV4CallOptions, content: Content[]) {
  const isCalling = content.some(({ type }) => type === 'tool-call');
  const unified = isCalling ? ('tool-calls' as const) : ('stop' as const);
  const input = tokens(
    prompt
      .flatMap((message): (string | { type: string })[] => [message.content].flat())
      .map(lengthOf),
  );
  const output = tokens(content.map(lengthOf));
  const usage: LanguageModelV4Usage = {
    inputTokens: { total: input, noCache: input, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: output, text: output, reasoning: 0 },
  };
  return { finishReason: { unified, raw: undefined }, usage };
}

/** Counted as models do on average: four characters a token. */
const tokens = (lengths: number[]) =>
  Math.ceil(lengths.reduce((sum, length) => sum + length, 0) / 4);

/** Pictures count nothing: nobody here looks at them. */
function lengthOf(part: string | { type: string }): number {
  if (typeof part === 'string') return part.length;
  if (part.type === 'file') return 0;
  return 'text' in part ? String(part.text).length : JSON.stringify(part).length;
}
