import type { Texts } from '#app/lib/texts';
import { type Engine, EngineError, type GenerateRequest } from '#app/platform/llm/port';
import { nothingLearned } from '../../memory/index.ts';
import { createBubbleStream } from './bubble-stream.ts';
import type { Gathered, Generated } from './context.ts';
import { buildTools } from './tools.ts';

/** Who follows a reply while it is written. */
export interface GenerateListener {
  signal?: AbortSignal;
  onDelta?: (text: string) => void;
  onBubble?: (text: string) => void;
}

interface Dependencies {
  engine: Engine;
  texts: Texts;
  /** Sends the first bubble on its way before the rest is written. */
  sayEarly: (gathered: Gathered, bubble: string) => Promise<void>;
}

export type Generate = (
  request: Omit<GenerateRequest, 'tools'>,
  gathered: Gathered,
  listener: GenerateListener,
) => Promise<Generated>;

/** A model that answers nothing usable this often to the same words will not do better later. */
const patience = 5;

/**
 * The only stage that touches the model.
 * @throws EngineError for a failure that may pass; what will never be answered gets a line in character.
 */
export function createGenerate({ engine, texts, sayEarly }: Dependencies): Generate {
  return async (request, gathered, { signal, onDelta, onBubble }) => {
    const learned = nothingLearned();
    let alreadySaid = gathered.alreadySaid;
    let early = Promise.resolve();
    let isWriting = true;
    const stream = createBubbleStream((bubble) => {
      onBubble?.(bubble);
      // The last one leaves with the whole turn, which settles at once.
      if (!isWriting || alreadySaid !== undefined || gathered.chatId === null) return;
      alreadySaid = bubble;
      early = sayEarly(gathered, bubble);
      // Awaited below; until then a failure must not count as unhandled.
      early.catch(() => undefined);
    });
    try {
      const generation = await engine.generate(
        { ...request, tools: buildTools(gathered, learned) },
        {
          ...(signal && { signal }),
          onDelta: (text) => {
            onDelta?.(text);
            stream.push(text);
          },
        },
      );
      isWriting = false;
      const earlier = gathered.alreadySaid === undefined ? [] : [gathered.alreadySaid];
      const bubbles = [...earlier, ...stream.finish()];
      await early;
      return { bubbles, learned, calls: generation.calls };
    } catch (error) {
      await early;
      if (!(error instanceof EngineError) || !isHopeless(error, gathered)) throw error;
      const line = texts.format(gathered.profile.language, 'reply-refused');
      const bubbles = alreadySaid === undefined ? [line] : [alreadySaid, line];
      return { bubbles, learned: nothingLearned(), calls: error.calls };
    }
  };
}

function isHopeless({ failure }: EngineError, { claim }: Gathered): boolean {
  if (failure === 'refused') return true;
  return (failure === 'empty' || failure === 'malformed') && claim.attempts >= patience;
}
