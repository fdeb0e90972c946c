import type { FactCategory } from '#app/contract/categories';
import type { ConsentPurpose, Consents } from '#app/contract/consents';
import type { Memories, MemoryCreate, MemoryUpdate } from '#app/contract/memories';
import type { Personas, PersonaView } from '#app/contract/personas';
import type { Profile, ProfileStatus, ProfileUpdate } from '#app/contract/profile';
import type { Story } from '#app/contract/story';
import type { Http } from './http.ts';

/** The part of the API that every page for users needs, always in the user's own name. */
export interface UserApi {
  getProfile(): Promise<Profile>;
  updateProfile(data: ProfileUpdate['data']): Promise<Profile>;
  removeProfile(): Promise<void>;
  /** The plan, and what of it was used today. */
  getStatus(): Promise<ProfileStatus>;
  listMemories(filter?: { query?: string; category?: FactCategory }): Promise<Memories>;
  addMemory(memory: Pick<MemoryCreate, 'text' | 'category'>): Promise<void>;
  updateMemory(id: string, changes: Omit<MemoryUpdate, 'user_id'>): Promise<void>;
  removeMemory(id: string): Promise<void>;
  /** Nothing is remembered any more. */
  wipeMemories(): Promise<void>;
  listConsents(): Promise<Consents>;
  setConsent(purpose: ConsentPurpose, isGiven: boolean): Promise<Consents>;
  getStory(): Promise<Story>;
  listPersonas(): Promise<PersonaView[]>;
}

export type ReadJson = <T>(method: string, path: string, body?: unknown) => Promise<T>;

export const createReadJson =
  (http: Http): ReadJson =>
  async <T>(method: string, path: string, body?: unknown) =>
    (await (await http.send(method, path, { body })).json()) as T;

export function createUserApi(http: Http): UserApi {
  const readJson = createReadJson(http);
  return {
    getProfile: async () => readJson<Profile>('GET', `/profile/${await http.userId()}`),

    updateProfile: async (data) =>
      readJson<Profile>('POST', '/profile', { user_id: await http.userId(), data }),

    async removeProfile() {
      await http.send('DELETE', `/profile/${await http.userId()}`);
    },

    getStatus: async () => readJson<ProfileStatus>('GET', `/profile/status/${await http.userId()}`),

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

    async wipeMemories() {
      await http.send('DELETE', `/memories?user_id=${await http.userId()}`);
    },

    listConsents: async () => readJson<Consents>('GET', `/consents/${await http.userId()}`),

    setConsent: async (purpose, isGiven) =>
      readJson<Consents>('PUT', `/consents/${await http.userId()}`, {
        purpose,
        is_given: isGiven,
      }),

    getStory: async () => readJson<Story>('GET', `/story/${await http.userId()}`),

    listPersonas: async () => (await readJson<Personas>('GET', '/personas')).personas,
  };
}
