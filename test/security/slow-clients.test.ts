import { connect, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, buildApp } from '../../src/api/app.ts';
import { serverOptions } from '../../src/api/http-server.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { openTestEmbedded } from '../support/databases.ts';
import { scriptedEngine } from '../support/engine.ts';

let database: Database;
let service: TestApp;
let app: App;
let port: number;

beforeAll(async () => {
  database = await openTestEmbedded();
  service = await startTestApp({ database, engine: scriptedEngine() });
  const { core, jwtSecret, serviceKey } = service;
  app = await buildApp({
    ...core,
    jwtSecret,
    serviceKey,
    metricsToken: undefined,
    adminUserIds: [],
    trustedProxies: 0,
    maxImageBytes: 1024 * 1024,
    pageDir: undefined,
    appDir: undefined,
    botToken: undefined,
    timeouts: { headersMs: 300, requestMs: 600, silenceMs: 60_000, checkEveryMs: 50 },
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  port = (app.server.address() as AddressInfo).port;
});
afterAll(async () => {
  await app.close();
  await service.close();
  await database.close();
});

/** Opens a connection, says something, and waits until the other side has closed it. */
async function until(say: (socket: Socket) => void): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.on('error', () => undefined);
  socket.once('connect', () => say(socket));
  await new Promise((resolve) => socket.once('close', resolve));
  return Buffer.concat(chunks).toString();
}

/** A character now and then, for as long as anybody listens. */
function drip(socket: Socket, text: string): void {
  const timer = setInterval(() => socket.writable && socket.write(text), 30);
  socket.once('close', () => clearInterval(timer));
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

test('a connection on which nothing is said is closed', async () => {
  expect(statusOf(await until(() => undefined))).toBe(408);
});

test('a head that comes letter by letter is not waited for', async () => {
  const answer = await until((socket) => {
    socket.write('GET /health HTTP/1.1\r\nHost: x\r\n');
    drip(socket, 'x-more: 1\r\n');
  });
  expect(statusOf(answer)).toBe(408);
  expect(answer).toMatch(/content-type: application\/problem\+json/i);
  expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status: 408 });
});

test('a body that comes letter by letter is not waited for', async () => {
  const token = await service.tokenFor(1);
  const answer = await until((socket) => {
    socket.write(
      'POST /chat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n' +
        `Authorization: Bearer ${token}\r\nContent-Length: 60000\r\n\r\n{"message": "`,
    );
    drip(socket, 'x');
  });
  expect(answer === '' || statusOf(answer) === 408).toBe(true);
});

test('many who wait at once keep nobody from an answer', async () => {
  const waiting = Array.from({ length: 300 }, () =>
    until((socket) => drip(socket, 'GET /health HTTP/1.1\r\nx-y: ')),
  );
  const answer = await fetch(`http://127.0.0.1:${port}/health`);
  expect(answer.status).toBe(200);
  const ends = await Promise.all(waiting);
  expect(ends).toHaveLength(300);
  expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
});

test.each([
  [
    'headers of 100 KB',
    `GET /health HTTP/1.1\r\nHost: x\r\nx-long: ${'a'.repeat(100_000)}\r\n\r\n`,
    431,
  ],
  ['an address of 1 MB', `GET /${'a'.repeat(1_000_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
  [
    'ten thousand headers',
    `GET /health HTTP/1.1\r\nHost: x\r\n${'a: b\r\n'.repeat(10_000)}\r\n`,
    431,
  ],
  [
    'two lengths',
    'POST /auth HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello',
    400,
  ],
  [
    'a length and chunks',
    'POST /auth HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  ['a broken line', 'GET /health HTTP/1.1\r\nHost: x\r\nbad header\r\n\r\n', 400],
  ['a space before the colon', 'GET /health HTTP/1.1\r\nHost: x\r\nA : b\r\n\r\n', 400],
  ['no words at all', '\u0016\u0003\u0001\u0000', 400],
])('%s: refused in words, without a word of the request', async (_what, request, status) => {
  const answer = await until((socket) => socket.end(request));
  expect(statusOf(answer)).toBe(status);
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toMatch(/x-content-type-options: nosniff/i);
  expect(head).toMatch(/content-security-policy: default-src 'none'/i);
  expect(head).toMatch(/connection: close/i);
  expect(JSON.parse(body)).toEqual({
    type: 'urn:evolveai:problem:invalid-body',
    title: expect.any(String),
    status,
    code: 'invalid-body',
    detail: 'The request cannot be read.',
    request_id: expect.any(String),
  });
});

test('a request that names no host is refused', async () => {
  const answer = await until((socket) => socket.end('GET /health HTTP/1.1\r\n\r\n'));
  expect(statusOf(answer)).toBe(400);
  expect(answer).not.toContain('ok');
});

test('a connection that has served its share is closed by the server', () => {
  const { server } = service.app;
  expect(server.maxRequestsPerSocket).toBe(1_000);
});

test('as it is run, every wait has an end, and the longest is for whoever waits for an answer', () => {
  const { server } = service.app;
  const options = serverOptions();
  expect([server.headersTimeout, server.requestTimeout]).toEqual([15_000, 60_000]);
  expect([server.timeout, server.keepAliveTimeout]).toEqual([600_000, 72_000]);
  expect(server.headersTimeout).toBeLessThan(server.requestTimeout);
  expect(options.http.maxHeaderSize).toBe(16 * 1024);
  expect(options.http.insecureHTTPParser).toBe(false);
});
