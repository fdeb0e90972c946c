import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import type { Database } from '../../src/platform/db/index.ts';
import type { TelegramSender } from '../../src/platform/telegram/index.ts';
import { pageDir } from '../../src/roles/core.ts';
import { createTurnLoop } from '../../src/worker/turns.ts';
import { startTestApp, type TestApp } from './app.ts';
import type { ScriptedEngine } from './engine.ts';
import { testBotToken } from './init-data.ts';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
export const hasChromium = existsSync(executablePath);

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export interface Site {
  service: TestApp;
  origin: string;
  close(): Promise<void>;
}

interface Serving {
  database: Database;
  engine: ScriptedEngine;
  /** The bot that is paid; without it there is none. */
  sender?: TelegramSender;
  env?: Record<string, string>;
}

/** The real application with the built chat page, listening, and its turns answered. */
export async function servePage(options: Serving): Promise<Site> {
  if (!existsSync(path.join(pageDir, 'index.html'))) {
    throw new Error('the chat page is not built: npm run build');
  }
  // Every visit comes from an address of its own, as guests are limited by it.
  const env = {
    CHAT_PAGE: 'true',
    TRUST_PROXY: 'true',
    TELEGRAM_BOT_TOKEN: testBotToken,
    ...options.env,
  };
  const service = await startTestApp({ ...options, env });
  const origin = await service.app.listen({ host: '127.0.0.1', port: 0 });
  const turns = createTurnLoop({ ...service.core, sender: undefined, concurrency: 4 });
  await turns.start();
  return {
    service,
    origin,
    async close() {
      await turns.stop();
      await service.close();
    },
  };
}

export interface Visit {
  page: Page;
  /** Errors and warnings of the console, and exceptions. */
  complaints: string[];
  /** Addresses of everything the page asked for. */
  requests: string[];
  userId: number;
  close(): Promise<void>;
}

let visits = 0;

/** A person opens the page; without preparation, one who has never been here. */
export async function visit(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
  prepare: (context: BrowserContext) => Promise<void> = async () => {},
): Promise<Visit> {
  visits += 1;
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    extraHTTPHeaders: { 'x-forwarded-for': `10.0.${visits >> 8}.${visits & 255}` },
    ...options,
  });
  context.setDefaultTimeout(20_000);
  await prepare(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  context.on('request', (request) => requests.push(request.url()));
  const signedIn = page.waitForResponse(/\/auth\/guest$/);
  await page.goto(origin);
  const { user_id: userId } = await (await signedIn).json();
  return { page, complaints, requests, userId, close: () => context.close() };
}

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};
