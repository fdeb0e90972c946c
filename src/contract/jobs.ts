/** Every background job; each is a file of that name in `worker/tasks`. */
export const jobNames = ['clean-up-messages', 'rewrap-data-keys'] as const;

export type JobName = (typeof jobNames)[number];
