import { z } from 'zod';
import { countTextSchema, lineSchema, userIdTextSchema } from './shared.ts';

/** What is kept of administrators, and of whoever tries to be one. */
export const auditActions = [
  'login.link-made',
  'login.done',
  'login.refused',
  'login.password-right',
  'login.password-wrong',
  'login.ended',
  'profile.read',
  'user.unlocked',
  'safety-report.read',
  'grant.given',
  'grant.revoked',
  'ledger.read',
  'refund.ordered',
  'payments.reconciled',
  'promo-code.created',
  'promo-code.disabled',
  'broadcast.created',
  'broadcast.previewed',
  'broadcast.start',
  'broadcast.pause',
  'broadcast.resume',
  'broadcast.cancel',
] as const;
const auditActionSchema = z.enum(auditActions);
export type AuditAction = z.infer<typeof auditActionSchema>;

/** Why something was done to, or read of, somebody. */
export const auditReasonSchema = lineSchema(3, 300);

const seqTextSchema = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, 'expected the number of a row')
  .transform(Number);

/** `GET /admin/audit`: newest first. */
export const auditQuerySchema = z.object({
  limit: countTextSchema(200, 50),
  /** Only rows below this number. */
  before: seqTextSchema.optional(),
  actor_id: userIdTextSchema.optional(),
  action: auditActionSchema.optional(),
});

const auditRowSchema = z.object({
  seq: z.int(),
  at: z.iso.datetime(),
  /** Null: nobody knows who it was. */
  actor_id: z.int().nullable(),
  action: z.string(),
  target: z.string().nullable(),
  reason: z.string().nullable(),
  details: z.string().nullable(),
});
export const auditLogSchema = z.object({ rows: z.array(auditRowSchema) });
export type AuditLog = z.infer<typeof auditLogSchema>;

/** The end of the chain, as it is noted elsewhere: number and hash of the newest row. */
const headPattern = /^([1-9]\d{0,14}):([\da-f]{64})$/;

/** `GET /admin/audit/verify`: with a head of before, it must still be in the chain. */
export const auditVerifyQuerySchema = z.object({
  noted: z
    .string()
    .regex(headPattern, 'expected number:hash, as an earlier check has shown it')
    .optional(),
});

export const auditVerdictSchema = z.object({
  is_whole: z.boolean(),
  rows: z.int(),
  /** `number:hash` of the newest row, to be noted elsewhere; null: there is none. */
  head: z.string().nullable(),
  /** The first link that does not hold. */
  broken: z
    .object({
      seq: z.int(),
      reason: z.enum(['missing', 'changed', 'unlinked', 'key-unreadable', 'not-as-noted']),
    })
    .nullable(),
});
export type AuditVerdict = z.infer<typeof auditVerdictSchema>;
