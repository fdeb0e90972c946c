import { afterAll, beforeAll } from 'vitest';
import type { Database } from '../../src/platform/db/index.ts';
import { startTestApp, type TestApp } from './app.ts';
import { onEachDatabase } from './databases.ts';
import { scriptedEngine, type ScriptedEngine } from './engine.ts';

/** What a suite finds when its tests run. */
export interface ApiStage {
  readonly engine: ScriptedEngine;
  readonly service: TestApp;
  readonly database: Database;
}

/** Runs a suite on the whole application, once for each database; only the model is the test's. */
export function onEachApi(title: string, suite: (stage: ApiStage) => void): void {
  onEachDatabase(title, ({ open }) => {
    const stage: { -readonly [K in keyof ApiStage]?: ApiStage[K] } = { engine: scriptedEngine() };
    beforeAll(async () => {
      stage.database = await open();
      const { database, engine = scriptedEngine() } = stage;
      stage.service = await startTestApp({ database, engine });
    });
    afterAll(async () => {
      await stage.service?.close();
      await stage.database?.close();
    });
    suite(stage as ApiStage);
  });
}
