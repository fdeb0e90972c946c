import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { createLogger } from '../../src/platform/logger.ts';
import { createTelegramSender } from '../../src/platform/telegram/index.ts';
import { adminId, startTestApp } from '../support/app.ts';
import { onEachDatabase } from '../support/databases.ts';
import { buildEngine } from '../support/engines.ts';
import { startGeminiDouble } from '../support/gemini.ts';
import { testBotToken } from '../support/init-data.ts';
import {
  type Attempt,
  describedOf,
  requestTo,
  type Route,
  sendAsOwner,
} from '../support/requests.ts';
import { startTelegramDouble } from '../support/telegram.ts';

const webhookSecret = 'secret-of-the-webhook-4711';
const metricsToken = 'metrics-token-of-this-test-4711';
const apiKey = 'key-of-the-engine-4711';
const word = 'what-the-user-has-said-4711';

onEachDatabase('a secret', ({ open }) => {
  test('stands in no answer and no line of the log, whatever goes wrong', async () => {
    const lines: string[] = [];
    const logger = createLogger('trace', 'test', { write: (line) => void lines.push(line) });
    const telegram = await startTelegramDouble({ token: testBotToken });
    const gemini = await startGeminiDouble();
    const database = await open();
    const engine = buildEngine({
      env: { GOOGLE_API_KEY: apiKey, GEMINI_BASE_URL: gemini.url },
      patience: { tries: 1 },
      logger,
    });
    const sender = createTelegramSender({ token: testBotToken, apiRoot: telegram.url });
    const env = {
      TELEGRAM_BOT_TOKEN: testBotToken,
      METRICS_TOKEN: metricsToken,
      ADMIN_USER_IDS: Array.from({ length: 50 }, (_, index) => adminId + index).join(','),
    };
    const service = await startTestApp({ database, engine, sender, env, logger, webhookSecret });
    const { serviceKey, jwtSecret, encryptionKey } = service;
    const databaseUrl = database.source.kind === 'postgres' ? database.source.url : 'postgres://';
    const keyOf = (text: string) => [text, Buffer.from(text).toString('base64')];
    const secrets = [
      serviceKey,
      jwtSecret,
      encryptionKey,
      testBotToken,
      webhookSecret,
      metricsToken,
      apiKey,
      databaseUrl,
    ].flatMap(keyOf);
    const said: string[] = [];
    const routes = describedOf(service.app);
    const lastly = /DELETE \/profile|logout|reset/;
    const inOrder = routes.toSorted(
      (one, other) => Number(lastly.test(one.name)) - Number(lastly.test(other.name)),
    );
    let nextId = 80_000;
    const adminTokens = new Map<number, string>();
    const users = await Promise.all(
      Array.from({ length: 12 }, async () => {
        nextId += 1;
        return { userId: nextId, token: await service.tokenFor(nextId) };
      }),
    );

    async function walk(what: string, changeOf: (route: Route) => Partial<Attempt>) {
      const admin = adminId + adminTokens.size;
      const adminToken = await service.tokenFor(admin).catch(() => [...adminTokens.values()][0]);
      if (adminToken !== undefined) adminTokens.set(admin, adminToken);
      const user = users[adminTokens.size % users.length] ?? { userId: 1, token: '' };
      for (const route of inOrder) {
        const attempt = { ...user, adminToken, webhookSecret, ...changeOf(route) };
        const { status, text, headers } = await sendAsOwner(service, route, attempt);
        const answer = text + JSON.stringify(headers);
        const found = secrets.filter((secret) => answer.includes(secret));
        // Whoever asks for a token gets one, which is no secret of the service.
        expect([what, route.name, found]).toEqual([what, route.name, []]);
        if (status >= 400) said.push(text);
      }
    }

    const bodyOf = (route: Route) => (requestTo(route, { userId: 1 }).payload ?? {}) as object;
    await walk('as it should be', () => ({}));
    await walk('broken', () => ({ body: `{"message": "${word}` }));
    await walk('unknown', (route) => ({ body: { ...bodyOf(route), [word]: word } }));
    await walk('with another token', () => ({ token: `${word}.${word}.${word}` }));
    await walk('with wrong keys', () => ({
      headers: { 'x-service-key': word, 'x-telegram-bot-api-secret-token': word },
    }));
    telegram.down();
    gemini.respond = () => ({ status: 500, body: { error: { message: apiKey } } });
    await walk('Telegram and the engine are away', (route) =>
      route.name === 'POST /chat' ? { body: { message: word } } : {},
    );
    telegram.up();
    telegram.fail('createInvoiceLink', { status: 400 });
    gemini.respond = () => ({ raw: `data: ${apiKey}` });
    await walk('both say what they should not', () => ({}));
    await database.close();
    await walk('the database is away', () => ({}));

    expect(said.length).toBeGreaterThan(150);
    expect(said.some((text) => text.includes('unavailable'))).toBe(true);
    expect(lines.length).toBeGreaterThan(20);
    const log = lines.join('\n');
    for (const secret of [...secrets, word]) {
      const at = log.indexOf(secret);
      expect([secret, at < 0 ? '' : log.slice(Math.max(0, at - 300), at + 100)]).toEqual([
        secret,
        '',
      ]);
    }
    for (const text of said) expect(text).not.toContain(`"${word}"`);
    expect(log).not.toMatch(/Bearer |select .* from|insert into/);
    const ending = await service.close().then(() => '', inspect);
    expect(ending).not.toContain(word);
    await telegram.stop();
    await gemini.stop();
  }, 180_000);
});
