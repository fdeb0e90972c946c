import type { Task } from '#app/platform/queue';
import type { Accounts } from '../../modules/accounts/index.ts';

/** Links to an export that are over. */
export const cleanUpExportLinks = ({ accounts }: { accounts: Accounts }): Task => ({
  name: 'clean-up-export-links',
  schedule: '45 3 * * *',
  run: async () => ({ links: await accounts.links.removeOld() }),
});
