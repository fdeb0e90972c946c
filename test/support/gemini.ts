import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readBody } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { embeddingAnswer } from './gemini-embeddings.ts';
import { mediaAnswer } from './gemini-media.ts';

export type Part =
  | { text: string }
  | { functionCall: { name: string; args: object }; thoughtSignature?: string }
  | { inlineData: { mimeType: string; data: string } };

/** What the double does with the next request. */
export type GeminiScript =
  /** Chunks of an answer; `finishReason` STOP unless given. */
  | {
      parts: Part[];
      finishReason?: string;
      usage?: object;
      /** Before the first chunk. */
      delayMs?: number;
      /** After each chunk. */
      chunkDelayMs?: number;
    }
  | { status: number; body?: object; headers?: Record<string, string> }
  /** Writes these parts and breaks the connection. */
  | { cutAfter: Part[] }
  /** Accepts and says nothing. */
  | { hang: true }
  /** Of each text that was sent. */
  | { vectors: number[][]; usage?: object }
  | { raw: string };

interface Embedded {
  content: { parts: { text: string }[] };
  taskType?: string;
  outputDimensionality?: number;
}

export interface GeminiRequest {
  path: string;
  key: string | undefined;
  body: {
    contents: { role: string; parts: Record<string, unknown>[] }[];
    systemInstruction?: { parts: { text: string }[] };
    tools?: object[];
    toolConfig?: { functionCallingConfig?: { mode?: string } };
    generationConfig?: Record<string, unknown>;
    /** Of batchEmbedContents; embedContent has one of them for its body. */
    requests?: Embedded[];
  } & Partial<Embedded>;
}

export interface GeminiDouble {
  /** For GEMINI_BASE_URL. */
  url: string;
  requests: GeminiRequest[];
  /** How the user is in the model's eyes; all is well unless it says otherwise. Not among the requests. */
  assess: ((request: GeminiRequest) => GeminiScript | undefined) | undefined;
  /** Played one per request; without one the double says "Hello." (aloud where asked), paints, or makes vectors up. */
  scripts: GeminiScript[];
  /** Decides by what was asked, where no script is left. */
  respond: ((request: GeminiRequest) => GeminiScript | undefined) | undefined;
  /** Answers that were not sent to their end: the caller left, or `cutAfter`. */
  dropped(): number;
  stop(): Promise<void>;
}

/** Google's Gemini API as far as we use it, over HTTP. */
export async function startGeminiDouble(): Promise<GeminiDouble> {
  const requests: GeminiRequest[] = [];
  const scripts: GeminiScript[] = [];
  let dropped = 0;
  const double: GeminiDouble = {
    url: '',
    requests,
    scripts,
    respond: undefined,
    assess: undefined,
    dropped: () => dropped,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const server = createServer(async (request, response) => {
    response.on('close', () => {
      if (!response.writableFinished) dropped += 1;
    });
    const body = JSON.parse(await readBody(request)) as GeminiRequest['body'];
    const key = request.headers['x-goog-api-key'];
    const asked = { path: request.url ?? '', key: key?.toString(), body };
    if (isAssessment(body))
      return void (await play(double.assess?.(asked) ?? calm, response, false));
    requests.push(asked);
    const script = scripts.shift() ?? double.respond?.(asked);
    if (request.url?.includes('mbedContent') && (!script || 'vectors' in script)) {
      const answer = embeddingAnswer(body, script?.vectors, script?.usage);
      response.writeHead(200, { 'content-type': 'application/json' });
      return void response.end(JSON.stringify(answer));
    }
    await play(
      script ?? (await mediaAnswer(body)) ?? { parts: [{ text: 'Hello.' }] },
      response,
      request.url?.includes('streamGenerateContent') ?? false,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  double.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return double;
}

const isAssessment = (body: object) => JSON.stringify(body).includes('You assess the risk');
const calm: GeminiScript = { parts: [{ text: '{"risk":"none","about":"none"}' }] };

async function play(script: GeminiScript, response: ServerResponse, isStream: boolean) {
  if ('hang' in script || 'vectors' in script) return;
  if ('parts' in script && script.delayMs) await sleep(script.delayMs);
  if ('raw' in script) {
    response.writeHead(200, {
      'content-type': isStream ? 'text/event-stream' : 'application/json',
    });
    return void response.end(script.raw);
  }
  if ('status' in script) {
    response.writeHead(script.status, { 'content-type': 'application/json', ...script.headers });
    const error = { code: script.status, message: 'scripted', status: 'SCRIPTED' };
    return void response.end(JSON.stringify(script.body ?? { error }));
  }
  const parts = 'parts' in script ? script.parts : script.cutAfter;
  if (!isStream) {
    response.writeHead(200, { 'content-type': 'application/json' });
    return void response.end(JSON.stringify(chunk(parts, script)));
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1 && 'parts' in script;
    response.write(`data: ${JSON.stringify(chunk([part], isLast ? script : undefined))}\r\n\r\n`);
    if ('chunkDelayMs' in script) await sleep(script.chunkDelayMs);
  }
  if ('cutAfter' in script) {
    await sleep(20);
    return void response.destroy();
  }
  if (parts.length === 0) response.write(`data: ${JSON.stringify(chunk([], script))}\r\n\r\n`);
  response.end();
}

const defaultUsage = {
  promptTokenCount: 1_000,
  cachedContentTokenCount: 400,
  candidatesTokenCount: 50,
  thoughtsTokenCount: 10,
  totalTokenCount: 1_060,
};

function chunk(parts: Part[], end: object | undefined): object {
  const { finishReason = 'STOP', usage = defaultUsage } = (end ?? {}) as {
    finishReason?: string;
    usage?: object;
  };
  return {
    candidates: [{ content: { role: 'model', parts }, ...(end && { finishReason }), index: 0 }],
    ...(end && { usageMetadata: usage }),
    modelVersion: 'gemini-3.8-flash',
  };
}
