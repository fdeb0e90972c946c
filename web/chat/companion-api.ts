import type { ChatEvent, ChatRequest, History } from '#app/contract/chat';
import type { FactCategory } from '#app/contract/categories';
import type { Memories, MemoryCreate, MemoryUpdate } from '#app/contract/memories';
import type { Personas, PersonaView } from '#app/contract/personas';
import type { Profile, ProfileUpdate } from '#app/contract/profile';
import type { Story } from '#app/contract/story';
import { ApiError } from '../shared/api-error.ts';
import { readEvents } from '../shared/event-stream.ts';
import type { Http } from '../shared/http.ts';

/** The part of the API the chat page uses, always in the visitor's own name. */
export interface CompanionApi {
  getProfile(): Promise<Profile>;
  updateProfile(data: ProfileUpdate['data']): Promise<Profile>;
  removeProfile(): Promise<void>;
  listMemories(filter?: { query?: string; category?: FactCategory }): Promise<Memories>;
  addMemory(memory: Pick<MemoryCreate, 'text' | 'category'>): Promise<void>;
  updateMemory(id: string, changes: Omit<MemoryUpdate, 'user_id'>): Promise<void>;
  removeMemory(id: string): Promise<void>;
  getStory(): Promise<Story>;
  listPersonas(): Promise<PersonaView[]>;
  listHistory(page: { before?: string; limit: number }): Promise<History>;
  /** Sends a message and passes the reply on as it is written. */
  chat(request: ChatRequest, idempotencyKey: string): AsyncIterable<ChatEvent>;
  isOfflineEngine(): Promise<boolean>;
}

/** The server breaks a silence every 15 s; three of them missed means that the line is dead. */
const longestSilenceMs = 45_000;

export function createCompanionApi(http: Http): CompanionApi {
  const readJson = async <T>(method: string, path: string, body?: unknown): Promise<T> =>
    (await (await http.send(method, path, { body })).json()) as T;

  return {
    getProfile: async () => readJson<Profile>('GET', `/profile/${await http.userId()}`),

    updateProfile: async (data) =>
      readJson<Profile>('POST', '/profile', { user_id: await http.userId(), data }),

    async removeProfile() {
      await http.send('DELETE', `/profile/${await http.userId()}`);
    },

    async listMemories(filter = {}) {
      const query = new URLSearchParams({ user_id: String(await http.userId()), ...filter });
      return readJson<Memories>('GET', `/memories?${query}`);
    },

    async addMemory(memory) {
      await http.send('POST', '/memories', { body: memory });
    },

    async updateMemory(id, changes) {
      await http.send('PATCH', `/memories/${id}`, { body: changes });
    },

    async removeMemory(id) {
      await http.send('DELETE', `/memories/${id}`);
    },

    getStory: async () => readJson<Story>('GET', `/story/${await http.userId()}`),

    listPersonas: async () => (await readJson<Personas>('GET', '/personas')).personas,

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
