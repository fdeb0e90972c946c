import { describe, expect, test } from 'vitest';
import { startWorkers } from '../../src/roles/workers.ts';
import { countTold, forgetNotice, notices } from '../support/care.ts';
import { onEachDatabase } from '../support/databases.ts';
import { waitFor } from '../support/process.ts';
import { limitStage, noon } from './limit-stage.ts';

const minuteMs = 60_000;

onEachDatabase('the notice that an AI speaks', (database) => {
  const stage = limitStage(database, 610_000);

  const history = async () => {
    const { conversations } = stage.service.core;
    const { messages } = await conversations.history(stage.userId, 'vera', { limit: 200 });
    return messages;
  };
  const spoken = async () =>
    (await history()).filter(({ role }) => role === 'companion').map(({ text }) => text);
  const outbox = () =>
    stage.database.db
      .selectFrom('outbox')
      .select('id')
      .where('user_id', '=', stage.userId)
      .execute();
  const at = (minutes: number) => (stage.clock.now = new Date(noon.getTime() + minutes * minuteMs));

  test('stands before the first reply, in the chat and in the history', async () => {
    await forgetNotice(stage.database, stage.userId);
    await stage.write('Hello!');
    await stage.work();
    expect(await spoken()).toEqual([notices.en, 'You said: Hello!']);
    expect(await outbox()).toHaveLength(2);
  });

  test('leaves before the model is asked', async () => {
    await forgetNotice(stage.database, stage.userId);
    const seen: string[][] = [];
    stage.engine.replies.push(async () => {
      seen.push(await spoken());
      return 'Here I am.';
    });
    await stage.write('Hello!');
    await stage.work();
    expect(seen).toEqual([[notices.en]]);
  });

  test('in seven hours of talk no three go by without it, and it is not told more often', async () => {
    await forgetNotice(stage.database, stage.userId);
    await stage.change({ plan: 'premium', plan_expires_at: new Date('2099-01-01') });
    const told: number[] = [];
    const said: number[] = [];
    let known = 0;
    for (let minutes = 0; minutes <= 7 * 60; minutes += 6) {
      at(minutes);
      await stage.write(`It is minute ${minutes}.`);
      await stage.work();
      for (const text of (await spoken()).slice(known)) {
        known += 1;
        if (text === notices.en) told.push(minutes);
        else said.push(minutes);
        // Nothing is said while the last notice is three hours old.
        expect(minutes - (told.at(-1) ?? -Infinity)).toBeLessThan(180);
      }
    }
    expect(said).toHaveLength(71);
    expect(told).toEqual([0, 180, 360]);
  });

  test('is known to a process that starts right after another was killed', async () => {
    await forgetNotice(stage.database, stage.userId, new Date(noon.getTime() - 179 * minuteMs));
    at(0);
    await stage.write('Hello!');
    await stage.work();
    expect(await spoken()).toEqual([notices.en, 'You said: Hello!']);
    at(60);
    await stage.write('Again!');
    await stage.work();
    expect((await spoken()).slice(2)).toEqual(['You said: Again!']);
  });

  test('a turn that is tried again does not tell it again', async () => {
    await forgetNotice(stage.database, stage.userId);
    stage.engine.replies.push(() => {
      throw new Error('the process dies here');
    });
    await stage.write('Hello!');
    const [claim] = await stage.service.core.conversations.claimNext(1);
    if (claim) await stage.service.core.conversations.answer(claim);
    const { db } = stage.database;
    await db
      .updateTable('conversations')
      .set({ due_at: new Date(0) })
      .execute();
    await stage.work();
    const texts = await spoken();
    expect(texts.filter((text) => text === notices.en)).toHaveLength(1);
    expect(texts.indexOf(notices.en)).toBe(0);
  });

  test('comes before what is said by code, too: the line at the limit', async () => {
    await forgetNotice(stage.database, stage.userId);
    await stage.useUp(50);
    await stage.write('One more?');
    await stage.work();
    const [first, second] = await spoken();
    expect(first).toBe(notices.en);
    expect(second).toContain('last answer for today');
  });

  test('of four workers one tells it, and it is counted once', async () => {
    const before = (await countTold(stage.database))['ai-notice'] ?? 0;
    await forgetNotice(stage.database, stage.userId);
    const { core } = stage.service;
    const workers: Awaited<ReturnType<typeof startWorkers>>[] = [];
    while (workers.length < 4) {
      workers.push(await startWorkers({ core, sender: undefined, concurrency: 2 }));
    }
    for (let n = 0; n < 8; n += 1) await stage.write(`Message ${n}.`);
    await waitFor(async () => {
      const rows = await stage.database.db
        .selectFrom('messages')
        .select('id')
        .where('user_id', '=', stage.userId)
        .where('role', '=', 'user')
        .where('turn_id', 'is', null)
        .execute();
      return rows.length === 0;
    }, 20_000);
    await Promise.all(workers.map((worker) => worker.stop()));
    expect((await spoken()).filter((text) => text === notices.en)).toHaveLength(1);
    expect((await countTold(stage.database))['ai-notice']).toBe(before + 1);
  });
});

describe('over the API', () => {
  onEachDatabase('the notice', (database) => {
    const stage = limitStage(database, 612_000);

    test('is the first bubble of the answer, and of the same request again', async () => {
      await forgetNotice(stage.database, stage.userId);
      const user = await stage.service.as(stage.userId);
      const ask = () => user.post('/chat', { message: 'Hello!' }, { 'idempotency-key': 'one' });
      const { body } = await ask();
      expect(body.bubbles).toEqual([notices.en, 'You said: Hello!']);
      expect(body.response_text).toBe(`${notices.en}\n\nYou said: Hello!`);
      expect((await ask()).body.bubbles).toEqual(body.bubbles);
      const next = await user.post('/chat', { message: 'And now?' });
      expect(next.body.bubbles).toEqual(['You said: And now?']);
    });

    test('is spoken to who has Russian, in Russian', async () => {
      await forgetNotice(stage.database, stage.userId);
      await stage.change({ language: 'ru' });
      const user = await stage.service.as(stage.userId);
      const { body } = await user.post('/chat', { message: 'Привет!' });
      expect(body.bubbles[0]).toBe(notices.ru);
    });
  });
});
