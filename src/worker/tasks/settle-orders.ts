import type { Task } from '#app/platform/queue';
import type { Billing } from '../../modules/billing/index.ts';

/** What Telegram is to do with money is carried out, and tried again where it was not. */
export const settleOrders = ({ billing }: { billing: Billing }): Task => ({
  name: 'settle-orders',
  schedule: '* * * * *',
  async run() {
    await billing.orders.settleDue();
    return {};
  },
});
