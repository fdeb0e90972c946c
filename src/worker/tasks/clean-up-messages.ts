import type { Task } from '#app/platform/queue';
import type { Conversations } from '../../modules/conversations/index.ts';

/** Removes what was promised to be kept no longer. */
export const cleanUpMessages = ({ conversations }: { conversations: Conversations }): Task => ({
  name: 'clean-up-messages',
  schedule: '0 3 * * *',
  run: () => conversations.removeOld(),
});
