/** Every background job; each is a file of that name in `worker/tasks`. */
export const jobNames = [
  'check-plans',
  'clean-up-export-links',
  'clean-up-invoices',
  'clean-up-memories',
  'clean-up-messages',
  'fade-affinity',
  'reconcile-payments',
  'remove-inactive',
  'rewrap-data-keys',
  'send-check-ins',
  'send-nudges',
  'settle-orders',
] as const;

export type JobName = (typeof jobNames)[number];
