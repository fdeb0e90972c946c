import { type BotError, type Context, GrammyError, HttpError } from 'grammy';
import { errorCodes } from '../contract/problem.ts';
import { AppError } from '../lib/errors.ts';
import { isCommand } from './context.ts';

/** An update was not accepted; it must be handled again. */
export class NotAcceptedError extends Error {
  override name = 'NotAcceptedError';
  readonly afterMs: number | undefined;

  constructor(afterMs: number | undefined, cause: unknown) {
    super('the update was not accepted', { cause });
    this.afterMs = afterMs;
  }
}

/** What to do with an update whose handling failed. */
export type Verdict =
  /** It was not accepted for a reason that passes: it must come again. */
  | { kind: 'later'; afterMs?: number | undefined }
  /** It may be the update's doing, or take long: it comes again, but not for ever; then the person is told. */
  | { kind: 'a-few-times'; key: string }
  /** Nobody can be told. */
  | { kind: 'drop' }
  /** The person is told, in the words of this locale key. */
  | { kind: 'tell'; key: string };

export function judge({ error, ctx }: Pick<BotError, 'error' | 'ctx'>): Verdict {
  if (error instanceof AppError) return judgeApi(error, ctx);
  if (error instanceof HttpError) return { kind: 'later' };
  if (error instanceof GrammyError) {
    const { error_code: code, parameters } = error;
    if (code === 429) return { kind: 'later', afterMs: (parameters.retry_after ?? 1) * 1000 };
    return code >= 500 ? { kind: 'later' } : { kind: 'drop' };
  }
  return { kind: 'tell', key: 'error-unknown' };
}

function judgeApi({ kind, code, details }: AppError, ctx: Context): Verdict {
  // While the engine is away an answer is owed for long: what others write must not wait behind it.
  if (code === 'internal' || code === 'conversation-busy') {
    return { kind: 'a-few-times', key: keyOf(code) };
  }
  const seconds = details['retry_after_seconds'];
  const later = {
    kind: 'later' as const,
    ...(typeof seconds === 'number' && { afterMs: seconds * 1000 }),
  };
  // What somebody wrote is kept for later; who asks or presses too often is told so.
  const written = ctx.message ?? ctx.editedMessage;
  const isWritten = written !== undefined && !isCommand(written);
  if (kind === 'limited' && isWritten) return later;
  // The same message is being stored by another request.
  if (kind === 'unavailable' || code === 'idempotency-key-in-use') return later;
  // The bot's own key is wrong, or the API's has changed: not the fault of who wrote.
  if (kind === 'unauthenticated') return { kind: 'later', afterMs: 10_000 };
  return { kind: 'tell', key: keyOf(code) };
}

/** The text that says an error of the API. */
export const keyOf = (code: string) =>
  errorCodes.some((known) => known === code) ? `error-${code}` : 'error-unknown';
