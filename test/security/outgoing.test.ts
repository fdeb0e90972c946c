import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Database } from '../../src/platform/db/index.ts';
import { createTelegramSender, TelegramError } from '../../src/platform/telegram/index.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { openTestEmbedded } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';
import { buildEngine, nameOf, request as question } from '../support/engines.ts';
import { describedOf, requestTo, sendAsOwner } from '../support/requests.ts';
import { textsOf, withText } from '../support/schemas.ts';
import { startTelegramDouble, type TelegramDouble } from '../support/telegram.ts';

const token = `1:${'s'.repeat(35)}`;
const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

describe('an address in a request', () => {
  let database: Database;
  let service: TestApp;
  let telegram: TelegramDouble;

  beforeAll(async () => {
    telegram = await startTelegramDouble({ token });
    database = await openTestEmbedded();
    service = await startTestApp({
      database,
      engine: scriptedEngine(),
      sender: createTelegramSender({ token, apiRoot: telegram.url }),
      webhookSecret: 'secret-of-the-webhook',
    });
  });
  afterAll(async () => {
    await service.close();
    await database.close();
    await telegram.stop();
  });

  test('is followed by nobody, wherever in a body, an address or a header it stands', async () => {
    const visits: string[] = [];
    const trap = await serve((request, response) => {
      visits.push(request.url ?? '');
      response.end('caught');
    });
    const adminToken = await service.tokenFor(900_001);
    let userId = 60_000;
    let sent = 0;
    for (const route of describedOf(service.app)) {
      const { body: schema } = (route.options.schema ?? {}) as { body?: z.ZodType };
      for (const path of ['', ...(schema ? textsOf(schema) : [])]) {
        userId += 1;
        const user = { userId, token: await service.tokenFor(userId) };
        const sample = requestTo(route, user).payload as object | undefined;
        const evil = `${trap}/${sent}`;
        const body = path === '' ? sample : withText(sample ?? {}, path.split('.'), evil);
        const headers = {
          prefer: 'respond-async',
          referer: evil,
          origin: trap,
          'x-forwarded-host': new URL(trap).host,
        };
        const attempt = {
          ...user,
          body,
          headers,
          adminToken,
          query: `url=${evil}&callback=${evil}`,
        };
        await sendAsOwner(service, route, attempt);
        sent += 1;
      }
    }
    expect(sent).toBeGreaterThan(100);
    expect(visits).toEqual([]);
  }, 180_000);

  test.each([
    'http://127.0.0.1/x',
    '../../../etc/passwd',
    '/etc/passwd',
    'file:///etc/passwd',
    'a/../../bot1/getMe',
  ])(
    'in place of the name of a file, %s is asked of Telegram and of nobody else',
    async (fileId) => {
      const sender = createTelegramSender({ token, apiRoot: telegram.url });
      telegram.calls.length = 0;
      await expect(sender.downloadFile(fileId, 1_000)).rejects.toBeInstanceOf(TelegramError);
      expect(telegram.calls.map(({ method, params }) => [method, params['file_id']])).toEqual([
        ['getFile', fileId],
      ]);
    },
  );

  test.each([
    'http://127.0.0.1:1/a.png',
    'data:image/png;base64,AAAA',
    '/etc/passwd',
    'C:\\x',
    '-',
  ])('%s is no picture and no recording', async (text) => {
    const user = await service.as(71_000 + text.length);
    for (const field of ['image_data', 'audio_data']) {
      const { status, body } = await user.post('/chat', { message: 'x', [field]: text });
      expect([field, status, body.errors[0].field]).toEqual([field, 400, field]);
    }
  });
});

