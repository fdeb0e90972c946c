import { z } from 'zod';
import { EngineError, type EngineTool, type Painter } from '#app/platform/llm/port';
import { checkReply } from '../../../care/index.ts';
import type { Gathered, Staged } from '../context.ts';
import type { MakeTool } from './tool.ts';

const input = z.object({
  description: z
    .string()
    .min(3)
    .max(1_000)
    .describe('What is to be seen, in English: subject, place, light, style.'),
});

/** Whatever was asked for: this stands behind it. */
const rules =
  'No real person that could be recognised, nobody who is or looks under 18, nothing sexual, no gore, no text.';

export interface PictureMeans {
  painter: Painter;
  signal: AbortSignal | undefined;
  /** Painting takes a while; it is shown. */
  onBegin: (() => void) | undefined;
}

const drawn = { userText: '', isFarewell: false, isDistressed: false, mayNotSell: false };

/** Draws a picture that is delivered with the reply. One a turn, and part of premium. */
export function pictureTool(
  tool: MakeTool,
  { plan, messages }: Gathered,
  staged: Staged,
  { painter, signal, onBegin }: PictureMeans,
): EngineTool {
  let isUsed = false;
  const isAsked = messages.some(({ text, isForwarded }) => text !== '' && !isForwarded);
  return tool(
    'generate_image',
    'Draw a picture for the user, when they ask for one. It is sent after your words; do not describe it at length.',
    input,
    async ({ description }) => {
      if (!plan.hasPictures) {
        staged.wantsPremium = isAsked;
        return { done: false, reason: 'pictures are part of premium: say so kindly' };
      }
      // What is passed on or shown asks for nothing.
      if (!isAsked) return { done: false, reason: 'the user has not asked for it' };
      if (checkReply(description, drawn)) return { done: false, reason: 'this cannot be drawn' };
      if (isUsed) return { done: false, reason: 'one picture in a reply' };
      isUsed = true;
      onBegin?.();
      try {
        const { picture, calls } = await painter.paint(`${description}\n\n${rules}`, {
          ...(signal && { signal }),
        });
        staged.calls.push(...calls);
        staged.picture = picture;
        return { done: true };
      } catch (error) {
        if (!(error instanceof EngineError)) throw error;
        staged.calls.push(...error.calls);
        const reason =
          error.failure === 'refused' ? 'this cannot be drawn' : 'drawing does not work just now';
        return { done: false, reason };
      }
    },
  );
}
