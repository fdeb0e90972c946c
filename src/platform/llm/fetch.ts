import { Agent, fetch as undiciFetch, Response } from 'undici';

/** Far above any answer: a picture of a few megabytes in base64. */
const maxAnswerBytes = 64 * 1024 * 1024;

/** Node's own fetch cannot be told how long connecting may take, and gives up on slow bodies. */
export function fetchWithin(connectMs: number, maxBytes = maxAnswerBytes): typeof fetch {
  const dispatcher = new Agent({
    connect: { timeout: connectMs },
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return (async (input: string, init: object) =>
    bounded(
      await undiciFetch(input, { ...init, dispatcher }),
      maxBytes,
    )) as unknown as typeof fetch;
}

/** Whoever answers without end is not read to the end. */
function bounded(response: Response, maxBytes: number): Response {
  let length = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      length += chunk.length;
      if (length > maxBytes) controller.error(new Error('the answer is too large'));
      else controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers, body } = response;
  return new Response(body?.pipeThrough(counting) ?? null, { status, statusText, headers });
}
