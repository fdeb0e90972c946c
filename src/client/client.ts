import { z } from 'zod';
import {
  type ChatAccepted,
  chatAcceptedSchema,
  type ChatRequest,
  type OnboardingRequest,
  onboardingResponseSchema,
  type TakeBackRequest,
  takeBackResponseSchema,
} from '../contract/chat.ts';
import { type ConsentPurpose, type Consents, consentsSchema } from '../contract/consents.ts';
import {
  type Export,
  type ExportLink,
  exportLinkSchema,
  exportSchema,
} from '../contract/export.ts';
import {
  type GroupChatRequest,
  type GroupChatResponse,
  groupChatResponseSchema,
} from '../contract/group.ts';
import {
  type Emotion,
  emotionSchema,
  type Fact,
  factSchema,
  type Memories,
  memoriesSchema,
  type MemoryUpdate,
} from '../contract/memories.ts';
import { type Personas, personasSchema } from '../contract/personas.ts';
import { type PlaceAnswer, placeAnswerSchema, type PlaceRequest } from '../contract/place.ts';
import {
  type Profile,
  profileSchema,
  type ProfileStatus,
  profileStatusSchema,
  type ProfileUpdate,
} from '../contract/profile.ts';
import { type Story, storySchema } from '../contract/story.ts';
import { type AdministrationClient, createAdministrationClient } from './administration.ts';
import { type BillingClient, createBillingClient } from './billing.ts';
import { type BroadcastClient, createBroadcastClient } from './broadcasts.ts';
import { readAnswer } from './problems.ts';
import { createUserTokens } from './tokens.ts';
import type { ApiAnswer, Asked, Transport } from './transport.ts';

/** What a service may do in the name of a user. Throws AppError, the same over every transport. */
export interface Client {
  /** Stores a message to be answered later; safe to repeat for one Telegram message. */
  say(userId: number, message: ChatRequest): Promise<ChatAccepted>;
  /** False: there was nothing to take back. Safe to repeat for one Telegram message. */
  undo(userId: number, request: TakeBackRequest): Promise<boolean>;
  regenerate(userId: number, request: TakeBackRequest): Promise<boolean>;
  onboard(userId: number, request: OnboardingRequest): Promise<{ step: string | null }>;
  getProfile(userId: number): Promise<Profile>;
  updateProfile(userId: number, data: ProfileUpdate['data']): Promise<Profile>;
  /** City and time zone; of several places none is set. */
  setPlace(userId: number, place: PlaceRequest): Promise<PlaceAnswer>;
  getStatus(userId: number): Promise<ProfileStatus>;
  /** The companion starts nothing any more; what is under way is taken back. */
  stop(userId: number): Promise<Profile>;
  /** All that is remembered, newest first; with words, what matches them best. */
  listMemories(userId: number, words?: string): Promise<Memories>;
  updateMemory(
    userId: number,
    id: string,
    changes: Omit<MemoryUpdate, 'user_id'>,
  ): Promise<Fact | Emotion>;
  /** Nothing is left of it; a second time it is not found. */
  forgetMemory(userId: number, id: string): Promise<void>;
  /** Nothing is remembered any more; the talk and all else stays. Safe to repeat. */
  wipeMemories(userId: number): Promise<void>;
  listConsents(userId: number): Promise<Consents>;
  changeConsent(userId: number, purpose: ConsentPurpose, isGiven: boolean): Promise<Consents>;
  /** Everything that is held of the user; seldom, by the API's limit. */
  exportAccount(userId: number): Promise<Export>;
  /** A path of the API that gives it once, with all files; seldom, by the API's limit. */
  createExportLink(userId: number): Promise<ExportLink>;
  /** Only what was paid is left, and the account. */
  resetAccount(userId: number): Promise<void>;
  /** Nothing is left. Whatever is asked for this user afterwards begins another account. */
  removeAccount(userId: number): Promise<void>;
  /** In front of others, for whom no account is begun. */
  answerInGroup(request: GroupChatRequest): Promise<GroupChatResponse>;
  getStory(userId: number): Promise<Story>;
  listPersonas(userId: number): Promise<Personas>;
  billing: BillingClient;
  /** For administrators. */
  broadcasts: BroadcastClient;
  administration: AdministrationClient;
}

