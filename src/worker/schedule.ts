import type { Task } from '#app/platform/queue';
import type { Conversations } from '../modules/conversations/index.ts';
import type { Users } from '../modules/users/index.ts';
import { cleanUpMessages } from './tasks/clean-up-messages.ts';
import { rewrapDataKeys } from './tasks/rewrap-data-keys.ts';

interface Dependencies {
  conversations: Conversations;
  users: Users;
  messageRetentionDays: number;
}

/** Every job with its schedule. */
export const listTasks = (dependencies: Dependencies): Task[] => [
  cleanUpMessages(dependencies),
  rewrapDataKeys(dependencies),
];
