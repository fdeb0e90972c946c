import type { Task } from '#app/platform/queue';
import type { CheckIns } from '../../modules/check-ins/index.ts';

/** A day after a crisis the companion asks how the user is. */
export const sendCheckIns = ({ checkIns }: { checkIns: CheckIns }): Task => ({
  name: 'send-check-ins',
  schedule: '* * * * *',
  run: () => checkIns.sendDue(),
});
