import { z } from 'zod';
import {
  type BroadcastAction,
  type BroadcastDraft,
  type BroadcastReport,
  broadcastReportSchema,
  type Broadcasts,
  broadcastsSchema,
} from '../contract/broadcasts.ts';
import type { ApiRequest } from './transport.ts';

/** What an administrator may do; others are refused with `forbidden`. */
export interface BroadcastClient {
  list(adminId: number): Promise<Broadcasts>;
  /** Keeps a draft and counts who would get it. */
  create(adminId: number, draft: BroadcastDraft): Promise<BroadcastReport>;
  /** Sends it to the administrator alone. */
  preview(adminId: number, id: string): Promise<void>;
  change(adminId: number, id: string, action: BroadcastAction): Promise<BroadcastReport>;
  report(adminId: number, id: string): Promise<BroadcastReport>;
}

type Call = <T>(
  userId: number,
  schema: z.ZodType<T>,
  request: Omit<ApiRequest, 'headers'>,
) => Promise<T>;

export function createBroadcastClient(call: Call): BroadcastClient {
  const root = '/admin/broadcasts';
  const of = (id: string, more = '') => `${root}/${encodeURIComponent(id)}${more}`;
  return {
    list: (adminId) => call(adminId, broadcastsSchema, { method: 'GET', path: root }),
    create: (adminId, body) =>
      call(adminId, broadcastReportSchema, { method: 'POST', path: root, body }),
    preview: (adminId, id) => call(adminId, z.void(), { method: 'POST', path: of(id, '/preview') }),
    change: (adminId, id, action) =>
      call(adminId, broadcastReportSchema, { method: 'POST', path: of(id, `/${action}`) }),
    report: (adminId, id) => call(adminId, broadcastReportSchema, { method: 'GET', path: of(id) }),
  };
}
