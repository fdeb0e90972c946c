import type { APIRequestContext, Browser, BrowserContextOptions, Locator } from 'playwright-core';
import { conversationIdOf } from '../../src/modules/conversations/content.ts';
import { type Site, type Visit, visit } from '../support/browser.ts';
import type { ScriptedEngine } from '../support/engine.ts';

const words = {
  en: { message: 'Message', log: 'Conversation' },
  ru: { message: 'Сообщение', log: 'Разговор' },
};

export interface Visitor extends Visit {
  composer: Locator;
  log: Locator;
  /** What the bubbles on the page say, in order. */
  bubbles(): Promise<string[]>;
  say(text: string): Promise<void>;
  heard(text: string): Promise<void>;
  reload(): Promise<void>;
}

/** Somebody who has given a name and may talk. */
export async function enter(
  browser: Browser,
  site: Site,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const language = options.locale === 'ru-RU' ? 'ru' : 'en';
  const visited = await visit(browser, site.origin, options, ({ request }) =>
    introduce(request, site.origin, language),
  );
  const t = words[language];
  const { page } = visited;
  const composer = page.getByRole('textbox', { name: t.message });
  const log = page.getByRole('log', { name: t.log });
  await log.waitFor();
  return {
    ...visited,
    composer,
    log,
    bubbles: () => log.locator('.bubble-text').allInnerTexts(),
    async say(text) {
      await composer.fill(text);
      await composer.press('Enter');
    },
    heard: (text) => log.getByText(text, { exact: true }).waitFor(),
    async reload() {
      await page.reload();
      await log.waitFor();
    },
  };
}

/** What the welcome does, without looking at it. */
async function introduce(
  request: APIRequestContext,
  origin: string,
  language: 'en' | 'ru',
): Promise<void> {
  const signedIn = await request.post(`${origin}/auth/guest`, { data: {} });
  const { user_id, access_token } = await signedIn.json();
  await request.post(`${origin}/profile`, {
    headers: { authorization: `Bearer ${access_token}` },
    data: { user_id, data: { name: 'Sam', language, is_adult: true } },
  });
}

interface MemoryInputs {
  save_long_term_memory: { fact: string; category: string; quote: string };
  save_emotional_memory: { emotion: string; intensity: number; context: string; quote: string };
  plan_follow_up: { what: string; when: string; quote: string };
}

/** The next reply uses these tools first, as a model would. */
export function rememberNext(
  engine: ScriptedEngine,
  inputs: Partial<MemoryInputs>,
  reply: string,
): void {
  engine.replies.push(async ({ tools }) => {
    for (const [name, input] of Object.entries(inputs)) {
      await tools?.find((tool) => tool.name === name)?.run(input);
    }
    return reply;
  });
}

/** Days of talking, in one step. */
export async function growCloser({ service }: Site, userId: number, points: number): Promise<void> {
  await service.core.database.db
    .insertInto('affinity_events')
    .values({
      id: crypto.randomUUID(),
      user_id: userId,
      conversation_id: conversationIdOf(userId, 'vera'),
      turn_id: null,
      kind: 'talk',
      points,
      day: '2026-01-01',
    })
    .execute();
}
