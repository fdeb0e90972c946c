import { expect, test } from 'vitest';
import { createHttp } from './http.ts';

const signIn = { path: '/auth/guest', body: {} };

interface Call {
  path: string;
  authorization: string | null;
}

/** A server that signs in with token-1, token-2 … and refuses the tokens named. */
function createServer({ refused = [] as string[], userIds = [7] } = {}) {
  const calls: Call[] = [];
  let signIns = 0;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const path = String(input);
    const authorization = new Headers(init?.headers).get('authorization');
    calls.push({ path, authorization });
    if (path === '/auth/guest') {
      signIns += 1;
      return Response.json({
        user_id: userIds[Math.min(signIns, userIds.length) - 1],
        access_token: `token-${signIns}`,
        token_type: 'bearer',
        expires_in: 3600,
      });
    }
    return refused.includes(authorization?.slice(7) ?? '')
      ? Response.json({ code: 'token-invalid', status: 401 }, { status: 401 })
      : Response.json({ ok: true });
  };
  return { fetch, calls, countSignIns: () => signIns };
}

function build(server: ReturnType<typeof createServer>) {
  const clock = { now: 0 };
  let others = 0;
  const http = createHttp({
    signIn,
    fetch: server.fetch,
    now: () => clock.now,
    onOtherVisitor: () => (others += 1),
  });
  return { http, clock, countOthers: () => others };
}

test('requests that start together sign in once', async () => {
  const server = createServer();
  const { http } = build(server);
  await Promise.all([http.send('GET', '/a'), http.send('GET', '/b'), http.userId()]);
  expect(server.countSignIns()).toBe(1);
});

test('a token is renewed before it ends', async () => {
  const server = createServer();
  const { http, clock } = build(server);
  await http.send('GET', '/a');
  clock.now = 3_550_000;
  await http.send('GET', '/b');
  expect(server.calls.at(-1)).toEqual({ path: '/b', authorization: 'Bearer token-2' });
});

test('a refused token is renewed and the request is sent once more', async () => {
  const server = createServer({ refused: ['token-1'] });
  const { http } = build(server);
  await expect(http.send('GET', '/a')).resolves.toHaveProperty('ok', true);
  expect(server.calls.map((call) => call.path)).toEqual(['/auth/guest', '/a', '/auth/guest', '/a']);
});

test('a token refused twice is an error', async () => {
  const server = createServer({ refused: ['token-1', 'token-2'] });
  const { http } = build(server);
  await expect(http.send('GET', '/a')).rejects.toMatchObject({
    code: 'token-invalid',
    status: 401,
  });
});

test('a renewal that answers with somebody else says so', async () => {
  const server = createServer({ refused: ['token-1'], userIds: [7, 8] });
  const { http, countOthers } = build(server);
  await http.send('GET', '/a');
  expect(countOthers()).toBe(1);
});

test('no answer at all is named unreachable', async () => {
  const http = createHttp({
    signIn,
    fetch: () => Promise.reject(new TypeError('failed to fetch')),
    now: () => 0,
    onOtherVisitor: () => {},
  });
  await expect(http.send('GET', '/a')).rejects.toMatchObject({ code: 'unreachable', status: 0 });
});

test('the wait a server asks for is read from the problem', async () => {
  const problem = { code: 'rate-limited', status: 429, details: { retry_after_seconds: 12 } };
  const http = createHttp({
    signIn,
    fetch: () => Promise.resolve(Response.json(problem, { status: 429 })),
    now: () => 0,
    onOtherVisitor: () => {},
  });
  await expect(http.userId()).rejects.toMatchObject({
    code: 'rate-limited',
    retryAfterSeconds: 12,
  });
});
