/** Every background job; each is a file of that name in `worker/tasks`. */
export const jobNames = [
  'clean-up-memories',
  'clean-up-messages',
  'fade-affinity',
  'rewrap-data-keys',
  'send-nudges',
] as const;

export type JobName = (typeof jobNames)[number];
