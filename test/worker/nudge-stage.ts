import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { ProfileChanges } from '../../src/modules/users/users.ts';
import { conversationIdOf, outboxContent } from '../../src/modules/conversations/content.ts';
import type { Database } from '../../src/platform/db/index.ts';
import type { GenerateRequest } from '../../src/platform/llm/port.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { scriptedEngine } from '../support/engine.ts';
import { chatsOf } from './chats.ts';

type Script = (request: GenerateRequest) => Promise<string> | string;

/** A model that writes first as the script says; with `isRuleBased` there is none. */
export function nudgingEngine({ isRuleBased = false } = {}) {
  const engine = scriptedEngine();
  const asked: GenerateRequest[] = [];
  return {
    ...engine,
    isRuleBased,
    /** What it was asked to write first. */
    asked,
    write: (() => 'Thinking of you.') as Script,
    async generate(...[request, options]: Parameters<typeof engine.generate>) {
      if (request.purpose !== 'nudge') return engine.generate(request, options);
      asked.push(request);
      const { calls } = await engine.generate({ ...request, purpose: 'summary' });
      return { text: await this.write(request), calls, toolCalls: [] };
    },
  };
}

// Far ahead of the database's clock: what was said is long ago, unless a test says otherwise.
export const at = (time: string) => new Date(`2040-${time}:00Z`);

let nextUserId = 71_000;

/** Users who may be written to, under a clock the test sets. */
export async function startNudgeStage(
  database: Database,
  { engine = nudgingEngine({ isRuleBased: true }) } = {},
) {
  const encryptionKey = randomBytes(32).toString('base64url');
  let now = at('06-15T12:00');
  const apps: TestApp[] = [];
  const start = async (env: Record<string, string> = {}) => {
    const app = await startTestApp({ database, engine, env, encryptionKey, clock: () => now });
    apps.push(app);
    return app;
  };
  const app = await start();
  const { users, keys, memory, conversations, nudges } = app.core;
  const chats = chatsOf(app);
  const conversationOf = (userId: number) => conversationIdOf(userId, 'vera');

  return {
    app,
    /** Another worker on the same database. */
    start,
    setNow: (time: Date) => (now = time),
    run: nudges.sendDue,
    conversationOf,

    /** Somebody with an open chat who wants to be written to; from here on nobody else does. */
    async meet(changes: ProfileChanges = {}): Promise<number> {
      await database.db.updateTable('users').set({ nudge_kinds: [] }).execute();
      const userId = (nextUserId += 1);
      await chats.open(userId);
      await users.update(userId, {
        language: 'ru',
        nudges: ['follow-up', 'anniversary', 'morning', 'evening'],
        quiet_hours: { from: 0, to: 0 },
        ...changes,
      });
      return userId;
    },

    /** The user writes and is answered. */
    async talk(userId: number, text: string): Promise<void> {
      await chats.write(userId, text);
      await database.db
        .updateTable('conversations')
        .set({ due_at: sql`now()` })
        .where('waiting_since', 'is not', null)
        .execute();
      for (const claim of await conversations.claimNext(5)) await conversations.answer(claim);
    },
    write: chats.write,

    plan: (userId: number, ...loops: { text: string; dueAt: Date; quote?: string }[]) =>
      database.asUser(userId, async (tx) => {
        const source = { id: crypto.randomUUID(), saidAt: now };
        await memory.learn(
          tx,
          { userId, cipher: await keys.cipherFor(tx, userId) },
          conversationOf(userId),
          {
            facts: [],
            emotions: [],
            followUps: loops.map((loop) => ({ quote: loop.text, source, ...loop })),
          },
        );
      }),

    talkedOn: (userId: number, day: string) =>
      database.db
        .insertInto('affinity_events')
        .values({
          id: crypto.randomUUID(),
          user_id: userId,
          conversation_id: conversationOf(userId),
          turn_id: crypto.randomUUID(),
          kind: 'first-talk-of-day',
          points: 8,
          day,
        })
        .execute(),

    /** What is on its way to the user's chat, oldest first. */
    received: (userId: number): Promise<string[]> =>
      database.asUser(userId, async (tx) => {
        const cipher = await keys.cipherFor(tx, userId);
        const rows = await tx
          .selectFrom('outbox')
          .select(['id', 'content'])
          .where('user_id', '=', userId)
          .orderBy('seq')
          .execute();
        return rows.map(({ id, content }) => outboxContent.open(cipher, userId, id, content).text);
      }),

    async history(userId: number): Promise<string[]> {
      const { messages } = await conversations.history(userId, 'vera', { limit: 50 });
      return messages.map(({ role, text }) => `${role}: ${text}`);
    },

    /** What was started, as `<day> <number> <kind>`. */
    async started(userId: number): Promise<string[]> {
      const rows = await database.db
        .selectFrom('nudges')
        .select(['day', 'number', 'kind'])
        .where('user_id', '=', userId)
        .orderBy('day')
        .orderBy('number')
        .execute();
      return rows.map(({ day, number, kind }) => `${day} ${number} ${kind}`);
    },

    /** Cost and outcome of each call made to write first. */
    async costs(userId: number): Promise<string[]> {
      const rows = await database.db
        .selectFrom('llm_calls')
        .select(['outcome', 'cost_micros'])
        .where('user_id', '=', userId)
        .where('purpose', '=', 'nudge')
        .orderBy('created_at')
        .execute();
      return rows.map(({ outcome, cost_micros: cost }) => `${outcome} ${cost}`);
    },

    async close(): Promise<void> {
      for (const each of apps) await each.close();
      await database.close();
    },
  };
}

export type NudgeStage = Awaited<ReturnType<typeof startNudgeStage>>;
