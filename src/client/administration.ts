import { type AdminLink, adminLinkSchema } from '../contract/admin-login.ts';
import { type AuditVerdict, auditVerdictSchema } from '../contract/audit.ts';
import type { z } from 'zod';
import type { Asked } from './transport.ts';

/** What an administrator may do; others are refused with `forbidden`. */
export interface AdministrationClient {
  /** Brings the administrator into the admin page once. */
  makeLoginLink(adminId: number): Promise<AdminLink>;
  /** Whether the audit log is whole; with a head of before, whether that is still in it. */
  verifyAudit(adminId: number, noted?: string): Promise<AuditVerdict>;
}

type Call = <T>(userId: number, schema: z.ZodType<T>, request: Asked) => Promise<T>;

export function createAdministrationClient(call: Call): AdministrationClient {
  return {
    makeLoginLink: (adminId) =>
      call(adminId, adminLinkSchema, { method: 'POST', path: '/admin/login-link' }),
    verifyAudit: (adminId, noted) => {
      const query = noted === undefined ? '' : `?noted=${encodeURIComponent(noted)}`;
      const path = `/admin/audit/verify${query}`;
      return call(adminId, auditVerdictSchema, { method: 'GET', path });
    },
  };
}
