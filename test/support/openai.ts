import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readBody } from 'node:stream/consumers';
import { vectorOf } from './gemini-embeddings.ts';

export type OpenAiScript =
  | { text: string[] }
  /** `arguments` as the model wrote them, JSON or not. */
  | { call: { name: string; arguments: string } }
  | { status: number; body?: object; headers?: Record<string, string> }
  | { vectors: number[][] }
  /** A file of sound as it is sent, or a picture. */
  | { audio: Uint8Array }
  | { picture: object }
  | { chunks: object[] };

interface OpenAiRequest {
  path: string;
  authorization: string | undefined;
  body: {
    model: string;
    messages: { role: string; content: unknown }[];
    tools?: object[];
    /** Of an embedding request; of one for speech it is a string. */
    input?: string | string[];
    dimensions?: number;
    /** Of a request for a picture. */
    prompt?: string;
    response_format?: string;
  };
}

/** A server of chat completions, which only stream, of embeddings, speech and pictures, as far as we use it. */
export async function startOpenAiDouble() {
  const requests: OpenAiRequest[] = [];
  const scripts: OpenAiScript[] = [];
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await readBody(request)) as OpenAiRequest['body'];
    // Judging how the user is stands beside every answer, and is not what these tests are about.
    if (JSON.stringify(body.messages ?? '').includes('You assess the risk')) {
      const message = { role: 'assistant', content: '{"risk":"none","about":"none"}' };
      const choices = [{ index: 0, message, finish_reason: 'stop' }];
      response.writeHead(200, { 'content-type': 'application/json' });
      return void response.end(JSON.stringify({ id: '1', created: 1, model: 'm', choices }));
    }
    requests.push({ path: request.url ?? '', authorization: request.headers.authorization, body });
    const script = scripts.shift() ?? { text: ['Hello.'] };
    if ('status' in script) {
      response.writeHead(script.status, { 'content-type': 'application/json', ...script.headers });
      return void response.end(JSON.stringify(script.body ?? { error: { message: 'scripted' } }));
    }
    if ('audio' in script) {
      response.writeHead(200, { 'content-type': 'audio/wav' });
      return void response.end(script.audio);
    }
    if ('picture' in script) {
      response.writeHead(200, { 'content-type': 'application/json' });
      return void response.end(JSON.stringify(script.picture));
    }
    if (Array.isArray(body.input)) {
      const vectors =
        'vectors' in script ? script.vectors : body.input.map((each) => vectorOf(each, 4));
      const data = vectors.map((embedding, index) => ({ object: 'embedding', index, embedding }));
      response.writeHead(200, { 'content-type': 'application/json' });
      return void response.end(JSON.stringify({ data, usage: { prompt_tokens: 12 } }));
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const chunk of chunksOf(script)) response.write(`data: ${JSON.stringify(chunk)}\n\n`);
    response.end('data: [DONE]\n\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    /** For OPENAI_BASE_URL. */
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    scripts,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Chatted = Exclude<
  OpenAiScript,
  { status: number } | { audio: Uint8Array } | { picture: object }
>;

function chunksOf(script: Chatted): object[] {
  if ('chunks' in script) return script.chunks;
  if ('vectors' in script) return [];
  const deltas =
    'text' in script
      ? script.text.map((content) => ({ content }))
      : [{ tool_calls: [{ index: 0, id: 'call-1', type: 'function', function: script.call }] }];
  const finish_reason = 'text' in script ? 'stop' : 'tool_calls';
  const usage = {
    prompt_tokens: 100,
    completion_tokens: 20,
    prompt_tokens_details: { cached_tokens: 40 },
  };
  return [
    ...deltas.map((delta) => ({ choices: [{ index: 0, delta }] })),
    { choices: [{ index: 0, delta: {}, finish_reason }] },
    { choices: [], usage },
  ].map((chunk) => ({ id: 'c1', object: 'chat.completion.chunk', model: 'double', ...chunk }));
}
