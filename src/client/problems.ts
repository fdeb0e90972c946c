import type { z } from 'zod';
import { problemSchema } from '../contract/problem.ts';
import { AppError, type ErrorKind } from '../lib/errors.ts';
import type { ApiAnswer } from './transport.ts';

const kinds: Record<number, ErrorKind> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'invalid',
  415: 'invalid',
  422: 'invalid',
  429: 'limited',
  503: 'unavailable',
};

/** What a successful answer says. @throws AppError */
export function readAnswer<T>(schema: z.ZodType<T>, answer: ApiAnswer): T {
  if (answer.status >= 300) throw toAppError(answer);
  const parsed = schema.safeParse(answer.body);
  if (parsed.success) return parsed.data;
  throw new AppError('unavailable', 'unreachable', 'something else than the API has answered', {
    cause: parsed.error,
  });
}

/** The error the API threw, as far as it told. */
function toAppError({ status, body }: ApiAnswer): AppError {
  const kind = kinds[status] ?? 'unavailable';
  const problem = problemSchema.safeParse(body);
  if (!problem.success) {
    // A proxy in between, or an API that is starting: nothing of ours has answered.
    const isOurs = status in kinds && status !== 503;
    return new AppError(kind, isOurs ? 'internal' : 'unreachable', `the API answered ${status}`);
  }
  const { code, detail, details = {}, errors = [] } = problem.data;
  const [first] = errors;
  return new AppError(kind, code, detail, {
    details: { ...details, ...(first && { field: first.field, expected: first.message }) },
  });
}
