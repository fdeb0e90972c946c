import { setImmediate as nextTick } from 'node:timers/promises';
import {
  type Engine,
  EngineError,
  type GenerateOptions,
  type GenerateRequest,
} from '../../src/platform/llm/port.ts';
import { scriptedEngine, silentSpeaker, tonePainter } from './engine.ts';

/** Where a user's work can be held. */
export type Place =
  | 'answer'
  | 'tool'
  | 'judgement'
  | 'speech'
  | 'transcription'
  | 'picture'
  | 'extraction'
  | 'nudge'
  | 'second bubble';

export interface Gate {
  place: Place;
  /** The work has come to the place. */
  reached: Promise<void>;
  open(): void;
  /** Goes on for good although it was told to give up, as a model may whose answer is on its way. */
  isDeaf: boolean;
  /** Whoever waits at the gate was told to give up. */
  readonly isGivenUp: boolean;
}

export type Gates = ReturnType<typeof createGates>;

/** Holds what is done for a user at a place of the test's choice, until the test lets it go on. */
export function createGates() {
  const gates = new Map<number, Gate & { reach(): void; opened: Promise<void>; giveUp(): void }>();
  return {
    placeOf: (userId: number): Place | undefined => gates.get(userId)?.place,

    close(userId: number, place: Place, { isDeaf = false } = {}): Gate {
      const reached = Promise.withResolvers<void>();
      const opened = Promise.withResolvers<void>();
      let isGivenUp = false;
      const gate = {
        place,
        isDeaf,
        reached: reached.promise,
        opened: opened.promise,
        reach: () => reached.resolve(),
        open: () => opened.resolve(),
        giveUp: () => void (isGivenUp = true),
        get isGivenUp() {
          return isGivenUp;
        },
      };
      gates.set(userId, gate);
      return gate;
    },

    /** @throws EngineError `aborted` when it is told to give up and listens */
    async pass(userId: number, place: Place, signal?: AbortSignal): Promise<void> {
      const gate = gates.get(userId);
      if (gate?.place !== place) return;
      gate.reach();
      const aborted = new Promise<void>((resolve) => {
        const giveUp = () => {
          gate.giveUp();
          if (!gate.isDeaf) resolve();
        };
        if (signal?.aborted) giveUp();
        else signal?.addEventListener('abort', giveUp, { once: true });
      });
      await Promise.race([gate.opened, aborted]);
      await nextTick();
      if (signal?.aborted && !gate.isDeaf) {
        throw new EngineError('aborted', 'the call was given up', { isRetryable: false });
      }
    },
  };
}

/** A name, a word, a file: whatever has it belongs to this user. */
export const markOf = (userId: number) => `Mark${userId}`;
const ownerOf = (text: string) => Number(/Mark(\d+)/.exec(text)?.[1] ?? 0);

const textOf = ({ instructions, messages }: GenerateRequest) =>
  [
    ...messages.flatMap(({ text, files = [] }) => [
      ...files.map(({ data }) => Buffer.from(data).toString('latin1')),
      text,
    ]),
    instructions,
  ].join('\n');

/** A model that comes to the gates of whoever it works for. */
export function gatedEngine(gates: Gates): Engine {
  const [speaker, painter] = [silentSpeaker(), tonePainter()];
  const base = scriptedEngine(undefined, {
    speaker: {
      ...speaker,
      async speak(text, options) {
        await gates.pass(ownerOf(text), 'speech', options.signal);
        return speaker.speak(text, options);
      },
    },
    painter: {
      ...painter,
      async paint(description, options) {
        await gates.pass(ownerOf(description), 'picture', options?.signal);
        return painter.paint(description, options);
      },
    },
  });

  /** Remembers, and draws, as far as the test has asked for it. */
  async function useTools(request: GenerateRequest, userId: number, options: GenerateOptions) {
    const call = (name: string, input: object) =>
      request.tools?.find((tool) => tool.name === name)?.run(input);
    const mark = markOf(userId);
    const about = { quote: mark };
    const place = gates.placeOf(userId);
    if (place === 'picture') await call('generate_image', { description: `A cat, ${mark}` });
    if (place !== 'tool') return;
    const category = 'preferences';
    await call('save_long_term_memory', { fact: `Is called ${mark}`, category, ...about });
    await gates.pass(userId, 'tool', options.signal);
    await call('save_emotional_memory', { emotion: 'joy', intensity: 9, context: mark, ...about });
  }

  return {
    ...base,
    understands: (mediaType) => /^(?:image|audio)\//.test(mediaType),
    async generate(request, options = {}) {
      const userId = ownerOf(textOf(request));
      if (request.purpose === 'chat') await useTools(request, userId, options);
      await gates.pass(userId, request.purpose === 'nudge' ? 'nudge' : 'answer', options.signal);
      const mark = markOf(userId);
      base.replies.push(() => `Hello ${mark}.\n\nIt is good to see you.\n\nTell me more.`);
      return base.generate({ ...request, purpose: 'chat' }, options);
    },
    async generateObject(request, schema, options = {}) {
      const userId = ownerOf(textOf(request));
      const { purpose } = request;
      const quote = markOf(userId);
      if (purpose === 'classification') {
        await gates.pass(userId, 'judgement', options.signal);
        const isUnwell = gates.placeOf(userId) === 'judgement';
        base.assessments.push(() => ({ risk: isUnwell ? 'elevated' : 'none', about: 'self' }));
      } else if (purpose === 'transcription') {
        await gates.pass(userId, 'transcription', options.signal);
        base.objects.push(() => ({ text: `I do not want to live any more, ${quote}` }));
      } else {
        await gates.pass(userId, 'extraction', options.signal);
        const facts = [{ fact: `Is called ${quote}`, category: 'preferences', quote }];
        base.objects.push(() => ({ facts, emotions: [], follow_ups: [], rapport: 1 }));
      }
      return base.generateObject(request, schema, options);
    },
  };
}
