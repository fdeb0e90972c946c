import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '#app/lib/errors';

/** Given twice, one reader takes the first and another the last. */
const givenOnce = new Set([
  'authorization',
  'content-encoding',
  'content-length',
  'content-type',
  'host',
  'idempotency-key',
  'origin',
  'x-service-key',
  'x-telegram-bot-api-secret-token',
]);

/** More than any request of ours has; beyond it, what walks through a body could fail. */
const deepest = 64;
const mostValues = 20_000;

/** Refuses what could be read in two ways, or costs more to read than to send. */
export function requirePlainRequests(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    refuseRepeatedHeaders(request);
  });
  app.addHook('preParsing', async (request) => {
    requireUtf8(request);
    refuseEncoding(request);
  });
  app.addHook('preValidation', async (request) => {
    refuseNul(request.params);
    refuseNul(request.query);
    refuseSprawl(request.body);
  });
}

function refuseRepeatedHeaders({ raw }: FastifyRequest): void {
  const seen = new Set<string>();
  for (const [index, name] of raw.rawHeaders.entries()) {
    const known = index % 2 === 0 ? name.toLowerCase() : '';
    if (seen.has(known)) throw unreadable(`The header ${known} is given twice.`);
    if (givenOnce.has(known)) seen.add(known);
  }
}

/** In another encoding the words would arrive as others, and nobody would know. */
function requireUtf8({ headers }: FastifyRequest): void {
  const charset = /charset="?([^\s;"]+)/i.exec(headers['content-type'] ?? '')?.[1];
  if (charset !== undefined && !/^(utf-?8|us-ascii)$/i.test(charset)) {
    throw new AppError('invalid', 'content-type-not-supported', 'Expected UTF-8.');
  }
}

/** Nothing is unpacked: a small body could become a large one. */
function refuseEncoding({ headers }: FastifyRequest): void {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') {
    throw new AppError('invalid', 'content-type-not-supported', 'Expected a body as it is.');
  }
}

/** No text of ours holds it, and the database takes none that does. */
function refuseNul(given: unknown): void {
  for (const [field, value] of Object.entries(given ?? {})) {
    if (!String(value).includes('\0')) continue;
    throw unreadable('The request is not as expected.', { field, expected: 'readable text' });
  }
}

/** Level by level, as recursion would end with the stack. */
function refuseSprawl(body: unknown): void {
  let level: unknown[] = [body];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) throw unreadable('The body is nested too deeply.');
    const below: unknown[] = [];
    for (const value of level) {
      const parts: unknown[] =
        typeof value === 'object' && value !== null ? Object.values(value) : [];
      values += parts.length;
      if (values > mostValues) throw unreadable('The body has too many parts.');
      below.push(...parts);
    }
    level = below;
  }
}

const unreadable = (detail: string, details: Record<string, string> = {}) =>
  new AppError('invalid', 'invalid-body', detail, { details });
