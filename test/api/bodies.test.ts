import { beforeEach, expect, test } from 'vitest';
import { saidBy } from '../support/engine.ts';
import { onEachApi } from '../support/api-suite.ts';

onEachApi('a body', (stage) => {
  const { engine } = stage;
  let userId = 6_000;
  let token: string;

  beforeEach(async () => {
    engine.requests.length = 0;
    token = await stage.service.tokenFor((userId += 1));
  });

  const post = (
    url: string,
    payload: string | Buffer,
    type: string | undefined = 'application/json',
    more: Record<string, string> = {},
  ) =>
    stage.service.send({
      method: 'POST',
      url,
      payload,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': type,
        ...more,
      },
    });

  test.each([
    ['cut off', '{"message": "x"'],
    ['empty', ''],
    ['no object', '"hello"'],
    ['a list', '[]'],
    ['null', 'null'],
    ['with a prototype', '{"message": "x", "__proto__": {"isAdmin": true}}'],
    ['with a constructor', '{"message": "x", "constructor": {"prototype": {"isAdmin": true}}}'],
    ['nested without end', `{"message": ${'['.repeat(30_000)}`],
  ])('that is %s is refused', async (_what, payload) => {
    const { status, body, headers } = await post('/chat', payload);
    expect([status, body.code]).toEqual([400, 'invalid-body']);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(headers['x-request-id']).toBe(body.request_id);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    expect(engine.requests).toHaveLength(0);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'application/json; charset=utf-16',
    'application/json; charset="windows-1251"',
  ])('of type %s is refused', async (type) => {
    const { status, body } = await post('/chat', '{"message":"x"}', type);
    expect([status, body.code]).toEqual([415, 'content-type-not-supported']);
  });

  test.each([
    'application/json; charset=utf-8',
    'application/json;charset=UTF8',
    'Application/JSON',
  ])('of type %s is taken', async (type) => {
    expect((await post('/chat', '{"message":"привет"}', type)).status).toBe(200);
    expect(saidBy(engine.requests[0] ?? { purpose: 'chat', instructions: '', messages: [] })).toBe(
      'привет',
    );
  });

  test.each(['/chat', '/profile', '/onboarding'])(
    'above 64 KB is too large for %s',
    async (url) => {
      const { status, body } = await post(url, JSON.stringify({ x: 'y'.repeat(64 * 1024) }));
      expect([status, body.code]).toEqual([413, 'body-too-large']);
    },
  );

  test('a message of 16,000 characters is taken whole, one more is refused', async () => {
    const text = 'я🙂'.repeat(5_333);
    expect(text.length).toBeLessThanOrEqual(16_000);
    expect((await post('/chat', JSON.stringify({ message: text }))).status).toBe(200);
    const history = await stage.service.send({
      url: `/chat_history/${userId}`,
      headers: { authorization: `Bearer ${token}` },
    });
    expect(history.body.messages[0].text).toBe(text);
    const { status, body } = await post('/chat', JSON.stringify({ message: 'x'.repeat(16_001) }));
    expect([status, body.errors[0].field]).toEqual([400, 'message']);
  });

  test.each([
    ['NUL', 'a\u0000b', 'ab'],
    ['half a character', 'a\uD83Db', 'a\uFFFDb'],
    ['direction overrides', 'a\u202Eb', 'ab'],
    ['quotes and statements', "'; drop table users; --", "'; drop table users; --"],
    ['placeholders', '$1 %s {0} ${x}', '$1 %s {0} ${x}'],
    ['a family', '👩‍👩‍👧', '👩‍👩‍👧'],
  ])('with %s in its text is kept as far as people can see it', async (_what, message, kept) => {
    const answer = await post('/chat', JSON.stringify({ message }), undefined, {
      'idempotency-key': 'k',
    });
    expect([answer.status, answer.body.response_text]).toEqual([200, `You said: ${kept}`]);
  });

  test('of nothing but invisible characters says nothing', async () => {
    const { status, body } = await post('/chat', JSON.stringify({ message: '\u0000\u202E\u2066' }));
    expect([status, body.errors?.[0].field]).toEqual([400, 'message']);
    expect(engine.requests).toHaveLength(0);
  });

  test.each([
    ['one of 201 characters', 'k'.repeat(201)],
    ['an empty one', ''],
  ])('an idempotency key: %s is refused', async (_what, key) => {
    const answer = await post('/chat', '{"message":"x"}', undefined, { 'idempotency-key': key });
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'idempotency-key']);
  });
});
