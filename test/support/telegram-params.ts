import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** The parameters of a call as the Bot API takes them: in the query, as JSON or as a form. */
export async function readParams(request: IncomingMessage): Promise<Record<string, unknown>> {
  const { searchParams } = new URL(request.url ?? '', 'http://localhost');
  const body = await buffer(request);
  const type = request.headers['content-type'] ?? '';
  return {
    ...fromForm(searchParams),
    ...(body.length > 0 && type.includes('json') && JSON.parse(body.toString())),
    ...(body.length > 0 &&
      type.includes('form') &&
      fromForm(await new Response(body, { headers: { 'content-type': type } }).formData())),
  };
}

/** Objects travel as JSON in a form. */
function fromForm(form: Iterable<[string, unknown]>): Record<string, unknown> {
  return Object.fromEntries(
    [...form].map(([key, value]) => [
      key,
      typeof value === 'string' && /^[[{]/.test(value) ? JSON.parse(value) : value,
    ]),
  );
}
