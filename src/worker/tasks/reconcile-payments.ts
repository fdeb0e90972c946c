import type { Task } from '#app/platform/queue';
import type { Billing } from '../../modules/billing/index.ts';

/** Payments and refunds that nobody has told us of are found at Telegram. */
export const reconcilePayments = ({ billing }: { billing: Billing }): Task => ({
  name: 'reconcile-payments',
  schedule: '*/10 * * * *',
  async run() {
    const { payments_found, refunds_found, unknown } = await billing.reconcile();
    return { payments_found, refunds_found, unknown };
  },
});
