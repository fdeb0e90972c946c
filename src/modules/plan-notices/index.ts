// Owns what a user is told when premium ends, is about to, or was not renewed. When it does is up to billing.
export { createPlanNotices, type PlanNotices } from './plan-notices.ts';
