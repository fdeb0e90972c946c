import type { ChatEvent, ChatRequest, History } from '#app/contract/chat';
import { ApiError } from '../shared/api-error.ts';
import { readEvents } from '../shared/event-stream.ts';
import type { Http } from '../shared/http.ts';
import { createReadJson, createUserApi, type UserApi } from '../shared/user-api.ts';

/** The part of the API the chat page uses. */
export interface CompanionApi extends UserApi {
  listHistory(page: { before?: string; limit: number }): Promise<History>;
  /** Sends a message and passes the reply on as it is written. */
  chat(request: ChatRequest, idempotencyKey: string): AsyncIterable<ChatEvent>;
  isOfflineEngine(): Promise<boolean>;
}

/** The server breaks a silence every 15 s; three of them missed means that the line is dead. */
const longestSilenceMs = 45_000;

export function createCompanionApi(http: Http): CompanionApi {
  const readJson = createReadJson(http);
  return {
    ...createUserApi(http),

    async listHistory({ before, limit }) {
      const query = new URLSearchParams({ limit: String(limit), ...(before && { before }) });
      return readJson<History>('GET', `/chat_history/${await http.userId()}?${query}`);
    },

    async *chat(body, idempotencyKey) {
      const watch = watchSilence();
      try {
        const response = await http.send('POST', '/chat', {
          body,
          headers: { accept: 'text/event-stream', 'idempotency-key': idempotencyKey },
          signal: watch.signal,
        });
        if (!response.body) throw new ApiError('unreachable');
        for await (const event of readEvents(response.body, watch.heard)) {
          if (isChatEvent(event.event))
            yield { event: event.event, data: JSON.parse(event.data) } as ChatEvent;
        }
      } catch (cause) {
        throw cause instanceof ApiError ? cause : new ApiError('unreachable', { cause });
      } finally {
        watch.stop();
      }
    },

    async isOfflineEngine() {
      const engines = await readJson<Record<string, unknown>>('GET', '/ready');
      return 'offline' in engines && !('gemini' in engines) && !('openai' in engines);
    },
  };
}

const chatEvents: Record<ChatEvent['event'], true> = {
  'reply-delta': true,
  'reply-bubble': true,
  'reply-done': true,
  'reply-failed': true,
};

/** A later server may say more than this page understands. */
const isChatEvent = (name: string): name is ChatEvent['event'] => Object.hasOwn(chatEvents, name);

function watchSilence() {
  const controller = new AbortController();
  const give = () => setTimeout(() => controller.abort(), longestSilenceMs);
  let timer = give();
  return {
    signal: controller.signal,
    heard() {
      clearTimeout(timer);
      timer = give();
    },
    stop: () => clearTimeout(timer),
  };
}
