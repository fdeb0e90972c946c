import type { Problem } from '#app/contract/problem';

/** What the API answered instead of a result; `unreachable` when it did not answer at all. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: string,
    options: { status?: number; retryAfterSeconds?: number | undefined; cause?: unknown } = {},
  ) {
    super(code, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'ApiError';
    this.code = code;
    this.status = options.status ?? 0;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** The error for a response that is not a success. A proxy's own page has no code. */
export async function readError(response: Response): Promise<ApiError> {
  const problem: unknown = await response.json().catch(() => null);
  const header = Number(response.headers.get('retry-after') ?? Number.NaN);
  return errorOf(problem, response.status, Number.isFinite(header) ? header : undefined);
}

/** The error for a problem document, as it also comes within a stream. */
export function errorOf(body: unknown, status = 0, retryAfterSeconds?: number): ApiError {
  const problem = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>;
  const inDetails = problem.details?.['retry_after_seconds'];
  return new ApiError(typeof problem.code === 'string' ? problem.code : 'unknown', {
    status: problem.status ?? status,
    retryAfterSeconds: typeof inDetails === 'number' ? inDetails : retryAfterSeconds,
  });
}

/** The code to tell somebody about whatever was thrown. */
export const codeOf = (error: unknown): string =>
  error instanceof ApiError ? error.code : 'unknown';
