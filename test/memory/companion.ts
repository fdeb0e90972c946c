import { expect } from 'vitest';
import type { Database } from '../../src/platform/db/index.ts';
import type { Embedder, EngineTool, GenerateRequest } from '../../src/platform/llm/port.ts';
import type { TelegramSender } from '../../src/platform/telegram/index.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { scriptedEngine } from '../support/engine.ts';

/** The product on a database, with a clock and a model that do what the test says. */
export async function startCompanion(
  database: Database,
  firstUserId = 60_000,
  more: { embedder?: Embedder; encryptionKey?: string; sender?: TelegramSender } = {},
) {
  const { embedder, ...options } = more;
  const engine = scriptedEngine(embedder);
  const clock = { now: new Date() };
  const service: TestApp = await startTestApp({
    database,
    engine,
    clock: () => clock.now,
    ...options,
  });
  const { conversations, users, keys, memory } = service.core;
  let userId = firstUserId;

  const companion = {
    engine,
    service,
    clock,
    get userId() {
      return userId;
    },

    /** Goes on as a user another companion has met. */
    become(known: number): void {
      userId = known;
    },

    /** A new user, premium unless said otherwise. */
    async meet({ plan = 'premium', language = 'en' as 'en' | 'ru' } = {}): Promise<void> {
      userId += 1;
      await users.ensure(userId, { language });
      const known = { plan, adult_confirmed_at: new Date() };
      await database.db.updateTable('users').set(known).where('id', '=', userId).execute();
      engine.requests.length = 0;
      engine.replies.length = 0;
      engine.objects.length = 0;
    },

    say: (text: string) =>
      conversations.converse({
        userId,
        text,
        persona: 'vera',
        images: [],
        priority: 0,
        isAwaited: true,
      }),

    /** The user says something, and the model calls tools before it answers. */
    async sayAndCall(text: string, ...calls: [tool: string, input: unknown][]): Promise<unknown[]> {
      const results: unknown[] = [];
      engine.replies.push(async ({ tools = [] }: GenerateRequest) => {
        for (const [name, input] of calls) results.push(await toolOf(tools, name).run(input));
        return 'Good to know.';
      });
      await companion.say(text);
      return results;
    },

    /** The user states a fact and the model remembers it in the same words. */
    tell: (fact: string, quote = fact, category = 'other') =>
      companion.sayAndCall(quote, ['save_long_term_memory', { fact, quote, category }]),

    /** What the companion knows, as the owner sees it. */
    async facts(
      query = '',
    ): Promise<
      { id: string; text: string; valid_to: string | null; history: { text: string }[] }[]
    > {
      const { status, body } = await (await service.as(userId)).get(`/memories${query}`);
      expect(status).toBe(200);
      return body.facts;
    },
    texts: async (query = '') => (await companion.facts(query)).map((fact) => fact.text),

    /** Background work that is owed, whether its time has come or not; returns how much there was. */
    async keepUp(): Promise<number> {
      let done = 0;
      for (;;) {
        await database.db
          .updateTable('conversations')
          .set({ upkeep_due_at: new Date(0) })
          .where('user_id', '=', userId)
          .where('upkeep_due_at', 'is not', null)
          .execute();
        const claims = await conversations.claimUpkeep(10);
        if (claims.length === 0) return done;
        for (const claim of claims) await conversations.keepUp(claim);
        done += claims.length;
      }
    },

    /** The newest request of a purpose. */
    lastRequest(purpose: GenerateRequest['purpose'] = 'chat'): GenerateRequest {
      const request = engine.requests.findLast((each) => each.purpose === purpose);
      if (!request) throw new Error(`nothing was asked for ${purpose}`);
      return request;
    },
    close: () => service.close(),
    keys,
    memory,
  };
  return companion;
}

export type Companion = Awaited<ReturnType<typeof startCompanion>>;

function toolOf(tools: EngineTool[], name: string): EngineTool {
  const tool = tools.find((each) => each.name === name);
  if (!tool) throw new Error(`no tool ${name}`);
  return tool;
}

/** All that a model reads of a request. */
export const promptOf = ({ instructions, messages }: GenerateRequest): string =>
  [instructions, ...messages.map(({ role, text }) => `${role}: ${text}`)].join('\n');
