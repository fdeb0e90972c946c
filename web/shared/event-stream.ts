export interface ServerSentEvent {
  event: string;
  data: string;
}

/** Parses server-sent events from text that may be cut anywhere. */
export function createEventParser(): { push(text: string): ServerSentEvent[] } {
  let rest = '';
  let event = '';
  let data: string[] = [];

  function readLine(line: string): ServerSentEvent | undefined {
    if (line === '') {
      const complete = { event: event || 'message', data: data.join('\n') };
      const isEmpty = data.length === 0;
      event = '';
      data = [];
      return isEmpty ? undefined : complete;
    }
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === 'event') event = value;
    if (field === 'data') data.push(value);
    return undefined;
  }

  return {
    push(text) {
      // A carriage return at the very end may be half of a line break.
      const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      return lines.map(readLine).filter((complete) => complete !== undefined);
    },
  };
}

/** Reads a response body as server-sent events; `onBytes` hears of everything, comments too. */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  onBytes: () => void = () => {},
): AsyncGenerator<ServerSentEvent> {
  const parser = createEventParser();
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onBytes();
      yield* parser.push(decoder.decode(value, { stream: true }));
    }
  } finally {
    // Whoever stops listening early closes the connection too.
    await reader.cancel().catch(() => {});
  }
}
