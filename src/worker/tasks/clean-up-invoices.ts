import type { Task } from '#app/platform/queue';
import type { Billing } from '../../modules/billing/index.ts';

/** Invoices nobody has paid are of no use once they are too old to be. */
export const cleanUpInvoices = ({ billing }: { billing: Billing }): Task => ({
  name: 'clean-up-invoices',
  schedule: '30 3 * * *',
  run: async () => ({ invoices: await billing.invoices.removeOld() }),
});
