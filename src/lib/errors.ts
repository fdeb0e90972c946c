export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'limited'
  | 'unavailable';

export interface ErrorOptions {
  /** Facts for the caller; crosses the process boundary, so never content or secrets. */
  details?: Record<string, unknown>;
  cause?: unknown;
}

/**
 * The one error of the product: `kind` is closed and decides the HTTP status,
 * `code` is open and stable and decides the text a person reads.
 */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly details: Record<string, unknown>;

  constructor(kind: ErrorKind, code: string, message: string, options: ErrorOptions = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'AppError';
    this.kind = kind;
    this.code = code;
    this.details = options.details ?? {};
  }
}
