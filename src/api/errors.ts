import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { Problem } from '#app/contract/problem';
import { AppError, type ErrorKind } from '#app/lib/errors';
import { isDatabaseAway } from '#app/platform/db/index';
import type { Logger } from '#app/platform/logger';
import { bareAnswerHeaders } from './content-policy.ts';

const statusOfKind: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  limited: 429,
  unavailable: 503,
};

/** Where the kind alone does not say it. */
const statusOfCode: Record<string, number> = {
  'idempotency-key-reused': 422,
  'body-too-large': 413,
  'image-too-large': 413,
  'content-type-not-supported': 415,
};

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  408: 'Too slow',
  413: 'Too large',
  415: 'Content type not supported',
  422: 'Not the same request',
  429: 'Too many requests',
  431: 'Headers too large',
  500: 'Internal error',
  503: 'Not available now',
};

type FieldError = NonNullable<Problem['errors']>[number];

export function registerErrors(app: FastifyInstance, logger: Logger): void {
  const answerNothingHere = (request: FastifyRequest, reply: FastifyReply) =>
    sendProblem(request, reply, {
      status: 404,
      code: 'not-found',
      detail: 'There is nothing here.',
    });
  app.setNotFoundHandler(answerNothingHere);
  app.setErrorHandler((error: FastifyError | AppError | Error, request, reply) => {
    // Whatever is wrong with its body.
    if (request.is404) return answerNothingHere(request, reply);
    const known = translate(error);
    if (known?.status === 503) {
      logger.warn(
        { requestId: request.id, route: request.routeOptions.url, error },
        'not available',
      );
    } else if (known === undefined) {
      logger.error(
        { requestId: request.id, route: request.routeOptions.url, error },
        'internal error',
      );
    }
    return sendProblem(
      request,
      reply,
      known ?? { status: 500, code: 'internal', detail: 'Something went wrong.' },
    );
  });
}

/** For an address that cannot be read no route is asked, and no hook. */
export function answerBadAddress(
  _error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  reply.headers(bareAnswerHeaders).header('x-request-id', request.id);
  return sendProblem(request, reply, {
    status: 400,
    code: 'invalid-body',
    detail: 'The address cannot be read.',
  });
}

/** What is no request, or does not come to its end: answered in words where there is somebody to hear. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  const status = statusOfBroken[error.code ?? ''] ?? 400;
  if (socket.writable && error.code !== 'ECONNRESET') {
    const id = randomUUID();
    const detail = 'The request cannot be read.';
    const body = JSON.stringify(describeProblem(id, { status, code: 'invalid-body', detail }));
    const headers = {
      ...bareAnswerHeaders,
      'content-type': 'application/problem+json',
      'content-length': Buffer.byteLength(body),
      'x-request-id': id,
      connection: 'close',
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    socket.write([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
  }
  socket.destroy();
}

const statusOfBroken: Record<string, number> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

interface Described {
  status: number;
  code: string;
  detail: string;
  errors?: FieldError[];
  details?: Record<string, unknown>;
}

function sendProblem(request: FastifyRequest, reply: FastifyReply, described: Described) {
  const problem = describeProblem(request.id, described);
  const retryAfter = described.details?.['retry_after_seconds'];
  if (typeof retryAfter === 'number') reply.header('retry-after', String(retryAfter));
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
  return reply
    .status(problem.status)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problem);
}

/** The body for an error that can no longer become a status, as within a stream. */
export function problemOf(requestId: string, error: unknown): Problem {
  const known = error instanceof Error ? translate(error) : undefined;
  return describeProblem(
    requestId,
    known ?? { status: 500, code: 'internal', detail: 'Something went wrong.' },
  );
}

function describeProblem(
  requestId: string,
  { status, code, detail, errors, details }: Described,
): Problem {
  return {
    type: `urn:evolveai:problem:${code}`,
    title: titles[status] ?? 'Error',
    status,
    code,
    detail,
    request_id: requestId,
    ...(errors && { errors }),
    ...(details && Object.keys(details).length > 0 && { details }),
  };
}

function translate(error: Error & { code?: string; statusCode?: number }): Described | undefined {
  if (error instanceof AppError) {
    const { field, expected, ...details } = error.details;
    return {
      status: statusOfCode[error.code] ?? statusOfKind[error.kind],
      code: error.code,
      detail: error.message,
      details,
      ...(typeof field === 'string' && {
        errors: [{ field, message: String(expected ?? error.message) }],
      }),
    };
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map(({ instancePath, message }) => ({
      field: instancePath.slice(1).replaceAll('/', '.') || 'body',
      message: message ?? 'not as expected',
    }));
    return { status: 400, code: 'invalid-body', detail: 'The request is not as expected.', errors };
  }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return { status: 413, code: 'body-too-large', detail: 'The body is too large.' };
  }
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return {
      status: 415,
      code: 'content-type-not-supported',
      detail: 'Expected application/json.',
    };
  }
  if (isDatabaseAway(error)) {
    return { status: 503, code: 'unavailable', detail: 'Not available now; try again.' };
  }
  const isClientsFault =
    error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  if (!isClientsFault) return undefined;
  return { status: 400, code: 'invalid-body', detail: 'The request cannot be read as JSON.' };
}
