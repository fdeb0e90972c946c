import { setTimeout } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { deleteConversations } from '../../src/modules/conversations/index.ts';
import { deleteMemories } from '../../src/modules/memory/index.ts';
import { conversationIdOf } from '../../src/modules/conversations/content.ts';
import { upsertConversation } from '../../src/modules/conversations/queries/messages.ts';
import { onEachApi } from '../support/api-suite.ts';

onEachApi('stop', (stage) => {
  let userId = 7_100;
  const newUser = () => stage.service.as((userId += 1));

  /** Says something to a user; as a nudge when it is told which one of the day. */
  async function says(text: string[], number?: number): Promise<string> {
    const { database, service } = stage;
    const turnId = uuid();
    const conversationId = conversationIdOf(userId, 'vera');
    await database.asUser(userId, async (tx) => {
      const place = { userId, persona: 'vera', chatId: userId };
      await upsertConversation(tx, { ...place, id: conversationId });
      const cipher = await service.core.keys.cipherFor(tx, userId);
      const bubbles = text.map((each) => ({ text: each }));
      await service.core.say.say(tx, cipher, {
        userId,
        conversationId,
        chatId: userId,
        turnId,
        bubbles,
      });
      if (number === undefined) return;
      await tx
        .insertInto('nudges')
        .values({
          user_id: userId,
          day: '2026-05-01',
          number,
          conversation_id: conversationId,
          turn_id: turnId,
          kind: number === 1 ? 'morning' : 'evening',
        })
        .execute();
    });
    return turnId;
  }

  const leaves = (turnId: string, part: number) =>
    stage.database.db
      .updateTable('outbox')
      .set({ attempts: 1, sent_at: new Date() })
      .where('turn_id', '=', turnId)
      .where('part', '=', part)
      .execute();

  const state = async () => {
    const { db } = stage.database;
    const outbox = await db
      .selectFrom('outbox')
      .select(['turn_id', 'part'])
      .where('user_id', '=', userId)
      .orderBy('seq')
      .execute();
    const user = await db
      .selectFrom('users')
      .select(['nudge_kinds', 'stopped_at'])
      .where('id', '=', userId)
      .executeTakeFirstOrThrow();
    const { messages } = await stage.service.core.conversations.history(userId, 'vera', {
      limit: 50,
    });
    return {
      outbox: outbox.map(({ turn_id: turnId, part }) => `${turnId} ${part}`),
      nudges: user.nudge_kinds,
      isStopped: user.stopped_at !== null,
      history: messages.map(({ text }) => text),
    };
  };

  test('the owner ends all that is started, and what is under way is taken back', async () => {
    const user = await newUser();
    const nudges = ['follow-up', 'morning'];
    await user.post('/profile', { user_id: userId, data: { nudges } });
    const answer = await says(['An answer.']);
    const waiting = await says(['Good morning!', 'Did you sleep well?'], 1);
    expect((await state()).outbox).toEqual([`${answer} 0`, `${waiting} 0`, `${waiting} 1`]);

    const { status, body } = await user.post(`/profile/${userId}/stop`, undefined);
    expect(status).toBe(200);
    expect(body).toMatchObject({ user_id: userId, nudges: [] });
    const stopped = {
      outbox: [`${answer} 0`],
      nudges: [],
      isStopped: true,
      history: ['An answer.'],
    };
    expect(await state()).toEqual(stopped);
    await user.post(`/profile/${userId}/stop`, undefined);
    expect(await state()).toEqual(stopped);
  });

  test('what has begun to leave stays in the history, its rest does not leave', async () => {
    const user = await newUser();
    const begun = await says(['Good evening!', 'How was it?'], 2);
    await leaves(begun, 0);
    await user.post(`/profile/${userId}/stop`, undefined);
    expect(await state()).toMatchObject({
      outbox: [`${begun} 0`],
      history: ['Good evening!\n\nHow was it?'],
    });
  });

  test('ends when a reason to write first is chosen again', async () => {
    const user = await newUser();
    await user.post(`/profile/${userId}/stop`, undefined);
    await user.post('/profile', { user_id: userId, data: { name: 'Robin' } });
    expect(await state()).toMatchObject({ isStopped: true });
    await user.post('/profile', { user_id: userId, data: { nudges: ['evening'] } });
    expect(await state()).toMatchObject({ isStopped: false, nudges: ['evening'] });
  });

  test('at the moment of a new beginning both come to their end', async () => {
    const user = await newUser();
    const { database, service } = stage;
    const id = userId;
    await user.post('/profile', { user_id: id, data: { nudges: ['morning'] } });
    await says(['Good morning!'], 1);
    const stops: Promise<unknown>[] = [];
    await database.asUser(id, async (tx) => {
      await deleteConversations(tx, id);
      stops.push(service.core.conversations.stop(id));
      await setTimeout(200);
      await deleteMemories(tx, id);
    });
    await Promise.all(stops);
    expect(await state()).toMatchObject({ isStopped: true, outbox: [] });
  });

  test('another user cannot', async () => {
    const user = await newUser();
    await user.post('/profile', { user_id: userId, data: { nudges: ['morning'] } });
    await says(['Good morning!'], 1);
    const before = await state();
    const other = await stage.service.as(userId + 500_000);
    const { status, body } = await other.post(`/profile/${userId}/stop`, undefined);
    expect([status, body.code]).toEqual([403, 'forbidden']);
    expect(await state()).toEqual(before);
  });
});
