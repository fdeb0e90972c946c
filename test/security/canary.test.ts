import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Json } from '../support/app.ts';
import { findInFiles, formsOf, holds } from '../support/canary.ts';
import { type Service, startService, testSecrets } from '../support/process.ts';

const canary = 'Zwitschernorik';
/** Stands in the database in clear, so that the search is known to find what is there. */
const control = 'Pacific/Chatham';
const userId = 9_001;

test('the search knows a word in every form', () => {
  for (const form of formsOf(canary)) {
    expect(holds(Buffer.concat([Buffer.from([0, 1, 2]), form, Buffer.from('x')]), canary)).toBe(
      true,
    );
  }
  for (const before of ['', 'a', 'ab', 'abc']) {
    expect(holds(Buffer.from(btoa(`${before}${canary} and more`)), canary)).toBe(true);
  }
  expect(holds(Buffer.from('Zwitscher norik'), canary)).toBe(false);
});

/** Says the word wherever a person can say something, and where it is an error. */
async function talkTo(service: Service) {
  const post = async (url: string, body: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${service.url}${url}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as Json };
  };
  const get = async (url: string, headers = {}) =>
    (await (await fetch(`${service.url}${url}`, { headers })).json()) as Json;
  const key = { 'x-service-key': testSecrets.SERVICE_KEY };
  const { body: token } = await post('/auth', { user_id: userId }, key);
  const user = { authorization: `Bearer ${token['access_token']}` };
  const telegram = (message_id: number) => ({
    chat_id: userId,
    message_id,
    first_name: canary,
    photo_file_id: canary,
  });

  const said = await post(
    '/chat',
    { message: `I love ${canary}` },
    { ...user, 'idempotency-key': canary },
  );
  expect(said.status).toBe(200);
  const streamed = await fetch(`${service.url}/chat`, {
    method: 'POST',
    headers: { ...user, 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ message: `Hello ${canary}` }),
  });
  await streamed.text();
  await post('/chat', { message: `Later ${canary}` }, { ...user, prefer: 'respond-async' });
  const known = { city: canary, time_zone: control, is_adult: true };
  await post('/profile', { user_id: userId, data: known }, user);
  await post('/onboarding', { action: 'start', telegram: telegram(1) }, user);
  await post(
    '/chat',
    { message: canary, telegram: telegram(2) },
    { ...user, prefer: 'respond-async' },
  );
  await post('/profile', { user_id: userId, data: { name: canary } }, user);

  const refused = await Promise.all([
    post('/chat', `{"message": "${canary}"`, user),
    post('/chat', { message: canary, [canary]: 1 }, user),
    post('/chat', { message: 5, timestamp: canary }, user),
    post('/chat', { message: 'other', image_data: btoa(canary) }, user),
    post('/profile', { user_id: userId, data: { name: `${canary}\n` + canary.repeat(9) } }, user),
    post('/profile', { user_id: userId, data: { time_zone: canary } }, user),
    post('/auth', { user_id: canary }, key),
    post('/chat', { message: canary }, { authorization: `Bearer ${canary}` }),
    post(`/${canary}`, { message: canary }, user),
  ]);
  for (const { status } of refused) expect(status).toBeGreaterThanOrEqual(400);
  await get(`/chat_history/${userId}?before=${canary}`, user);

  const history = async () => JSON.stringify(await get(`/chat_history/${userId}`, user));
  // Until the worker has answered what was said for later, and no more often than the limit allows.
  for (let tries = 0; tries < 10; tries += 1) {
    if (/Later[^{]*?"role":"companion"/s.test((await history()).replaceAll('},{', ' '))) break;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  return {
    history: await history(),
    memories: JSON.stringify(await get('/memories', user)),
    profile: JSON.stringify(await get(`/profile/${userId}`, user)),
  };
}

describe('what a person says is nowhere in clear', () => {
  let cleanUp: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const step of cleanUp.toReversed()) await step();
    cleanUp = [];
  });

  async function startIn(dir: string) {
    const env = {
      ...testSecrets,
      DATA_DIR: dir,
      LOG_LEVEL: 'trace',
      LLM_PROVIDER: 'offline',
    };
    const service = await startService(env);
    cleanUp.push(async () => void (await service.kill('SIGKILL')));
    return service;
  }
  async function makeDir() {
    const dir = await mkdtemp(path.join(tmpdir(), 'evolveai-canary-'));
    cleanUp.push(() => rm(dir, { recursive: true, force: true }));
    return dir;
  }

  test('in the files of the embedded database and the logs', async () => {
    const dir = await makeDir();
    const service = await startIn(dir);
    const seen = await talkTo(service);
    for (const text of Object.values(seen)) expect(text).toContain(canary);
    await service.kill('SIGTERM');
    expect(await findInFiles(dir, control)).not.toEqual([]);
    expect(await findInFiles(dir, canary)).toEqual([]);
    expect(service.output().length).toBeGreaterThan(100);
    expect(holds(Buffer.from(service.output()), canary)).toBe(false);
  }, 120_000);
});
