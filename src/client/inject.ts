import { setTimeout as sleep } from 'node:timers/promises';
import { parseJson, timeoutMs, type Transport, unreachable } from './transport.ts';

/** What is needed of the app; the client knows no framework. */
interface Injectable {
  inject(request: {
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
    url: string;
    headers: Record<string, string>;
    payload?: object;
  }): Promise<{ statusCode: number; body: string }>;
}

/** To an API in this process, through the same routes. `getApp` is asked at the first request. */
export function createInjectTransport(getApp: () => Injectable, within = timeoutMs): Transport {
  return async ({ method, path, headers, body }) => {
    const late = new AbortController();
    try {
      const answer = await Promise.race([
        getApp().inject({ method, url: path, headers, ...(body && { payload: body }) }),
        sleep(within, undefined, { signal: late.signal }).then(() => {
          throw new Error('no answer in time');
        }),
      ]);
      return { status: answer.statusCode, body: parseJson(answer.body) };
    } catch (error) {
      throw unreachable(error);
    } finally {
      late.abort();
    }
  };
}
