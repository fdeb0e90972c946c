import { PassThrough } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ChatEvent, ChatResponse } from '#app/contract/chat';
import type { GenerateListener } from '../../modules/conversations/index.ts';
import { problemOf } from '../errors.ts';

const heartbeatMs = 15_000;

/** Sends a reply as server-sent events. A reader who leaves does not stop the turn. */
export function streamReply(
  request: FastifyRequest,
  reply: FastifyReply,
  run: (listener: GenerateListener) => Promise<ChatResponse>,
): FastifyReply {
  const stream = new PassThrough();
  const send = ({ event, data }: ChatEvent) => {
    if (stream.writable) stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  // Proxies drop connections on which nothing moves.
  const heartbeat = setInterval(() => stream.writable && stream.write(':\n\n'), heartbeatMs);
  let bubbles = 0;

  async function write(): Promise<void> {
    const response = await run({
      onDelta: (text) => send({ event: 'reply-delta', data: { text } }),
      onBubble: (text) => {
        bubbles += 1;
        send({ event: 'reply-bubble', data: { text } });
      },
    });
    // A repeated request or a holding line was not streamed: its bubbles come now.
    for (const text of response.bubbles.slice(bubbles))
      send({ event: 'reply-bubble', data: { text } });
    send({ event: 'reply-done', data: response });
  }

  write()
    .catch((error: unknown) => send({ event: 'reply-failed', data: problemOf(request.id, error) }))
    .finally(() => {
      clearInterval(heartbeat);
      stream.end();
    });

  return reply
    .header('content-type', 'text/event-stream; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-accel-buffering', 'no')
    .send(stream);
}
