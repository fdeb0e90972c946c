import type { Task } from '#app/platform/queue';
import type { Users } from '../../modules/users/index.ts';

/** After ENCRYPTION_KEY was changed: wraps every data key with it, so that the former one can go. */
export const rewrapDataKeys = ({ users }: { users: Users }): Task => ({
  name: 'rewrap-data-keys',
  schedule: '17 * * * *',
  run: () => users.rewrapKeys(),
});
