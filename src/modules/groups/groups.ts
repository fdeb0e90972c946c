import { longestGroupAnswer, type GroupChatResponse } from '#app/contract/group';
import { AppError } from '#app/lib/errors';
import { cleanText, splitLong, toPlainText } from '#app/lib/text';
import type { Database } from '#app/platform/db/index';
import { type Engine, EngineError, type ModelCall } from '#app/platform/llm/port';
import type { Billing } from '../billing/index.ts';
import { isInCrisis, soundsLikeCrisis } from '../care/index.ts';
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
  billing: Billing;
  clock: () => Date;
}

/** A later answer would come into another conversation. */
const patienceMs = 20_000;

export function createGroups(dependencies: Dependencies): Groups {
  const { database, engine, users, personas, billing, clock } = dependencies;

  async function generate(
    { userId, ...message }: GroupMessage,
    language: 'en' | 'ru',
    day: string | undefined,
  ) {
    const persona = personas.get(personas.defaultId, language);
    const request = buildGroupRequest(persona, { ...message, language });
    try {
      const signal = AbortSignal.timeout(patienceMs);
      const { text, calls } = await engine.generate(request, { signal });
      await record(userId, calls, day);
      return text;
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      await record(userId, error.calls);
      throw new AppError('unavailable', 'unavailable', 'the engine did not answer', {
        cause: error,
      });
    }
  }

  /** Of an answer also that it was one message of the day of who asked. */
  const record = (userId: number, calls: ModelCall[], day?: string) =>
    database.asUser(userId, async (tx) => {
      await recordCalls(tx, { userId, turnId: null, purpose: 'chat' }, calls);
      const costMicros = calls.reduce((sum, call) => sum + call.costMicros, 0);
      if (day !== undefined)
        await billing.quota.count(tx, userId, day, { messages: 1, costMicros });
    });

  return {
    async answer({ userId, text, repliedTo }) {
      const profile = await users.find(userId);
      if (!profile?.adultConfirmedAt) return { kind: 'unknown' };
      const { language } = profile;
      const words = cleanText(text);
      if (words === '') return { kind: 'introduction', language };
      const now = clock();
      const { left, day } = await database.readAsUser(userId, (tx) =>
        billing.quota.read(tx, profile, now),
      );
      const isExempt = isInCrisis(profile.crisisAt, now) || soundsLikeCrisis(words);
      if (left === 0 && !isExempt) return { kind: 'none' };
      const counted = isExempt ? undefined : day;
      const said = await generate({ userId, text: words, repliedTo }, language, counted);
      const [answer = ''] = splitLong(toPlainText(said), longestGroupAnswer);
      return { kind: 'answer', text: answer };
    },
  };
}
