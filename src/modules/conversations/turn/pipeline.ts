import { EngineError, type ModelCall } from '#app/platform/llm/port';
import { InterruptedError } from '../holds.ts';
import type { Claim } from '../queries/queue.ts';
import type { Admit } from './admit.ts';
import type { Assess } from './assess.ts';
import type { AwaitQuiet } from './await-quiet.ts';
import { compose } from './compose.ts';
import type { Kept, SettledTurn } from './context.ts';
import type { GiveNotice } from './give-notice.ts';
import type { Gather } from './gather.ts';
import type { Generate, GenerateListener } from './generate.ts';
import type { Settle } from './settle.ts';
import type { Speak } from './speak.ts';
import type { Understand } from './understand.ts';
import { wantsVoice } from './voice-wish.ts';

export interface TurnStages {
  admit: Admit;
  giveNotice: GiveNotice;
  understand: Understand;
  gather: Gather;
  assess: Assess;
  generate: Generate;
  speak: Speak;
  awaitQuiet: AwaitQuiet;
  settle: Settle;
}

/** A turn. Undefined: nobody is waiting for an answer any more, or somebody else sees to it. */
export function createTurn(stages: TurnStages) {
  const { admit, giveNotice, understand, gather, assess, generate, speak, awaitQuiet, settle } =
    stages;
  return async (
    claim: Claim,
    listener: GenerateListener,
  ): Promise<SettledTurn | Kept | undefined> => {
    const admitted = await admit(claim);
    if (!admitted || 'keptUntil' in admitted) return admitted;
    listener.hold?.knows(admitted.knownIds);
    const noticed = await giveNotice(admitted);
    const gathered = await gather(await understand(noticed, listener.signal));
    for (const text of gathered.preface) listener.onBubble?.(text);
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
    const assessing = assess(gathered, listener.signal);
    // Awaited below, also when the reply fails: help does not depend on it.
    assessing.catch(() => undefined);
    const written = await generate(request, gathered, { ...listener, isHeard }).catch(
      async (error: unknown) => {
        const { calls } = await assessing;
        throw spent(error, [...gathered.embeddingCalls, ...calls]);
      },
    );
    const generated = isHeard ? await speak(gathered, written, listener.signal) : written;
    const assessed = await assessing.then((each) => each.finish(generated));
    const calls = [...generated.calls, ...assessed.calls];
    await awaitQuiet(gathered, listener.hold).catch((error: unknown) => {
      throw spent(error, calls);
    });
    const preface = [...gathered.preface, ...assessed.told];
    return settle({ ...gathered, preface }, { ...generated, calls });
  };
}

/** What was spent on the way is spent, also when the turn is tried again. */
function spent(error: unknown, calls: ModelCall[]): unknown {
  if (error instanceof EngineError || error instanceof InterruptedError) error.calls.push(...calls);
  return error;
}