export function createClient({
  transport,
  serviceKey,
}: {
  transport: Transport;
  serviceKey: string;
}): Client {
  const tokens = createUserTokens(transport, serviceKey);

  const send = (token: string, { idempotencyKey, ...request }: Asked): Promise<ApiAnswer> => {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(request.path === '/chat' && { prefer: 'respond-async' }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    };
    return transport({ ...request, headers });
  };

  async function call<T>(userId: number, schema: z.ZodType<T>, request: Asked): Promise<T> {
    const token = await tokens.get(userId);
    let answer = await send(token, request);
    if (answer.status === 401) {
      // Revoked, or signed by a key of before: once more with a new one.
      tokens.forget(userId, token);
      answer = await send(await tokens.get(userId), request);
    }
    return readAnswer(schema, answer);
  }

  async function tell<T>(schema: z.ZodType<T>, path: string, body: object): Promise<T> {
    const headers = { 'x-service-key': serviceKey };
    return readAnswer(schema, await transport({ method: 'POST', path, headers, body }));
  }

  const takeBack =
    (action: 'undo' | 'regenerate') => async (userId: number, body: TakeBackRequest) =>
      (
        await call(userId, takeBackResponseSchema, {
          method: 'POST',
          path: `/chat/${action}`,
          body,
        })
      ).is_done;

  return {
    undo: takeBack('undo'),
    regenerate: takeBack('regenerate'),
    say: (userId, message) =>
      call(userId, chatAcceptedSchema, { method: 'POST', path: '/chat', body: message }),
    onboard: (userId, request) =>
      call(userId, onboardingResponseSchema, {
        method: 'POST',
        path: '/onboarding',
        body: request,
      }),
    getProfile: (userId) =>
      call(userId, profileSchema, { method: 'GET', path: `/profile/${userId}` }),
    updateProfile: (userId, data) =>
      call(userId, profileSchema, {
        method: 'POST',
        path: '/profile',
        body: { user_id: userId, data },
      }),
    setPlace: (userId, body) =>
      call(userId, placeAnswerSchema, {
        method: 'POST',
        path: `/profile/${userId}/place`,
        body,
      }),
    getStatus: (userId) =>
      call(userId, profileStatusSchema, { method: 'GET', path: `/profile/status/${userId}` }),
    stop: (userId) =>
      call(userId, profileSchema, { method: 'POST', path: `/profile/${userId}/stop` }),
    listMemories: (userId, words) =>
      call(userId, memoriesSchema, {
        method: 'GET',
        path: words === undefined ? '/memories' : `/memories?query=${encodeURIComponent(words)}`,
      }),
    updateMemory: (userId, id, changes) =>
      call(userId, z.union([factSchema, emotionSchema]), {
        method: 'PATCH',
        path: `/memories/${encodeURIComponent(id)}`,
        body: changes,
      }),
    forgetMemory: (userId, id) =>
      call(userId, z.void(), { method: 'DELETE', path: `/memories/${encodeURIComponent(id)}` }),
    wipeMemories: (userId) =>
      call(userId, z.void(), { method: 'DELETE', path: `/memories?user_id=${userId}` }),
    listConsents: (userId) =>
      call(userId, consentsSchema, { method: 'GET', path: `/consents/${userId}` }),
    changeConsent: (userId, purpose, isGiven) =>
      call(userId, consentsSchema, {
        method: 'PUT',
        path: `/consents/${userId}`,
        body: { purpose, is_given: isGiven },
      }),
    createExportLink: (userId) =>
      call(userId, exportLinkSchema, { method: 'POST', path: `/export/${userId}/link` }),
    exportAccount: (userId) =>
      call(userId, exportSchema, { method: 'GET', path: `/export/${userId}` }),
    resetAccount: (userId) =>
      call(userId, z.void(), { method: 'POST', path: `/profile/${userId}/reset` }),
    removeAccount: (userId) =>
      call(userId, z.void(), { method: 'DELETE', path: `/profile/${userId}` }),
    answerInGroup: (request) => tell(groupChatResponseSchema, '/group_chat', request),
    getStory: (userId) => call(userId, storySchema, { method: 'GET', path: `/story/${userId}` }),
    listPersonas: (userId) => call(userId, personasSchema, { method: 'GET', path: '/personas' }),
    billing: createBillingClient(call, tell),
    broadcasts: createBroadcastClient(call),
    administration: createAdministrationClient(call),
  };
}
