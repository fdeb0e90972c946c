import type { Database } from '#app/platform/db/index';
import type { Engine } from '#app/platform/llm/port';
import type { Logger } from '#app/platform/logger';
import type { Affinity } from '../../affinity/index.ts';
import type { Memory } from '../../memory/index.ts';
import type { UserKeys, Users } from '../../users/index.ts';

export interface UpkeepDependencies {
  database: Database;
  engine: Engine;
  users: Users;
  keys: UserKeys;
  memory: Memory;
  affinity: Affinity;
  logger: Logger;
  clock: () => Date;
  /** Messages are removed after so many days. */
  messageRetentionDays: number;
  /** Aborts when the process is to stop, or the user is gone. */
  signal: AbortSignal;
}

/** Somebody else has claimed the upkeep, or the user is gone. */
export class UpkeepLostError extends Error {
  override name = 'UpkeepLostError';
}
