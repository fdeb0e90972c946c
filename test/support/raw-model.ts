import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Writes an answer byte by byte, as no honest server would. */
export type RawAnswer = (response: ServerResponse) => Promise<void> | void;

const chunkOf = (delta: object, finish_reason: string | null = null) =>
  `data: ${JSON.stringify({
    id: 'c1',
    object: 'chat.completion.chunk',
    model: 'raw',
    choices: [{ index: 0, delta, finish_reason }],
  })}\n\n`;

const end = 'data: [DONE]\n\n';

/** An answer that goes on until somebody hangs up. */
export const endless =
  (text: string, pauseMs: number): RawAnswer =>
  async (response) => {
    while (!response.destroyed) {
      if (!response.write(chunkOf({ content: text }))) await sleep(1);
      await sleep(pauseMs);
    }
  };

export const says =
  (...texts: string[]): RawAnswer =>
  (response) => {
    for (const content of texts) response.write(chunkOf({ content }));
    response.end(chunkOf({}, 'stop') + end);
  };

/** Many calls of tools in one answer, the arguments as the model wrote them. */
export const calls =
  (...tools: { name: string; arguments: string }[]): RawAnswer =>
  (response) => {
    const tool_calls = tools.map((tool, index) => ({
      index,
      id: `call-${index}`,
      type: 'function',
      function: tool,
    }));
    response.write(chunkOf({ tool_calls }));
    response.end(chunkOf({}, 'tool_calls') + end);
  };

/** Bytes that are no UTF-8 within a chunk that is JSON otherwise. */
export const brokenBytes: RawAnswer = (response) => {
  const [head = '', tail = ''] = chunkOf({ content: 'Hel#lo.' }).split('#');
  response.write(
    Buffer.concat([Buffer.from(head), Buffer.from([0xff, 0xc3, 0x28]), Buffer.from(tail)]),
  );
  response.end(chunkOf({}, 'stop') + end);
};

/** A chat-completions server that answers as scripted, and says "Hello." without a script. */
export async function startRawModel() {
  const scripts: RawAnswer[] = [];
  const requests: string[] = [];
  let dropped = 0;
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    requests.push(Buffer.concat(parts).toString());
    response.on('close', () => {
      if (!response.writableFinished) dropped += 1;
    });
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    await (scripts.shift() ?? says('Hello.'))(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    /** For OPENAI_BASE_URL. */
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    scripts,
    requests,
    /** Answers nobody waited for. */
    dropped: () => dropped,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
