import { APICallError, LoadAPIKeyError, StreamProviderError } from 'ai';
import { EngineError, type EngineFailure, type ModelCall } from './port.ts';

/** Waiting longer than this is the queue's business, not the call's. */
const isWorthWaiting = (failure: EngineFailure) =>
  !['refused', 'quota-exhausted', 'misconfigured', 'aborted', 'breaker-open'].includes(failure);

export function engineError(
  failure: EngineFailure,
  { retryAfterMs, cause }: { retryAfterMs?: number | undefined; cause?: unknown } = {},
): EngineError {
  const isRetryable = isWorthWaiting(failure);
  return new EngineError(failure, sentences[failure], {
    isRetryable,
    retryAfterMs,
    cause: clueOf(cause),
  });
}

/** The same failure, with what was spent on it. */
export const withCalls = (error: EngineError, calls: ModelCall[]): EngineError =>
  new EngineError(error.failure, error.message, { ...error, calls, cause: error.cause });

// Fixed sentences: a provider's own may quote what was said.
const sentences: Record<EngineFailure, string> = {
  unreachable: 'the engine could not be reached',
  timeout: 'the engine took too long',
  overloaded: 'the engine is overloaded',
  'rate-limited': 'the engine asks for fewer requests',
  'quota-exhausted': "the engine's quota is used up",
  refused: 'the engine refused to answer this',
  empty: 'the engine answered nothing',
  interrupted: 'the answer of the engine broke off',
  malformed: 'the answer of the engine is not as asked',
  misconfigured: 'the engine refuses the request: check its key, address and model',
  'breaker-open': 'the engine keeps failing and is not asked for a while',
  aborted: 'the call was given up',
};

/** Names and numbers only: causes are logged, and the SDK's errors quote prompts and answers. */
function clueOf(cause: unknown): Error | undefined {
  if (!(cause instanceof Error)) return undefined;
  const hasStatus = APICallError.isInstance(cause) || StreamProviderError.isInstance(cause);
  const status = hasStatus ? cause.statusCode : undefined;
  return new Error([cause.name, status, codeOf(cause)].filter((part) => part).join(' '));
}

/** Whatever was thrown, by its name. */
export function toEngineError(cause: unknown): EngineError {
  if (cause instanceof EngineError) return cause;
  if (LoadAPIKeyError.isInstance(cause)) return engineError('misconfigured', { cause });
  const code = codeOf(cause) ?? '';
  if (/^UND_ERR_.*TIMEOUT$|^ETIMEDOUT$/.test(code)) return engineError('timeout', { cause });
  if (APICallError.isInstance(cause)) return fromAnswer(cause);
  if (StreamProviderError.isInstance(cause)) return fromStream(cause);
  if (/^(ECONN|ENOTFOUND|EAI_|EHOST|ENET|EPIPE)/.test(code)) {
    return engineError('unreachable', { cause });
  }
  if (/^(UND_ERR_SOCKET|ERR_STREAM)/.test(code) || isBrokenStream(cause)) {
    return engineError('interrupted', { cause });
  }
  return engineError('malformed', { cause });
}

function fromAnswer(error: APICallError): EngineError {
  const { statusCode: status, responseBody = '', responseHeaders } = error;
  // It had begun to answer.
  if ((status ?? 200) < 400 && isBrokenStream(error.cause)) {
    return engineError('interrupted', { cause: error });
  }
  if (status === undefined) return engineError('unreachable', { cause: error });
  return fromStatus(status, responseBody, responseHeaders?.['retry-after'], error);
}

/** Providers also write an error into a stream that began well. */
function fromStream(error: StreamProviderError): EngineError {
  const { statusCode: status = 0, data } = error;
  if (status < 400) return engineError('interrupted', { cause: error });
  return fromStatus(status, JSON.stringify(data) ?? '', undefined, error);
}

function fromStatus(
  status: number,
  body: string,
  retryAfter: string | undefined,
  cause: unknown,
): EngineError {
  const retryAfterMs = readRetryAfter(body, retryAfter);
  if (status === 429) {
    const failure = isSpentQuota(body) ? 'quota-exhausted' : 'rate-limited';
    return engineError(failure, { retryAfterMs, cause });
  }
  if (status === 402) return engineError('quota-exhausted', { cause });
  if (status === 408) return engineError('timeout', { cause });
  if (status >= 500) return engineError('overloaded', { retryAfterMs, cause });
  if (status >= 400) {
    return engineError(isRefusal(body) ? 'refused' : 'misconfigured', { cause });
  }
  return engineError('malformed', { cause });
}

/** Of text, of pictures by the older models, and by the newer. */
const isRefusal = (body: string) =>
  /content_filter|content_policy_violation|moderation_blocked/.test(body);

/** Google names the quota in its details; one that is counted by the day will not come back soon. */
const isSpentQuota = (body: string) => /PerDay|insufficient_quota/i.test(body);

/** Google's RetryInfo, `"retryDelay": "17s"`, or a `retry-after` in seconds or as a date. */
function readRetryAfter(body: string, header = ''): number | undefined {
  const seconds = /"retryDelay":\s*"(\d+(?:\.\d+)?)s"/.exec(body)?.[1] ?? header;
  const ms = seconds === '' ? NaN : Number(seconds) * 1000;
  const delayMs = Number.isNaN(ms) ? Date.parse(header) - Date.now() : ms;
  return delayMs > 0 ? Math.ceil(delayMs) : undefined;
}

function codeOf(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code } = at as { code?: unknown };
    if (typeof code === 'string') return code;
  }
  return undefined;
}

const isBrokenStream = (error: unknown) =>
  error instanceof Error && /terminated|aborted|other side closed/i.test(error.message);
