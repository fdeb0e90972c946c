import type { Task } from '#app/platform/queue';
import type { Nudges } from '../../modules/nudges/index.ts';

/** The companion writes first to whom it has a reason to, and who wants it. */
export const sendNudges = ({ nudges }: { nudges: Nudges }): Task => ({
  name: 'send-nudges',
  schedule: '* * * * *',
  run: () => nudges.sendDue(),
});
