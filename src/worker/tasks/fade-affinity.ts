import { localDay } from '#app/lib/local-time';
import type { Database } from '#app/platform/db/index';
import type { Task } from '#app/platform/queue';
import type { Affinity } from '../../modules/affinity/index.ts';

interface Dependencies {
  affinity: Affinity;
  database: Database;
  clock: () => Date;
}

/** After a long silence the two grow apart a little, day by day, and never below their level. */
export const fadeAffinity = ({ affinity, database, clock }: Dependencies): Task => ({
  name: 'fade-affinity',
  schedule: '30 3 * * *',
  run: async () => ({ ...(await affinity.fadeSilent(database, localDay(clock(), 'UTC'))) }),
});
