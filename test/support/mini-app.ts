import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { phone } from './browser.ts';
import { signInitData, testBotToken } from './init-data.ts';
import { telegramThemes } from './telegram-themes.ts';

interface Opening {
  userId: number;
  theme?: Record<string, string>;
  options?: BrowserContextOptions;
  /** In place of what Telegram would sign now; empty: opened without Telegram. */
  initData?: string;
  prepare?: (page: Page) => Promise<unknown>;
}

export interface OpenedApp {
  page: Page;
  /** Errors and warnings of the console, and exceptions. */
  complaints: string[];
  /** Addresses of everything the page asked for. */
  requests: string[];
  /** What the page has asked of Telegram under that name, in order. */
  asked(name: string): Promise<unknown[]>;
  /** Telegram tells the page something. */
  tell(name: string, data: unknown): Promise<void>;
  close(): Promise<void>;
}

/** The part of Telegram's phone application that a Mini App talks to. */
const telegramClient = `
  window.askedOfTelegram = [];
  window.TelegramWebviewProxy = {
    postEvent: (name, data) => askedOfTelegram.push({ name, data: JSON.parse(data) }),
  };
`;

export function launchHash(initData: string, theme: Record<string, string>): string {
  const launch = {
    tgWebAppData: initData,
    tgWebAppVersion: '9.0',
    tgWebAppPlatform: 'android',
    tgWebAppThemeParams: JSON.stringify(theme),
  };
  return `#${new URLSearchParams(launch)}`;
}

let openings = 0;

/** Somebody opens the Mini App in Telegram on a phone. */
export async function openMiniApp(
  browser: Browser,
  origin: string,
  opening: Opening,
): Promise<OpenedApp> {
  const { userId, theme = telegramThemes.iosDay, options, prepare } = opening;
  const { initData = signInitData({ userId, botToken: testBotToken }) } = opening;
  openings += 1;
  const context = await browser.newContext({
    ...phone,
    reducedMotion: 'reduce',
    extraHTTPHeaders: { 'x-forwarded-for': `10.9.${openings >> 8}.${openings & 255}` },
    ...options,
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  context.on('request', (request) => requests.push(request.url()));
  if (initData !== '') await page.addInitScript(telegramClient);
  await prepare?.(page);
  await page.goto(`${origin}/app${initData === '' ? '' : launchHash(initData, theme)}`);
  return {
    page,
    complaints,
    requests,
    asked: (name) =>
      page.evaluate(
        `askedOfTelegram.filter(({ name }) => name === ${JSON.stringify(name)}).map(({ data }) => data)`,
      ),
    tell: (name, data) =>
      page.evaluate(
        `Telegram.WebView.receiveEvent(${JSON.stringify(name)}, ${JSON.stringify(data)})`,
      ),
    close: () => context.close(),
  };
}
