import { z } from 'zod';

export const healthSchema = z.object({ status: z.literal('ok') });

export const breakerSchema = z.object({
  status: z.enum(['healthy', 'unhealthy']),
  circuit_breaker: z.object({
    state: z.enum(['CLOSED', 'OPEN', 'HALF_OPEN']),
    failure_count: z.int(),
  }),
});
export type BreakerView = z.infer<typeof breakerSchema>;

/** The database, and each configured engine by its name. */
export const readySchema = z.object({
  status: z.enum(['ready', 'unavailable']),
  database: z.object({ status: z.enum(['healthy', 'unhealthy']) }),
  gemini: breakerSchema.optional(),
  openai: breakerSchema.optional(),
  offline: breakerSchema.optional(),
});
