import { pino } from 'pino';

export interface Logger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/**
 * JSON lines on standard output. Ids only, never content; of an error just its name, message and code,
 * because a database's error may quote the row it failed on.
 */
export function createLogger(
  level: string,
  role: string,
  destination: { write(line: string): void } = pino.destination(1),
): Logger {
  const options = {
    level,
    base: { role },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['*.token', '*.secret', '*.authorization', '*.password'],
    serializers: { error: describeError },
  };
  return pino(options, destination);
}

function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, failure } = error as { code?: unknown; failure?: unknown };
  return {
    name: error.name,
    message: error.message.slice(0, 300),
    ...(code !== undefined && { code }),
    ...(failure !== undefined && { failure }),
    ...(error.cause instanceof Error && { cause: describeError(error.cause) }),
  };
}
