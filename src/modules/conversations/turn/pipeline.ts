import { EngineError } from '#app/platform/llm/port';
import type { Claim } from '../queries/queue.ts';
import type { Admit } from './admit.ts';
import { compose } from './compose.ts';
import type { SettledTurn } from './context.ts';
import type { Gather } from './gather.ts';
import type { Generate, GenerateListener } from './generate.ts';
import type { Settle } from './settle.ts';

export interface TurnStages {
  admit: Admit;
  gather: Gather;
  generate: Generate;
  settle: Settle;
}

/** A turn. Undefined: nobody is waiting for an answer any more. */
export function createTurn({ admit, gather, generate, settle }: TurnStages) {
  return async (claim: Claim, listener: GenerateListener): Promise<SettledTurn | undefined> => {
    const admitted = await admit(claim);
    if (!admitted) return undefined;
    const gathered = await gather(admitted);
    const request = compose(gathered);
    const generated = await generate(request, gathered, listener).catch((error: unknown) => {
      // What was spent on the way is spent, also when the turn is tried again.
      if (error instanceof EngineError) error.calls.unshift(...gathered.embeddingCalls);
      throw error;
    });
    return settle(gathered, generated);
  };
}
