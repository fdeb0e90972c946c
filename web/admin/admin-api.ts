import type { AdminLogin, AdminSessionView } from '#app/contract/admin-login';
import type { AuditLog, AuditVerdict } from '#app/contract/audit';
import type { SafetyReport } from '#app/contract/care';
import { ApiError, readError } from '../shared/api-error.ts';

/** The part of the API the admin page uses. Who asks is in a cookie that the page cannot read. */
export interface AdminApi {
  enter(proof: AdminLogin): Promise<AdminSessionView>;
  givePassword(password: string): Promise<AdminSessionView>;
  /** Null: nobody has come in. */
  findSession(): Promise<AdminSessionView | null>;
  leave(): Promise<void>;
  readSafety(year: number): Promise<SafetyReport>;
  listAudit(): Promise<AuditLog['rows']>;
  verifyAudit(): Promise<AuditVerdict>;
}

const timeoutMs = 20_000;

export function createAdminApi(fetch: typeof globalThis.fetch): AdminApi {
  let csrfToken = '';

  async function call(method: 'GET' | 'POST', path: string, body?: object): Promise<Response> {
    const response = await fetch(path, {
      method,
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        ...(method === 'POST' && { 'x-csrf-token': csrfToken }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw new ApiError('unreachable', { cause });
    });
    if (!response.ok) throw await readError(response);
    return response;
  }
  const read = async <T>(path: string) => (await (await call('GET', path)).json()) as T;

  async function keep(response: Response): Promise<AdminSessionView> {
    const session = (await response.json()) as AdminSessionView;
    csrfToken = session.csrf_token;
    return session;
  }

  return {
    enter: async (proof) => keep(await call('POST', '/admin/login', proof)),
    givePassword: async (password) => keep(await call('POST', '/admin/password', { password })),

    async findSession() {
      try {
        return await keep(await call('GET', '/admin/session'));
      } catch (error) {
        if (error instanceof ApiError && error.status === 401) return null;
        throw error;
      }
    },

    async leave() {
      await call('POST', '/admin/logout');
    },

    readSafety: (year) => read<SafetyReport>(`/admin/safety/report?year=${year}`),
    listAudit: async () => (await read<AuditLog>('/admin/audit?limit=50')).rows,
    verifyAudit: () => read<AuditVerdict>('/admin/audit/verify'),
  };
}
