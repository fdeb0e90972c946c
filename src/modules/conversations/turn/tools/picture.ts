import { z } from 'zod';
import { EngineError, type EngineTool, type Painter } from '#app/platform/llm/port';
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

/** Draws a picture that is delivered with the reply. One a turn, and part of premium. */
export function pictureTool(
  tool: MakeTool,
  { plan }: Gathered,
  staged: Staged,
  { painter, signal, onBegin }: PictureMeans,
): EngineTool {
  let isUsed = false;
  return tool(
    'generate_image',
    'Draw a picture for the user, when they ask for one. It is sent after your words; do not describe it at length.',
    input,
    async ({ description }) => {
      if (!plan.hasPictures)
        return { done: false, reason: 'pictures are part of premium: say so kindly' };
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
