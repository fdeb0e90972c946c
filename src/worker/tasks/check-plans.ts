import type { Task } from '#app/platform/queue';
import type { PlanNotices } from '../../modules/plan-notices/index.ts';

/** Premium that is over ends, and whoever should know of an end is told. */
export const checkPlans = ({ planNotices }: { planNotices: PlanNotices }): Task => ({
  name: 'check-plans',
  schedule: '7 * * * *',
  run: () => planNotices.checkDue(),
});
