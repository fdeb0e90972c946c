import { parseJson, timeoutMs, type Transport, unreachable } from './transport.ts';

/** To an API in another process. */
export function createHttpTransport(baseUrl: string, within = timeoutMs): Transport {
  const root = baseUrl.replace(/\/+$/, '');
  return async ({ method, path, headers, body }) => {
    try {
      const response = await fetch(root + path, {
        method,
        headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
        // As in process: an address that has moved is a wrong setting, not an answer.
        redirect: 'manual',
        signal: AbortSignal.timeout(within),
        ...(body && { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: parseJson(await response.text()) };
    } catch (error) {
      throw unreachable(error);
    }
  };
}
