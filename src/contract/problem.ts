import { z } from 'zod';

/** Every code an answer of the API may carry; each has a text in every language (`error-<code>`). */
export const errorCodes = [
  'app-disabled',
  'body-too-large',
  'broadcast-already-started',
  'broadcast-audience-empty',
  'broadcast-wrong-state',
  'content-type-not-supported',
  'conversation-busy',
  'forbidden',
  'idempotency-key-reused',
  'idempotency-key-in-use',
  'image-too-large',
  'image-unreadable',
  'init-data-expired',
  'init-data-invalid',
  'internal',
  'invalid-body',
  'media-not-supported',
  'memory-known',
  'memory-refused',
  'not-found',
  'offer-unknown',
  'page-disabled',
  'payment-unknown',
  'payments-disabled',
  'place-unknown',
  'preview-not-sent',
  'rate-limited',
  'service-key-required',
  'token-invalid',
  'token-required',
  'token-revoked',
  'unavailable',
  'unreachable',
] as const;

/** RFC 9457 problem details, plus a stable `code` and, for bad input, the fields that were wrong. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  request_id: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  details: z.record(z.string(), z.unknown()).optional(),
});

export type Problem = z.infer<typeof problemSchema>;
