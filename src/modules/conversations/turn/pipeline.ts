import { EngineError } from '#app/platform/llm/port';
import { InterruptedError } from '../holds.ts';
import type { Claim } from '../queries/queue.ts';
import type { Admit } from './admit.ts';
import type { AwaitQuiet } from './await-quiet.ts';
import { compose } from './compose.ts';
import type { Kept, SettledTurn } from './context.ts';
import type { Gather } from './gather.ts';
import type { Generate, GenerateListener } from './generate.ts';
import type { Settle } from './settle.ts';
import type { Speak } from './speak.ts';
import type { Understand } from './understand.ts';
import { wantsVoice } from './voice-wish.ts';

export interface TurnStages {
  admit: Admit;
  understand: Understand;
  gather: Gather;
  generate: Generate;
  speak: Speak;
  awaitQuiet: AwaitQuiet;
  settle: Settle;
}

/** A turn. Undefined: nobody is waiting for an answer any more, or somebody else sees to it. */
export function createTurn(stages: TurnStages) {
  const { admit, understand, gather, generate, speak, awaitQuiet, settle } = stages;
  return async (
    claim: Claim,
    listener: GenerateListener,
  ): Promise<SettledTurn | Kept | undefined> => {
    const admitted = await admit(claim);
    if (!admitted || 'keptUntil' in admitted) return admitted;
    listener.hold?.knows(admitted.knownIds);
    const gathered = await gather(await understand(admitted, listener.signal));
    // What was said stands, and who has no chat is not seen writing.
    const { alreadySaid, chatId } = gathered;
    if (alreadySaid !== undefined || chatId === null) listener.hold?.release();
    const request = compose(gathered);
    const isHeard =
      gathered.canSpeak &&
      alreadySaid === undefined &&
      !gathered.replyByCode &&
      wantsVoice(gathered);
    if (isHeard) listener.onAction?.('speaking');
    const written = await generate(request, gathered, { ...listener, isHeard }).catch(
      (error: unknown) => {
        // What was spent on the way is spent, also when the turn is tried again.
        if (error instanceof EngineError) error.calls.unshift(...gathered.embeddingCalls);
        throw error;
      },
    );
    const generated = isHeard ? await speak(gathered, written, listener.signal) : written;
    await awaitQuiet(gathered, listener.hold).catch((error: unknown) => {
      if (error instanceof InterruptedError) error.calls.push(...generated.calls);
      throw error;
    });
    return settle(gathered, generated);
  };
}
