import { beforeEach, expect, test } from 'vitest';
import type { Answer, Json } from '../support/app.ts';
import { failing, saidBy } from '../support/engine.ts';
import { onEachApi } from '../support/api-suite.ts';
import { plainPicture } from '../support/media.ts';
import { makePremium } from '../support/premium.ts';

onEachApi('POST /chat', (stage) => {
  const { engine } = stage;
  let userId = 1000;

  beforeEach(() => {
    userId += 1;
    engine.requests.length = 0;
    engine.replies.length = 0;
  });

  const eventsOf = ({ text }: Answer) =>
    text
      .split('\n\n')
      .filter((block) => block.startsWith('event:'))
      .map((block) => {
        const [event = '', data = ''] = block.split('\n');
        return { event: event.slice(7), data: JSON.parse(data.slice(6)) };
      });

  test('answers with what the model says, and both are in the history', async () => {
    const user = await stage.service.as(userId);
    engine.replies.push(() => 'Hi there.\n\nHow was your day?');
    const { status, body } = await user.post('/chat', {
      message: 'Hello!',
      timestamp: '2026-11-24T12:00:00Z',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      response_text: 'Hi there.\n\nHow was your day?',
      bubbles: ['Hi there.', 'How was your day?'],
      voice_message: null,
      image_base64: null,
      is_delayed: false,
      level: { key: 'stranger', score: 9 },
    });
    const history = await user.get(`/chat_history/${userId}`);
    expect(history.body.messages.map(({ role, text }: Json) => [role, text])).toEqual([
      ['user', 'Hello!'],
      ['companion', 'Hi there.\n\nHow was your day?'],
    ]);
  });

  test('the next turn knows the one before', async () => {
    const user = await stage.service.as(userId);
    await user.post('/chat', { message: 'First' });
    await user.post('/chat', { message: 'Second' });
    expect(
      engine.requests[1]?.messages.map(({ role, text }) => `${role}: ${text}`).slice(0, 2),
    ).toEqual(['user: First', 'companion: You said: First']);
  });

  test('streams the reply as it is written', async () => {
    const user = await stage.service.as(userId);
    engine.replies.push((_request, { onDelta }) => {
      onDelta?.('One.\n\n');
      return 'Two.';
    });
    const answer = await user.post('/chat', { message: 'Hello!' }, { accept: 'text/event-stream' });
    expect(answer.headers['content-type']).toContain('text/event-stream');
    const events = eventsOf(answer);
    expect(events.map(({ event }) => event)).toEqual([
      'reply-delta',
      'reply-bubble',
      'reply-delta',
      'reply-bubble',
      'reply-done',
    ]);
    expect(events.at(-1)?.data.bubbles).toEqual(['One.', 'Two.']);
  });

  test('with Prefer: respond-async it is stored, answered 202, and the worker answers', async () => {
    const user = await stage.service.as(userId);
    const { status, body } = await user.post(
      '/chat',
      { message: 'Later' },
      { prefer: 'respond-async' },
    );
    expect(status).toBe(202);
    expect(body.state).toBe('waiting');
    expect(engine.requests).toHaveLength(0);
    expect((await user.get(`/chat_history/${userId}`)).body.messages).toHaveLength(1);
  });

  test('the same key and body give the same answer, and one turn', async () => {
    const user = await stage.service.as(userId);
    const first = await user.post('/chat', { message: 'Once' }, { 'idempotency-key': 'k1' });
    await user.post('/chat', { message: 'In between' });
    const again = await user.post('/chat', { message: 'Once' }, { 'idempotency-key': 'k1' });
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect(engine.requests).toHaveLength(2);
  });

  test('the same key with another body is refused', async () => {
    const user = await stage.service.as(userId);
    await user.post('/chat', { message: 'Once' }, { 'idempotency-key': 'k1' });
    const other = await user.post('/chat', { message: 'Twice' }, { 'idempotency-key': 'k1' });
    expect(other.status).toBe(422);
    expect(other.body.code).toBe('idempotency-key-reused');
  });

  test('the same key in parallel is one turn with one answer for all', async () => {
    const user = await stage.service.as(userId);
    engine.replies.push(() => new Promise((resolve) => setTimeout(resolve, 300, 'Slow answer')));
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        user.post('/chat', { message: 'Once' }, { 'idempotency-key': 'k1' }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(engine.requests).toHaveLength(1);
  });

  test("one user's key means nothing for another", async () => {
    const [one, other] = [await stage.service.as(userId), await stage.service.as(userId + 500)];
    await one.post('/chat', { message: 'Mine' }, { 'idempotency-key': 'same' });
    const { body } = await other.post('/chat', { message: 'Yours' }, { 'idempotency-key': 'same' });
    expect(body.response_text).toBe('You said: Yours');
  });

  test('turns of one conversation run one after the other', async () => {
    const user = await stage.service.as(userId);
    let running = 0;
    let most = 0;
    const slow = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 100));
      running -= 1;
      return 'ok';
    };
    engine.replies.push(slow, slow, slow, slow);
    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) => user.post('/chat', { message: `Message ${n}` })),
    );
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(most).toBe(1);
    const said = engine.requests.map(saidBy).join('\n').split('\n');
    expect(said.toSorted()).toEqual(['Message 1', 'Message 2', 'Message 3', 'Message 4']);
  });

  test('an engine that fails: a line in character now, and the message stays to be answered', async () => {
    const user = await stage.service.as(userId);
    engine.replies.push(failing());
    const delayed = await user.post(
      '/chat',
      { message: 'Are you there?' },
      { 'idempotency-key': 'k1' },
    );
    expect(delayed.status).toBe(200);
    expect(delayed.body.is_delayed).toBe(true);
    expect(delayed.body.response_text.length).toBeGreaterThan(10);
    const again = await user.post(
      '/chat',
      { message: 'Are you there?' },
      { 'idempotency-key': 'k1' },
    );
    expect(again.body).toMatchObject({
      is_delayed: false,
      response_text: 'You said: Are you there?',
    });
  });

  test('what the provider refuses is answered in character and done', async () => {
    const user = await stage.service.as(userId);
    engine.replies.push(failing('refused'));
    const { body } = await user.post('/chat', { message: 'Hm' });
    expect(body.is_delayed).toBe(false);
    await user.post('/chat', { message: 'Next' });
    expect(saidBy(engine.requests[1] ?? { purpose: 'chat', instructions: '', messages: [] })).toBe(
      'Next',
    );
  });

  test('a fact the model saves is remembered once, whatever it calls itself', async () => {
    const user = await stage.service.as(userId);
    const save = (quote: string) => async (request: (typeof engine.requests)[number]) => {
      const tool = request.tools?.find(({ name }) => name === 'save_long_term_memory');
      const result = await tool?.run({ fact: 'Loves coffee', category: 'preferences', quote });
      return JSON.stringify(result);
    };
    engine.replies.push(save('I love coffee'), save('I love coffee'), save('I love tea'));
    await user.post('/chat', { message: 'I love coffee.' });
    await user.post('/chat', { message: 'Really, I love coffee!' });
    const refused = await user.post('/chat', { message: 'Anything else?' });
    expect(refused.body.response_text).toContain('"saved":false');
    const { body } = await user.get(`/memories?user_id=${userId}`);
    expect(body.facts).toMatchObject([
      { text: 'Loves coffee', quote: 'I love coffee', category: 'preferences' },
    ]);
    await user.post('/chat', { message: 'Shall we have a coffee?' });
    // The words themselves stand in the history: once is enough.
    const { messages = [] } = engine.requests.at(-1) ?? {};
    expect(messages.at(-1)?.text).not.toContain('Loves coffee');
    expect(messages.map((message) => message.text)).toContain('I love coffee.');
  });

  test('a picture reaches the model as a picture, without its metadata', async () => {
    const { default: sharp } = await import('sharp');
    const png = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
      .withExif({ IFD0: { Copyright: 'secret place' } })
      .jpeg()
      .toBuffer();
    const user = await stage.service.as(userId);
    await makePremium(stage.service, userId);
    const { status } = await user.post('/chat', {
      message: 'Look',
      image_data: png.toString('base64'),
    });
    expect(status).toBe(200);
    const image = engine.requests[0]?.messages.at(-1)?.files?.[0];
    expect(image?.mediaType).toBe('image/jpeg');
    expect(Buffer.from(image?.data ?? []).includes('secret place')).toBe(false);
  });

  test('without premium a picture is not looked at, which is told once', async () => {
    const picture = (await plainPicture()).toString('base64');
    const user = await stage.service.as(userId);
    const first = await user.post('/chat', { message: 'Look', image_data: picture });
    expect(first.body.bubbles).toEqual([
      'You said: [photo] Look',
      expect.stringContaining('premium'),
    ]);
    const second = await user.post('/chat', { image_data: picture });
    expect(second.body.bubbles).toEqual(["I can't see it for now. Tell me what is there?"]);
    expect(engine.requests.map(({ messages }) => messages.at(-1)?.files)).toEqual([undefined]);
    const { body } = await user.get(`/chat_history/${userId}`);
    const pictures = body.messages.filter(({ has_image: hasImage }: Json) => hasImage);
    expect(pictures).toHaveLength(2);
  });

  test('a picture the engine keeps failing on is left out in the end, and that is said', async () => {
    const { default: sharp } = await import('sharp');
    const picture = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const user = await stage.service.as(userId);
    await makePremium(stage.service, userId);
    const send = () =>
      user.post(
        '/chat',
        { message: 'Look', image_data: picture.toString('base64') },
        { 'idempotency-key': 'k1' },
      );
    for (let n = 0; n < 3; n += 1) {
      engine.replies.push(failing('misconfigured'));
      expect((await send()).body.is_delayed).toBe(true);
    }
    expect((await send()).body.is_delayed).toBe(false);
    expect(engine.requests[0]?.messages.at(-1)?.files).toHaveLength(1);
    const last = engine.requests.at(-1)?.messages.at(-1);
    expect(last?.files).toBeUndefined();
    expect(last?.text).toContain('cannot be opened');
  });

  test.each([
    ['nothing to answer', { message: '  ' }, 400, 'message'],
    ['a wrong type', { message: 5 }, 400, 'message'],
    ['an unknown field', { message: 'x', persona: 'y' }, 400, 'body'],
    ['a wrong time', { message: 'x', timestamp: 'yesterday' }, 400, 'timestamp'],
    [
      'a picture that is none',
      { message: 'x', image_data: Buffer.from('hello').toString('base64') },
      400,
      'image_data',
    ],
    ['a voice message that is none', { message: 'x', audio_data: 'AAAA' }, 400, 'audio_data'],
    [
      'a spoofed Telegram message of another chat',
      { message: 'x', telegram: { chat_id: 5, message_id: 1 } },
      400,
      'telegram.chat_id',
    ],
  ])('refuses %s and names the field', async (_what, payload, status, field) => {
    const answer = await (await stage.service.as(userId)).post('/chat', payload);
    expect(answer.status).toBe(status);
    expect(answer.body.errors[0].field).toBe(field);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(engine.requests).toHaveLength(0);
  });

  test('a text body above 64 KB is too large, also for a stranger who gets 401 first', async () => {
    const payload = { message: 'x', timestamp: 'y'.repeat(70_000) };
    expect((await (await stage.service.as(userId)).post('/chat', payload)).status).toBe(413);
    const stranger = await stage.service.app.inject({ method: 'POST', url: '/chat', payload });
    expect(stranger.statusCode).toBe(401);
  });

  test('a picture above the limit is too large', async () => {
    const payload = {
      message: 'x',
      image_data: Buffer.alloc(10 * 1024 * 1024 + 1).toString('base64'),
    };
    const { status, body } = await (await stage.service.as(userId)).post('/chat', payload);
    expect([status, body.code]).toEqual([413, 'image-too-large']);
  });

  test('another content type is refused', async () => {
    const user = await stage.service.as(userId);
    const { status } = await user.post('/chat', 'hello' as never, { 'content-type': 'text/plain' });
    expect(status).toBe(415);
  });

  test('ten a minute for one user, and nobody else pays for it', async () => {
    const [user, other] = [await stage.service.as(userId), await stage.service.as(userId + 500)];
    const answers = [];
    for (let n = 0; n < 11; n += 1) answers.push(await user.post('/chat', { message: 'x' }));
    expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(200), 429]);
    expect(answers.at(-1)?.body.code).toBe('rate-limited');
    expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(0);
    expect((await other.post('/chat', { message: 'x' })).status).toBe(200);
  });
});