describe('what Telegram answers', () => {
  const answering = async (listener: RequestListener) =>
    createTelegramSender({ token, apiRoot: await serve(listener) });
  const says = (result: unknown) =>
    answering((_request, response) => response.end(JSON.stringify({ ok: true, result })));
  const failing = (call: Promise<unknown>) =>
    call.then(
      (value) => `answered ${JSON.stringify(value)}`,
      (error: unknown) =>
        error instanceof TelegramError ? error.reason : `threw ${String(error)}`,
    );

  test.each([
    ['nothing', null],
    ['a number', 5],
    ['a list', []],
    ['a text', 'x'.repeat(100_000)],
    ['another form', { message_id: '7', file_path: 5, username: {}, transactions: 'many' }],
    [
      'parts of another form',
      { message_id: 1.5, username: '', transactions: [{ id: 5 }], file_path: {} },
    ],
  ])(
    'of another form (%s) is a failed call, by its name, of every method',
    async (_what, result) => {
      const sender = await says(result);
      const picture = { data: new Uint8Array(3), caption: '' };
      const offer = {
        title: 't',
        description: 'd',
        payload: 'p',
        amount: 1,
        currency: 'XTR',
        isSubscription: false,
      };
      for (const [name, call] of Object.entries({
        sendText: () => sender.sendText(1, { text: 'x' }),
        sendVoice: () => sender.sendVoice(1, { data: new Uint8Array(3), seconds: 1 }),
        sendPicture: () => sender.sendPicture(1, picture),
        username: () => sender.username(),
        react: () => sender.react(1, 1, '👍'),
        removeMessages: () => sender.removeMessages(1, [1]),
        showAction: () => sender.showAction(1, 'typing'),
        createInvoiceLink: () => sender.createInvoiceLink(offer),
        editSubscription: () => sender.editSubscription(1, 'c', { isCancelled: true }),
        listStarTransactions: () => sender.listStarTransactions(0),
        downloadFile: () => sender.downloadFile('f', 100),
      })) {
        expect([name, await failing(call())]).toEqual([
          name,
          expect.stringMatching(/^(unreachable|rejected)$/),
        ]);
      }
    },
  );

  test.each([
    '../../bot1:other/getMe',
    'photos/../../secret',
    '/etc/passwd',
    'photos//x',
    './x',
    'x/..',
  ])('a file at %s is not fetched', async (filePath) => {
    const asked: string[] = [];
    const sender = await answering((request, response) => {
      asked.push(request.url ?? '');
      response.end(JSON.stringify({ ok: true, result: { file_path: filePath } }));
    });
    expect(await failing(sender.downloadFile('f', 100))).toBe('unreachable');
    expect(asked).toEqual([`/bot${token}/getFile`]);
  });

  test('a file that is somewhere else by now is not followed there', async () => {
    const visits: string[] = [];
    const trap = await serve((request, response) => {
      visits.push(request.url ?? '');
      response.end('caught');
    });
    const sender = await answering((request, response) => {
      if (request.url?.startsWith('/file/')) response.writeHead(302, { location: trap }).end();
      else response.end(JSON.stringify({ ok: true, result: { file_path: 'photos/a?b#c.jpg' } }));
    });
    expect(await failing(sender.downloadFile('f', 100))).toBe('unreachable');
    expect(visits).toEqual([]);
  });

  test.each(['as it is', 'packed'])('without end, %s, is not read to its end', async (how) => {
    const long = Buffer.alloc(40 * 1024 * 1024, ' ');
    const whole = Buffer.concat([
      Buffer.from('{"ok":true,"result":{"message_id":1},"x":"'),
      long,
      Buffer.from('"}'),
    ]);
    const body = how === 'packed' ? gzipSync(whole, { level: 1 }) : whole;
    const sender = await answering((_request, response) => {
      if (how === 'packed') response.setHeader('content-encoding', 'gzip');
      response.end(body);
    });
    expect(await failing(sender.sendText(1, { text: 'x' }))).toBe('unreachable');
  });
});

describe('what a model answers', () => {
  test.each(['as a stream', 'in one piece'])(
    'without end, %s, is not read to its end',
    async (how) => {
      let written = 0;
      const chunk = `: ${'x'.repeat(1024 * 1024)}\n\n`;
      const url = await serve((_request, response) => {
        const type = how === 'as a stream' ? 'text/event-stream' : 'application/json';
        response.writeHead(200, { 'content-type': type });
        const more = () => {
          while (response.writable && written < 300 * 1024 * 1024) {
            written += chunk.length;
            if (!response.write(chunk)) return void response.once('drain', more);
          }
          response.end();
        };
        more();
      });
      const engine = buildEngine({
        env: { GOOGLE_API_KEY: 'test-key', GEMINI_BASE_URL: url },
        patience: { tries: 1 },
      });
      const { z: zod } = await import('zod');
      const call =
        how === 'as a stream'
          ? engine.generate(question)
          : engine.generateObject({ ...question, purpose: 'extraction' }, zod.object({}));
      expect(await nameOf(call)).toMatch(/^(malformed|interrupted|empty)$/);
      expect(written).toBeLessThan(200 * 1024 * 1024);
    },
    60_000,
  );
});
