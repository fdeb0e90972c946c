import { longestGroupAnswer, type GroupChatResponse } from '#app/contract/group';
import { AppError } from '#app/lib/errors';
import { cleanText, splitLong, toPlainText } from '#app/lib/text';
import type { Database } from '#app/platform/db/index';
import { type Engine, EngineError, type ModelCall } from '#app/platform/llm/port';
import type { Billing } from '../billing/index.ts';
import {
  asksIfHuman,
  type Care,
  checkInAfterMs,
  checkReply,
  hear,
  type Heard,
  isInCrisis,
  withoutUnknownLinks,
} from '../care/index.ts';
import { isGiven } from '../consents/index.ts';
import { v7 as uuid } from 'uuid';
import type { Texts } from '#app/lib/texts';
import { recordCalls } from '../conversations/index.ts';
import type { Personas } from '../personas/index.ts';
import type { Profile, Users } from '../users/index.ts';
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
  care: Care;
  texts: Texts;
  clock: () => Date;
}

/** A later answer would come into another conversation. */
const patienceMs = 20_000;

export function createGroups(dependencies: Dependencies): Groups {
  const { database, engine, users, personas, billing, care, texts, clock } = dependencies;

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

  /** Before others, too: numbers put nobody to shame. */
  async function help(profile: Profile, about: Heard['about']): Promise<GroupChatResponse> {
    const { userId, language } = profile;
    const isSelf = about === 'self';
    await database.asUser(userId, async (tx) => {
      const now = clock();
      const checkInAt = new Date(now.getTime() + checkInAfterMs);
      if (isSelf) await users.noteCrisis(tx, userId, now, checkInAt);
      const kind = isSelf ? 'crisis-card' : 'third-party-card';
      await care.count(tx, { sourceId: uuid(), kind, language });
    });
    const text = care.card(isSelf ? 'crisis' : 'third-party', profile);
    return { kind: 'answer', text };
  }

  const noticeFor = (userId: number) =>
    database.asUser(userId, (tx) => care.takeNotice(tx, userId, uuid()));

  function truth({ language, formOfAddress: address }: Profile): string {
    const { name: persona } = personas.get(personas.defaultId, language);
    return texts.format(language, 'care-ai-truth-1', { address, persona });
  }

  /** What must not be said is not said to many either. */
  function checked(said: string, { profile, words }: { profile: Profile; words: string }): string {
    const text = toPlainText(withoutUnknownLinks(said, words));
    const fault = checkReply(text, {
      userText: words,
      isFarewell: false,
      isDistressed: false,
      mayNotSell: true,
    });
    if (!fault) return text;
    const { language, formOfAddress: address } = profile;
    return texts.format(language, `care-withheld-${fault}`, { address });
  }

  return {
    async answer({ userId, text, repliedTo }) {
      const profile = await users.find(userId);
      if (!profile?.adultConfirmedAt) return { kind: 'unknown' };
      if (!isGiven(profile, 'conversation')) return { kind: 'none' };
      const { language } = profile;
      const words = cleanText(text);
      if (words === '') return { kind: 'introduction', language };
      const now = clock();
      const { left, day } = await database.readAsUser(userId, (tx) =>
        billing.quota.read(tx, profile, now),
      );
      const heard = hear(words);
      if (heard.distress === 'crisis') return help(profile, heard.about);
      const isExempt = isInCrisis(profile.crisisAt, now);
      if (left === 0 && !isExempt) return { kind: 'none' };
      const counted = isExempt ? undefined : day;
      const said = asksIfHuman(words)
        ? truth(profile)
        : checked(await generate({ userId, text: words, repliedTo }, language, counted), {
            profile,
            words,
          });
      const whole = [await noticeFor(userId), said].filter(Boolean).join('\n\n');
      const [answer = ''] = splitLong(whole, longestGroupAnswer);
      return { kind: 'answer', text: answer };
    },
  };
}
