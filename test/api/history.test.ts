import { expect, test } from 'vitest';
import { onEachApi } from '../support/api-suite.ts';
import { useUpDay } from '../support/premium.ts';

onEachApi('GET /chat_history', (stage) => {
  const { engine } = stage;
  let userId = 3_000;

  async function talk(turns: number) {
    const user = await stage.service.as((userId += 1));
    for (let n = 1; n <= turns; n += 1) {
      engine.replies.push(() => `Reply ${n}`);
      await user.post('/chat', { message: `Message ${n}` });
    }
    const read = async (query = '') => (await user.get(`/chat_history/${userId}${query}`)).body;
    return { user, read };
  }
  const textsOf = (page: { messages: { text: string }[] }) => page.messages.map(({ text }) => text);

  test('of a newcomer is empty', async () => {
    const { read } = await talk(0);
    expect(await read()).toEqual({ user_id: userId, messages: [], next_before: null });
  });

  test('comes in pages, newest page first, oldest message first within', async () => {
    const { read } = await talk(4);
    const pages = [await read('?limit=3')];
    while (pages.at(-1)?.next_before)
      pages.push(await read(`?limit=3&before=${pages.at(-1)?.next_before}`));
    expect(pages.map(textsOf)).toEqual([
      ['Reply 3', 'Message 4', 'Reply 4'],
      ['Message 2', 'Reply 2', 'Message 3'],
      ['Message 1', 'Reply 1'],
    ]);
    const whole = await read();
    expect(textsOf(whole)).toEqual(pages.toReversed().flatMap(textsOf));
    expect(whole.next_before).toBeNull();
    expect(whole.messages[0]).toMatchObject({ role: 'user', has_image: false });
  });

  test('a page that is exactly full is the last one', async () => {
    const { read } = await talk(2);
    expect((await read('?limit=4')).next_before).toBeNull();
  });

  test("another user's cursor shows nothing of theirs", async () => {
    const theirs = await (await talk(2)).read('?limit=2');
    const { read } = await talk(2);
    // Theirs is older, so there is nothing of ours before it.
    expect(textsOf(await read(`?before=${theirs.next_before}`))).toEqual([]);
  });

  test.each([
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['limit=many', 'limit'],
    ['limit=1.5', 'limit'],
    ['before=yesterday', 'before'],
    ['before=-1', 'before'],
    ['before=1e400', 'before'],
    ['before=%00', 'before'],
    [`before=${'9'.repeat(65)}`, 'before'],
    ["before=1'--", 'before'],
  ])('refuses %s and names the field', async (query, field) => {
    const { user } = await talk(0);
    const { status, body } = await user.get(`/chat_history/${userId}?${query}`);
    expect([status, body.errors[0].field]).toEqual([400, field]);
  });

  test('of what is over the limit it says until when it is kept, and of nothing else', async () => {
    const { user, read } = await talk(1);
    await user.post('/profile', { user_id: userId, data: { time_zone: 'Asia/Kathmandu' } });
    await useUpDay(stage.service, userId);
    await user.post('/chat', { message: 'One too many' });
    const { resets_at: until } = (await user.get(`/profile/status/${userId}`)).body;
    const { messages } = await read();
    const kept = messages.map((message: { kept_until: string | null }) => message.kept_until);
    expect(kept).toEqual([null, null, until, null]);
  });

  test('twenty reads a minute', async () => {
    const { user } = await talk(0);
    const statuses = [];
    for (let n = 0; n < 21; n += 1)
      statuses.push((await user.get(`/chat_history/${userId}`)).status);
    expect(statuses).toEqual([...Array(20).fill(200), 429]);
  });
});
