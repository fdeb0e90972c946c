import { runInThisContext } from 'node:vm';
import type { Browser } from 'playwright-core';
import { createMigrations, openEmbedded } from '../../src/platform/db/index.ts';
import { startTestApp, type TestApp } from '../../test/support/app.ts';
import { type ScriptedEngine, scriptedEngine } from '../../test/support/engine.ts';
import { testBotToken } from '../../test/support/init-data.ts';
import { openMiniApp } from '../../test/support/mini-app.ts';
import { telegramThemes } from '../../test/support/telegram-themes.ts';
import { type Acquaintance, acquaintances } from './mini-app-talks.ts';
import { shiftClock } from './days.ts';
import { savePicture } from './picture.ts';

const tabs = ['home', 'memories', 'plan', 'settings'] as const;
/** Each tab once by day and once by night, and in both languages. */
const shown = {
  ru: { light: ['home', 'settings'], dark: ['memories', 'plan'] },
  en: { light: ['memories', 'plan'], dark: ['home', 'settings'] },
} as const;
const themes = { light: telegramThemes.iosDay, dark: telegramThemes.iosNight };

/** The Mini App after weeks of talking. */
export async function photographMiniApp(browser: Browser, dataDir: string): Promise<void> {
  const database = await openEmbedded(dataDir);
  await createMigrations(database.db).up();
  const engine = scriptedEngine();
  const service = await startTestApp({
    database,
    engine,
    env: { TELEGRAM_BOT_TOKEN: testBotToken, TRUST_PROXY: 'true' },
  });
  const origin = await service.app.listen({ host: '127.0.0.1', port: 0 });
  for (const acquaintance of acquaintances) {
    runInThisContext(shiftClock(acquaintance.days));
    await introduce(service, acquaintance);
    for (let daysAgo = acquaintance.days; daysAgo >= 0; daysAgo -= 1) {
      // Everything in this process lives on that day, the embedded database too.
      runInThisContext(shiftClock(daysAgo));
      await talk(service, engine, acquaintance, daysAgo);
    }
  }
  for (const { userId, language } of acquaintances) {
    for (const scheme of ['light', 'dark'] as const) {
      const { page, close } = await openMiniApp(browser, origin, { userId, theme: themes[scheme] });
      const buttons = page.getByRole('navigation').getByRole('button');
      for (const tab of shown[language][scheme]) {
        await buttons.nth(tabs.indexOf(tab)).click();
        await page.waitForLoadState('networkidle');
        await page.mouse.move(0, 0);
        await savePicture(page, `mini-app-${tab}-${scheme}-${language}.png`);
      }
      await close();
    }
  }
  await service.close();
  await database.close();
}

async function introduce(service: TestApp, acquaintance: Acquaintance): Promise<void> {
  const { userId, language, name, city, timeZone } = acquaintance;
  const user = await service.as(userId);
  const data = { name, language, city, is_adult: true, time_zone: timeZone };
  await user.post('/profile', { user_id: userId, data });
  await user.post('/profile', {
    user_id: userId,
    data: { nudges: ['follow-up', 'evening'], quiet_hours: { from: 23, to: 9 } },
  });
}

/** What is told on that day, and a little more, so that it is a day of talking. */
async function talk(
  service: TestApp,
  engine: ScriptedEngine,
  { userId, told, small }: Acquaintance,
  daysAgo: number,
): Promise<void> {
  const user = await service.as(userId);
  for (const { text, uses } of told.filter((each) => each.daysAgo === daysAgo)) {
    engine.replies.push(async ({ tools = [] }) => {
      for (const [name, input] of Object.entries(uses)) {
        await tools.find((tool) => tool.name === name)?.run(input);
      }
      return small;
    });
    await user.post('/chat', { message: text });
  }
  engine.replies.push(() => small);
  await user.post('/chat', { message: small });
}
