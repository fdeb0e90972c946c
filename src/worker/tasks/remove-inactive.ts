import type { Task } from '#app/platform/queue';
import type { Accounts } from '../../modules/accounts/index.ts';

/** Nobody's words are kept for ever: who has left without a word is told, and then removed. */
export const removeInactive = ({ accounts }: { accounts: Accounts }): Task => ({
  name: 'remove-inactive',
  schedule: '45 9 * * *',
  run: () => accounts.removeInactive(),
});
