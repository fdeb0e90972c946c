import { longestGroupAnswer, type GroupChatResponse } from '#app/contract/group';
import { AppError } from '#app/lib/errors';
import { cleanText, splitLong, toPlainText } from '#app/lib/text';
import type { Database } from '#app/platform/db/index';
import { type Engine, EngineError, type ModelCall } from '#app/platform/llm/port';
import { recordCalls } from '../conversations/index.ts';
import type { Personas } from '../personas/index.ts';
import type { Users } from '../users/index.ts';
import { buildGroupRequest } from './prompts/group.ts';

interface GroupMessage {
  userId: number;
  text: string;
  repliedTo: string | undefined;
}

export interface Groups {
  /** @throws AppError `unavailable` when the engine does not answer: nobody waits for it later. */
  answer(message: GroupMessage): Promise<GroupChatResponse>;
}

interface Dependencies {
  database: Database;
  engine: Engine;
  users: Users;
  personas: Personas;
}

/** A later answer would come into another conversation. */
const patienceMs = 20_000;

export function createGroups({ database, engine, users, personas }: Dependencies): Groups {
  async function generate({ userId, ...message }: GroupMessage, language: 'en' | 'ru') {
    const persona = personas.get(personas.defaultId, language);
    const request = buildGroupRequest(persona, { ...message, language });
    try {
      const signal = AbortSignal.timeout(patienceMs);
      const { text, calls } = await engine.generate(request, { signal });
      await record(userId, calls);
      return text;
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      await record(userId, error.calls);
      throw new AppError('unavailable', 'unavailable', 'the engine did not answer', {
        cause: error,
      });
    }
  }

  const record = (userId: number, calls: ModelCall[]) =>
    database.asUser(userId, (tx) =>
      recordCalls(tx, { userId, turnId: null, purpose: 'chat' }, calls),
    );

  return {
    async answer({ userId, text, repliedTo }) {
      const profile = await users.find(userId);
      if (!profile?.adultConfirmedAt) return { kind: 'unknown' };
      const { language } = profile;
      const words = cleanText(text);
      if (words === '') return { kind: 'introduction', language };
      const said = await generate({ userId, text: words, repliedTo }, language);
      const [answer = ''] = splitLong(toPlainText(said), longestGroupAnswer);
      return { kind: 'answer', text: answer };
    },
  };
}
