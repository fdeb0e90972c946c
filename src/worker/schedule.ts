import type { Database } from '#app/platform/db/index';
import type { Task } from '#app/platform/queue';
import type { Memory } from '../modules/memory/index.ts';
import type { Affinity } from '../modules/affinity/index.ts';
import type { Conversations } from '../modules/conversations/index.ts';
import type { Nudges } from '../modules/nudges/index.ts';
import type { Users } from '../modules/users/index.ts';
import { cleanUpMemories } from './tasks/clean-up-memories.ts';
import { cleanUpMessages } from './tasks/clean-up-messages.ts';
import { fadeAffinity } from './tasks/fade-affinity.ts';
import { rewrapDataKeys } from './tasks/rewrap-data-keys.ts';
import { sendNudges } from './tasks/send-nudges.ts';

interface Dependencies {
  conversations: Conversations;
  users: Users;
  memory: Memory;
  affinity: Affinity;
  nudges: Nudges;
  database: Database;
  clock: () => Date;
}

/** Every job with its schedule. */
export const listTasks = (dependencies: Dependencies): Task[] => [
  cleanUpMemories(dependencies),
  cleanUpMessages(dependencies),
  fadeAffinity(dependencies),
  rewrapDataKeys(dependencies),
  sendNudges(dependencies),
];
