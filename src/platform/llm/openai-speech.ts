import type { SpeechModelV4 } from '@ai-sdk/provider';
import { APICallError } from 'ai';

interface Server {
  baseUrl: string;
  apiKey?: string;
  fetch: typeof fetch;
}

/** Speech of a server that is compatible with OpenAI's; its package has none. */
export function createOpenAiSpeech(server: Server, modelId: string): SpeechModelV4 {
  const url = `${server.baseUrl.replace(/\/+$/, '')}/audio/speech`;
  return {
    specificationVersion: 'v4',
    provider: 'openai.speech',
    modelId,
    async doGenerate({ text, voice, instructions, abortSignal }) {
      const response = await server.fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(server.apiKey && { authorization: `Bearer ${server.apiKey}` }),
        },
        body: JSON.stringify({
          model: modelId,
          input: text,
          voice,
          instructions,
          response_format: 'wav',
        }),
        ...(abortSignal && { signal: abortSignal }),
      });
      if (!response.ok) {
        throw new APICallError({
          message: 'no speech',
          url,
          // Errors are logged, and this would be what is said.
          requestBodyValues: {},
          statusCode: response.status,
          responseHeaders: Object.fromEntries(response.headers),
          responseBody: await response.text(),
        });
      }
      return {
        audio: new Uint8Array(await response.arrayBuffer()),
        warnings: [],
        response: { timestamp: new Date(), modelId },
      };
    },
  };
}
