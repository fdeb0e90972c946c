import type { Task } from '#app/platform/queue';
import type { Audit } from '../../modules/audit/index.ts';
import type { Users } from '../../modules/users/index.ts';

interface Dependencies {
  users: Users;
  audit: Audit;
}

/** After ENCRYPTION_KEY was changed: wraps every key with it, so that the former one can go. */
export const rewrapDataKeys = ({ users, audit }: Dependencies): Task => ({
  name: 'rewrap-data-keys',
  schedule: '17 * * * *',
  async run() {
    const [ofUsers, ofLog] = [await users.rewrapKeys(), await audit.rewrapKey()];
    return {
      rewrapped: ofUsers.rewrapped + ofLog.rewrapped,
      unreadable: ofUsers.unreadable + ofLog.unreadable,
    };
  },
});
