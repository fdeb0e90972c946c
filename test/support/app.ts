import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { InjectOptions } from 'fastify';
import { inject } from 'vitest';
import type { App } from '../../src/api/app.ts';
import { readConfig } from '../../src/config/index.ts';
import type { Database } from '../../src/platform/db/index.ts';
import type { Engine } from '../../src/platform/llm/port.ts';
import { createLogger, type Logger } from '../../src/platform/logger.ts';
import type { TelegramSender } from '../../src/platform/telegram/index.ts';
import { buildCore, type Core } from '../../src/roles/core.ts';
import { buildServer } from '../../src/roles/server.ts';

export const adminId = 900_001;

export interface TestApp {
  app: App;
  core: Core;
  serviceKey: string;
  encryptionKey: string;
  jwtSecret: string;
  /** Any request, as anybody may send it. */
  send(options: InjectOptions): Promise<Answer>;
  /** A token as the bot would get it. */
  tokenFor(userId: number): Promise<string>;
  /** What the bot says with its service key. */
  asBot(url: string, body: object): Promise<Answer>;
  /** A request with the user's token; a body makes it a POST. */
  as(userId: number): Promise<Caller>;
  close(): Promise<void>;
}

export interface Caller {
  token: string;
  get(url: string): Promise<Answer>;
  post(url: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  patch(url: string, body: unknown): Promise<Answer>;
  put(url: string, body: unknown): Promise<Answer>;
  delete(url: string): Promise<Answer>;
}

// oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers as they come
export type Json = any;

export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: Json;
  text: string;
}

interface Options {
  database: Database;
  engine: Engine;
  sender?: TelegramSender;
  clock?: () => Date;
  /** In place of silence. */
  logger?: Logger;
  /** In place of secrets made for this application. */
  encryptionKey?: string;
  /** Settings of the process, e.g. CHAT_PAGE. */
  env?: Record<string, string>;
  /** Takes updates at the webhook with this secret. */
  webhookSecret?: string;
}

/** The real application on the given database; only the model is the test's. */
export async function startTestApp(options: Options): Promise<TestApp> {
  const { database, engine, sender, clock, webhookSecret } = options;
  const secrets = {
    encryptionKey: options.encryptionKey ?? randomBytes(32).toString('base64url'),
    jwtSecret: randomBytes(32).toString('hex'),
    serviceKey: randomBytes(32).toString('hex'),
  };
  const config = readConfig('all', {
    ADMIN_USER_IDS: String(adminId),
    LOG_LEVEL: 'silent',
    CHAT_PAGE: 'false',
    DELETIONS_FILE: path.join(path.dirname(inject('embeddedTemplate')), 'deletions.log'),
    ...options.env,
  });
  const core = buildCore({
    config,
    secrets,
    database,
    engine,
    sender,
    logger: options.logger ?? createLogger('silent', 'test'),
    ...(clock && { clock }),
  });
  const app = await buildServer({
    core,
    config,
    secrets,
    ...(webhookSecret && {
      telegram: {
        secret: webhookSecret,
        handle: async () => undefined,
      },
    }),
  });

  const send = async (options: InjectOptions): Promise<Answer> => {
    const response = await app.inject(options);
    const text = response.body;
    const isJson = /json/.test(String(response.headers['content-type']));
    return {
      status: response.statusCode,
      headers: response.headers,
      body: isJson && text ? JSON.parse(text) : undefined,
      text,
    };
  };
  const tokenFor = async (userId: number) => {
    const payload = { user_id: userId };
    const headers = { 'x-service-key': secrets.serviceKey };
    return (await send({ method: 'POST', url: '/auth', payload, headers })).body.access_token;
  };

  return {
    app,
    core,
    send,
    ...secrets,
    tokenFor,
    asBot: (url, payload) =>
      send({ method: 'POST', url, payload, headers: { 'x-service-key': secrets.serviceKey } }),
    async as(userId) {
      const token = await tokenFor(userId);
      const authorization = `Bearer ${token}`;
      return {
        token,
        get: (url) => send({ method: 'GET', url, headers: { authorization } }),
        patch: (url, payload) =>
          send({ method: 'PATCH', url, payload: payload as object, headers: { authorization } }),
        put: (url, payload) =>
          send({ method: 'PUT', url, payload: payload as object, headers: { authorization } }),
        delete: (url) => send({ method: 'DELETE', url, headers: { authorization } }),
        post: (url, payload, headers = {}) =>
          send({
            method: 'POST',
            url,
            payload: payload as object,
            headers: { authorization, ...headers },
          }),
      };
    },
    close: () => app.close(),
  };
}
