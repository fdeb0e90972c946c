import type { Texts } from '#app/lib/texts';
import { type Engine, EngineError, type GenerateRequest } from '#app/platform/llm/port';
import { nothingLearned } from '../../memory/index.ts';
import { type Hold, InterruptedError } from '../holds.ts';
import { createBubbleStream } from './bubble-stream.ts';
import type { Gathered, Generated, Staged } from './context.ts';
import { buildTools } from './tools/index.ts';

/** Who follows a reply while it is written. */
export interface GenerateListener {
  signal?: AbortSignal;
  /** Of a turn that may be made anew as long as nothing of it has left. */
  hold?: Hold;
  onDelta?: (text: string) => void;
  onBubble?: (text: string) => void;
  /** What is done that takes a while and is not writing. */
  onAction?: (action: 'speaking' | 'drawing') => void;
}

interface Dependencies {
  engine: Engine;
  texts: Texts;
  /** Sends the first bubble on its way before the rest is written. */
  sayEarly: (gathered: Gathered, bubble: string, hold: Hold | undefined) => Promise<void>;
}

export type Generate = (
  request: Omit<GenerateRequest, 'tools'>,
  gathered: Gathered,
  listener: GenerateListener & { isHeard: boolean },
) => Promise<Generated>;

/** A model that answers nothing usable this often to the same words will not do better later. */
const patience = 5;

/**
 * The only stage that touches the model.
 * @throws EngineError for a failure that may pass; what will never be answered gets a line in character.
 */
export function createGenerate({ engine, texts, sayEarly }: Dependencies): Generate {
  return async (request, gathered, listener) => {
    const { signal, hold, isHeard, onDelta, onBubble, onAction } = listener;
    const staged = nothingStaged();
    let alreadySaid = gathered.alreadySaid;
    if (gathered.replyByCode) {
      const said = alreadySaid === undefined ? [] : [alreadySaid];
      const bubbles = [...said, ...gathered.replyByCode];
      return { bubbles, staged, calls: [], saidAtMs: undefined };
    }
    let early = Promise.resolve();
    let saidAtMs: number | undefined;
    let isWriting = true;
    const stream = createBubbleStream((bubble) => {
      onBubble?.(bubble);
      // The last one leaves with the whole turn, which settles at once; what is heard is one piece.
      const isLast = !isWriting || isHeard;
      if (isLast || alreadySaid !== undefined || gathered.chatId === null) return;
      alreadySaid = bubble;
      early = sendEarly(bubble);
      // Awaited below; until then a failure must not count as unhandled.
      early.catch(() => undefined);
    });
    async function sendEarly(bubble: string): Promise<void> {
      await sayEarly(gathered, bubble, hold);
      saidAtMs = performance.now();
    }
    const means = {
      painter: engine.painter,
      signal,
      onBegin: onAction && (() => onAction('drawing')),
    };
    try {
      const generation = await engine.generate(
        { ...request, tools: buildTools(gathered, staged, means) },
        {
          ...(signal && { signal }),
          onDelta: (text) => {
            onDelta?.(text);
            stream.push(text);
          },
        },
      );
      isWriting = false;
      const bubbles = continued(gathered.alreadySaid, stream.finish());
      const calls = [...generation.calls, ...staged.calls];
      await early.catch((cause: unknown) => {
        if (cause instanceof InterruptedError) cause.calls.push(...calls);
        throw cause;
      });
      return { bubbles, staged, calls, saidAtMs };
    } catch (error) {
      await early.catch((cause: unknown) => {
        const isSpent = cause instanceof InterruptedError && error instanceof EngineError;
        if (isSpent) cause.calls.push(...error.calls, ...staged.calls);
        throw cause;
      });
      if (!(error instanceof EngineError)) throw error;
      error.calls.push(...staged.calls);
      if (!isHopeless(error, gathered)) throw error;
      const line = texts.format(gathered.profile.language, 'reply-refused');
      const bubbles = alreadySaid === undefined ? [line] : [alreadySaid, line];
      return { bubbles, staged: nothingStaged(), calls: error.calls, saidAtMs };
    }
  };
}

/** Asked to go on, some models begin anew. */
function continued(said: string | undefined, bubbles: string[]): string[] {
  if (said === undefined) return bubbles;
  return [said, ...(bubbles[0] === said ? bubbles.slice(1) : bubbles)];
}

const nothingStaged = (): Staged => ({ learned: nothingLearned(), calls: [] });

function isHopeless({ failure }: EngineError, { claim }: Gathered): boolean {
  if (failure === 'refused') return true;
  return (failure === 'empty' || failure === 'malformed') && claim.attempts >= patience;
}
