import { type ApiRequest, type Transport, unreachable } from '../../src/client/transport.ts';
import { createInjectTransport } from '../../src/client/index.ts';
import type { TelegramConfig } from '../../src/config/index.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { createTelegramSender } from '../../src/platform/telegram/index.ts';
import { buildTelegram, type TelegramBot } from '../../src/roles/telegram.ts';
import { startWorkers } from '../../src/roles/workers.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { openTestEmbedded } from '../support/databases.ts';
import { type ScriptedEngine, scriptedEngine } from '../support/engine.ts';
import { waitFor } from '../support/process.ts';
import {
  startTelegramDouble,
  type TelegramDouble,
  type TelegramUser,
} from '../support/telegram.ts';

export const within = 20_000;
export const botToken = `1:${'a'.repeat(35)}`;

/** What the API does instead of answering; undefined: it answers. */
type Trouble = (request: ApiRequest) => ReturnType<Transport> | undefined;

export interface Stage {
  telegram: TelegramDouble;
  api: TestApp;
  engine: ScriptedEngine;
  bot: TelegramBot;
  /** What the bot has logged. */
  log: string[];
  trouble(what: Trouble | undefined): void;
  /** To the API past any trouble. */
  pass: Transport;
  /** Another process of the same bot. */
  another(token?: string): TelegramBot;
  /** Somebody who has a name and is in a conversation. */
  acquainted(id: number): Promise<TelegramUser>;
  /** What the API holds of what somebody wrote, in order. */
  stored(user: TelegramUser): Promise<string[]>;
  close(): Promise<void>;
}

/** API, worker and bot on a Telegram double, with an engine that says what it is told. */
export async function startStage(
  updates: TelegramConfig['updates'] = { mode: 'polling' },
  shown: { adminUserIds?: number[]; publicUrl?: string; supportContact?: string } = {},
  env: Record<string, string> = {},
): Promise<Stage> {
  const telegram = await startTelegramDouble({ token: botToken });
  const database: Database = await openTestEmbedded();
  const engine = scriptedEngine();
  const sender = createTelegramSender({ token: botToken, apiRoot: telegram.url });
  const api = await startTestApp({ database, engine, sender, env });
  const { core, serviceKey } = api;
  const workers = await startWorkers({ core, sender, concurrency: 4 });

  const log: string[] = [];
  const note = (_fields: object, message: string) => void log.push(message);
  const logger = { debug: note, info: note, warn: note, error: note };
  let trouble: Trouble | undefined;
  const pass = createInjectTransport(() => api.app);
  const transport: Transport = (request) => trouble?.(request) ?? pass(request);
  const another = (token = botToken) =>
    buildTelegram({
      telegram: { token, apiRoot: telegram.url, updates },
      defaultLanguage: 'en',
      adminUserIds: [],
      publicUrl: undefined,
      supportContact: undefined,
      ...shown,
      serviceKey,
      transport,
      logger,
    });
  const bot = another();

  return {
    telegram,
    api,
    engine,
    bot,
    log,
    another,
    pass,
    trouble: (what) => void (trouble = what),
    async acquainted(id) {
      const user = telegram.user(id, { first_name: 'Robin', language_code: 'en' });
      const caller = await api.as(id);
      await caller.post('/profile', { user_id: id, data: { name: 'Robin', is_adult: true } });
      return user;
    },
    async stored({ id }) {
      const { messages } = await core.conversations.history(id, 'vera', { limit: 50 });
      return messages.filter(({ role }) => role === 'user').map(({ text }) => text);
    },
    async close() {
      await bot.stop();
      await Promise.all([api.close(), workers.stop()]);
      await database.close();
      await telegram.stop();
    },
  };
}

export const isAway: Trouble = () => Promise.reject(unreachable(new Error('test')));

/** An answer of the API that is not one of success. */
export const problem = (status: number, code: string, details?: object): ReturnType<Transport> =>
  Promise.resolve({
    status,
    body: { type: 't', title: 't', status, code, detail: 'd', request_id: 'r', details },
  });

/** The words of a chat message on its way to the API. */
export const wordsOf = ({ path, body }: ApiRequest) =>
  path === '/chat' ? (body as { message: string }).message : undefined;

export const waits = (isDone: () => boolean | Promise<boolean>) => waitFor(isDone, within);
