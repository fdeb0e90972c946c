// Owns plans, what was counted against them, and the ledger of what was paid and given: who has premium
// follows from the ledger alone. A user's day is the day where the user lives.
export { type Billing, createBilling } from './billing.ts';
export { discountOf, isGiftable, offers, priceOf } from './offers.ts';
export { graceDays, isResting, planInForce, type PlanName, plans, trialDays } from './plans.ts';
export type { Term } from './terms.ts';
export { allowanceOf } from './quota.ts';
export { exportBilling } from './queries/export.ts';
