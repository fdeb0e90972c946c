import { AppError } from '../lib/errors.ts';

export interface ApiRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  headers: Record<string, string>;
  body?: object;
}

/** In the name of a user; a key makes repeating safe where nothing in the request does. */
export type Asked = Omit<ApiRequest, 'headers'> & { idempotencyKey?: string };

export interface ApiAnswer {
  status: number;
  /** Parsed JSON; undefined when the body is none. */
  body: unknown;
}

/** Carries a request to the API; throws only when there is no answer, and then an AppError. */
export type Transport = (request: ApiRequest) => Promise<ApiAnswer>;

/** Asynchronous requests are answered at once; one that is not has met a hanging API. */
export const timeoutMs = 30_000;

/** There was no answer: whether the API has acted is not known, so the request must be repeatable. */
export const unreachable = (cause: unknown) =>
  new AppError('unavailable', 'unreachable', 'the API could not be reached', { cause });

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
