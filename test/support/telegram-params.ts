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
    ...(body.length > 0 && type.includes('form') && (await fromBody(body, type))),
  };
}

/** A form with files: what names one (`attach://…`) becomes its bytes. */
async function fromBody(body: Buffer, type: string): Promise<Record<string, unknown>> {
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': type },
  }).formData();
  const files = new Map<string, Uint8Array>();
  for (const [name, value] of form) {
    if (typeof value !== 'string') files.set(name, new Uint8Array(await value.arrayBuffer()));
  }
  const params = fromForm([...form].filter(([name]) => !files.has(name)));
  for (const [name, value] of Object.entries(params)) {
    const attached = /^attach:\/\/(.+)$/.exec(String(value))?.[1];
    if (attached !== undefined) params[name] = files.get(attached);
  }
  return { ...params, ...Object.fromEntries(files) };
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
