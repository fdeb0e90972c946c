import type { z } from 'zod';
import {
  type ChatAccepted,
  chatAcceptedSchema,
  type ChatRequest,
  type OnboardingRequest,
  onboardingResponseSchema,
} from '../contract/chat.ts';
import { type Memories, memoriesSchema } from '../contract/memories.ts';
import {
  type Profile,
  profileSchema,
  type ProfileStatus,
  profileStatusSchema,
  type ProfileUpdate,
} from '../contract/profile.ts';
import { readAnswer } from './problems.ts';
import { createUserTokens } from './tokens.ts';
import type { ApiAnswer, ApiRequest, Transport } from './transport.ts';

/** What a service may do in the name of a user. Throws AppError, the same over every transport. */
export interface Client {
  /** Stores a message to be answered later; safe to repeat for one Telegram message. */
  say(userId: number, message: ChatRequest): Promise<ChatAccepted>;
  onboard(userId: number, request: OnboardingRequest): Promise<{ step: string | null }>;
  getProfile(userId: number): Promise<Profile>;
  updateProfile(userId: number, data: ProfileUpdate['data']): Promise<Profile>;
  getStatus(userId: number): Promise<ProfileStatus>;
  listMemories(userId: number): Promise<Memories>;
}

export function createClient({
  transport,
  serviceKey,
}: {
  transport: Transport;
  serviceKey: string;
}): Client {
  const tokens = createUserTokens(transport, serviceKey);

  const send = (token: string, request: Omit<ApiRequest, 'headers'>): Promise<ApiAnswer> => {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(request.path === '/chat' && { prefer: 'respond-async' }),
    };
    return transport({ ...request, headers });
  };

  async function call<T>(
    userId: number,
    schema: z.ZodType<T>,
    request: Omit<ApiRequest, 'headers'>,
  ): Promise<T> {
    const token = await tokens.get(userId);
    let answer = await send(token, request);
    if (answer.status === 401) {
      // Revoked, or signed by a key of before: once more with a new one.
      tokens.forget(userId, token);
      answer = await send(await tokens.get(userId), request);
    }
    return readAnswer(schema, answer);
  }

  return {
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
    getStatus: (userId) =>
      call(userId, profileStatusSchema, { method: 'GET', path: `/profile/status/${userId}` }),
    listMemories: (userId) => call(userId, memoriesSchema, { method: 'GET', path: '/memories' }),
  };
}
