import { afterAll, beforeAll, vi } from 'vitest';
import type { Database } from '../../src/platform/db/index.ts';
import { adminId, startTestApp, type TestApp } from './app.ts';
import { onEachDatabase } from './databases.ts';
import { scriptedEngine, type ScriptedEngine } from './engine.ts';
import { type Attempt, describedOf, type Route, sendAsOwner } from './requests.ts';

export const webhookSecret = 'secret-of-the-webhook';
export const metricsToken = 'metrics-token-of-this-test';

/** The application with all its doors, and the table of its routes. */
export interface Walk {
  readonly engine: ScriptedEngine;
  readonly service: TestApp;
  readonly database: Database;
  readonly routes: Route[];
  /** Everybody gets a user of their own, as users are limited. */
  newUser(): Promise<{ userId: number; token: string }>;
  /** The sample of a route as who may send it, always somebody new where it may be anybody. */
  send(route: Route, attempt?: Partial<Attempt>): ReturnType<TestApp['send']>;
}

const mayBeAnybody = (route: Route) =>
  !/admin|operator|login/.test(route.options.config?.access ?? '');

/** The walks go to every route many times; a machine that is busy takes its time. */
const walkTimeoutMs = 180_000;

export function onEachWalk(title: string, suite: (walk: Walk) => void, clock?: () => Date): void {
  vi.setConfig({ testTimeout: walkTimeoutMs });
  onEachDatabase(title, ({ open }) => {
    const walk: { -readonly [K in keyof Walk]?: Walk[K] } = { engine: scriptedEngine() };
    let nextId = 40_000;
    // Limits count by minutes of the wall: a walk that needs more asks as another administrator.
    const admins = Array.from({ length: 200 }, (_, index) => adminId + index);
    let nextAdmin = 0;
    let addresses = 0;
    const nextAddress = () => {
      addresses += 1;
      return `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`;
    };

    beforeAll(async () => {
      const database = await open();
      const service = await startTestApp({
        database,
        engine: walk.engine ?? scriptedEngine(),
        webhookSecret,
        env: { METRICS_TOKEN: metricsToken, ADMIN_USER_IDS: admins.join(',') },
        ...(clock && { clock }),
      });
      const newUser = async () => {
        nextId += 1;
        return { userId: nextId, token: await service.tokenFor(nextId) };
      };
      const tokens = new Map<number, string>();
      const nextAdminToken = async () => {
        nextAdmin = (nextAdmin + 1) % admins.length;
        const id = admins[nextAdmin] ?? adminId;
        const token = tokens.get(id) ?? (await service.tokenFor(id));
        tokens.set(id, token);
        return token;
      };
      Object.assign(walk, {
        database,
        service,
        routes: describedOf(service.app),
        newUser,
        async send(route: Route, attempt: Partial<Attempt> = {}) {
          const user = attempt.userId === undefined ? await newUser() : {};
          const adminToken = mayBeAnybody(route) ? undefined : await nextAdminToken();
          return sendAsOwner(service, route, {
            userId: 0,
            remoteAddress: nextAddress(),
            ...user,
            ...attempt,
            adminToken,
            webhookSecret,
          });
        },
      });
    });
    afterAll(async () => {
      await walk.service?.close();
      await walk.database?.close();
    });
    suite(walk as Walk);
  });
}
