import type { Task } from '#app/platform/queue';
import type { Memory } from '../../modules/memory/index.ts';

/** Removes what nobody sees any more. */
export const cleanUpMemories = ({ memory }: { memory: Memory }): Task => ({
  name: 'clean-up-memories',
  schedule: '15 3 * * *',
  run: () => memory.cleanUp(),
});
