import type { Task } from '#app/platform/queue';
import type { Conversations } from '../../modules/conversations/index.ts';

interface Dependencies {
  conversations: Conversations;
  messageRetentionDays: number;
}

/** Removes what was promised to be kept no longer. */
export const cleanUpMessages = ({ conversations, messageRetentionDays }: Dependencies): Task => ({
  name: 'clean-up-messages',
  schedule: '0 3 * * *',
  run: () => conversations.removeBefore(messageRetentionDays),
});
