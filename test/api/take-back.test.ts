import { expect, test } from 'vitest';
import { onEachApi } from '../support/api-suite.ts';
import { failing, saidBy } from '../support/engine.ts';

onEachApi('taking back', (stage) => {
  let nextId = 61_000;

  async function newUser() {
    nextId += 1;
    const id = nextId;
    const user = await stage.service.as(id);
    return {
      ...user,
      id,
      says: (message: string) => user.post('/chat', { message }),
      undo: () => user.post('/chat/undo', {}),
      regenerate: () => user.post('/chat/regenerate', {}),
      history: async () =>
        (await user.get(`/chat_history/${id}`)).body.messages.map(
          (message: { text: string }) => message.text,
        ),
      facts: async () =>
        (await user.get('/memories')).body.facts.map((fact: { text: string }) => fact.text),
    };
  }
  /** The model keeps this fact of the user's words, and answers. */
  const remembering = (fact: string, quote: string, replaces?: string) =>
    stage.engine.replies.push(async ({ tools }) => {
      const save = tools?.find(({ name }) => name === 'save_long_term_memory');
      await save?.run({ fact, category: 'preferences', quote, ...(replaces && { replaces }) });
      return 'Noted.';
    });

  test('undo takes the newest exchange away, and only that', async () => {
    const user = await newUser();
    await user.says('The first thing.');
    await user.says('The second thing.');
    expect(await user.undo()).toMatchObject({ status: 200, body: { is_done: true } });
    expect(await user.history()).toEqual(['The first thing.', 'You said: The first thing.']);
  });

  test('with it goes what was learned, and what that had taken the place of is true again', async () => {
    const user = await newUser();
    remembering('Loves coffee', 'I love coffee');
    await user.says('I love coffee.');
    remembering('Does not love coffee any more', 'I do not love coffee', 'Loves coffee');
    await user.says('I do not love coffee any more.');
    expect(await user.facts()).toEqual(['Does not love coffee any more']);
    await user.undo();
    expect(await user.facts()).toEqual(['Loves coffee']);
    await user.undo();
    expect(await user.facts()).toEqual([]);
    expect(await user.history()).toEqual([]);
  });

  test('what was taken back is not in the next prompt', async () => {
    const user = await newUser();
    await user.says('I should not have said this.');
    await user.undo();
    stage.engine.requests.length = 0;
    await user.says('Something else.');
    expect(JSON.stringify(stage.engine.requests)).not.toContain('should not have said');
  });

  test('regenerate answers the same words anew, and the model knows what was not wanted', async () => {
    const user = await newUser();
    stage.engine.replies.push(() => 'A dull answer.');
    await user.says('Tell me something.');
    stage.engine.requests.length = 0;
    stage.engine.replies.push(() => 'A better answer.');
    expect((await user.regenerate()).body).toEqual({ is_done: true });
    // Whoever asks next waits for it: the message is owed an answer again.
    await user.says('And now?');
    const history = await user.history();
    expect(history).not.toContain('A dull answer.');
    expect(history).toContain('Tell me something.');
    const [request] = stage.engine.requests;
    expect(request && saidBy(request)).toContain('Tell me something.');
    expect(request?.messages.at(-1)?.text).toContain('A dull answer.');
  });

  test('there is nothing to take back before the first answer', async () => {
    const user = await newUser();
    expect((await user.undo()).body).toEqual({ is_done: false });
    expect((await user.regenerate()).body).toEqual({ is_done: false });
  });

  test('while an answer is owed nothing is taken back', async () => {
    const user = await newUser();
    await user.says('The first thing.');
    stage.engine.replies.push(failing());
    await user.says('The second thing.');
    expect(await user.undo()).toMatchObject({
      status: 409,
      body: { code: 'conversation-busy' },
    });
  });

  test("nobody takes back another one's words", async () => {
    const user = await newUser();
    await user.says('The first thing.');
    const other = await newUser();
    expect((await other.undo()).body).toEqual({ is_done: false });
    expect(await user.history()).toHaveLength(2);
    const telegram = { chat_id: user.id, message_id: 1 };
    expect((await other.post('/chat/undo', { telegram })).status).toBe(403);
  });
});
