import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import type { Database } from '../../src/platform/db/index.ts';
import { hasChromium, openBrowser, servePage, type Site } from '../support/browser.ts';
import { openTestEmbedded } from '../support/databases.ts';
import { type ScriptedEngine, scriptedEngine } from '../support/engine.ts';

export interface Stage {
  browser: Browser;
  site: Site;
  engine: ScriptedEngine;
}

type Serving = Partial<Parameters<typeof servePage>[0]>;

/** Runs a suite in Chromium on the real application; without Chromium it says so and is skipped. */
export function inChromium(
  title: string,
  suite: (stage: () => Stage) => void,
  prepare: () => Promise<Serving> = async () => ({}),
): void {
  // oxlint-disable-next-line no-console -- whoever reads the results should know
  if (!hasChromium) console.info(`Chromium is not installed: "${title}" is skipped.`);
  describe.skipIf(!hasChromium)(`${title} (Chromium)`, () => {
    const engine = scriptedEngine();
    let database: Database;
    let site: Site;
    let browser: Browser;
    beforeAll(async () => {
      database = await openTestEmbedded();
      const serving = { database, engine, ...(await prepare()) };
      [site, browser] = await Promise.all([servePage(serving), openBrowser()]);
    });
    afterAll(async () => {
      await browser.close();
      await site.close();
      await database.close();
    });
    beforeEach(() => {
      engine.requests.length = 0;
      engine.replies.length = 0;
    });
    suite(() => ({ browser, site, engine }));
  });
}
