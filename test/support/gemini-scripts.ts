import type { GeminiScript } from './gemini.ts';

export const says = (...texts: string[]): GeminiScript => ({
  parts: texts.map((text) => ({ text })),
});

/** Calls the tool `note`, signed as Gemini signs what it thought. */
export const callsNote = (args: object, before: { text: string }[] = []): GeminiScript => ({
  parts: [...before, { functionCall: { name: 'note', args }, thoughtSignature: 'c2lnbmVk' }],
});

/** Google's answer to too many requests. */
export const retryIn = (delay: string, quotaId = 'GenerateRequestsPerMinute'): GeminiScript => ({
  status: 429,
  body: {
    error: {
      code: 429,
      status: 'RESOURCE_EXHAUSTED',
      details: [
        { '@type': 'type.googleapis.com/google.rpc.QuotaFailure', violations: [{ quotaId }] },
        { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: delay },
      ],
    },
  },
});

/** Events of a stream exactly as given. */
export const streams = (...events: object[]): GeminiScript => ({
  raw: events.map((event) => `data: ${JSON.stringify(event)}\r\n\r\n`).join(''),
});
