import { beforeEach, expect, test } from 'vitest';
import { countTold } from '../support/care.ts';
import { onEachDatabase } from '../support/databases.ts';
import { limitStage, noon } from './limit-stage.ts';

const hourMs = 3_600_000;

onEachDatabase('the question a day after a crisis', (database) => {
  const stage = limitStage(database, 640_000);
  const later = (hours: number) => (stage.clock.now = new Date(noon.getTime() + hours * hourMs));
  const send = () => stage.service.core.checkIns.sendDue();
  const asked = async () =>
    (await stage.said()).filter((text) => text.includes('how are you today?'));
  const inCrisis = async () => {
    await stage.write('I want to kill myself');
    await stage.work();
  };

  beforeEach(async () => {
    await stage.database.db.updateTable('users').set({ check_in_at: null }).execute();
  });

  test('comes once, a day later, and tells where help is', async () => {
    await inCrisis();
    later(23.9);
    expect(await send()).toEqual({ sent: 0, failed: 0 });
    later(24);
    expect(await send()).toEqual({ sent: 1, failed: 0 });
    expect(await send()).toEqual({ sent: 0, failed: 0 });
    const [text = ''] = await asked();
    expect(text).toContain('findahelpline.com');
    expect(await asked()).toHaveLength(1);
  });

  test('of several workers at once one asks, and it is counted once', async () => {
    const before = (await countTold(stage.database))['check-in'] ?? 0;
    await inCrisis();
    later(25);
    await Promise.all([send(), send(), send(), send()]);
    expect(await asked()).toHaveLength(1);
    expect((await countTold(stage.database))['check-in']).toBe(before + 1);
  });

  test('another crisis moves it', async () => {
    await inCrisis();
    later(20);
    await inCrisis();
    later(25);
    await send();
    expect(await asked()).toEqual([]);
    // The night is over.
    later(45);
    await send();
    expect(await asked()).toHaveLength(1);
  });

  test('nobody is woken up for it', async () => {
    await stage.change({ quiet_from: 10, quiet_to: 14 });
    await inCrisis();
    later(24);
    await send();
    expect(await asked()).toEqual([]);
    later(26.1);
    await send();
    expect(await asked()).toHaveLength(1);
  });

  test('who is owed an answer gets that first', async () => {
    await inCrisis();
    later(24);
    await stage.write('Hi.');
    await send();
    expect(await asked()).toEqual([]);
    await stage.work();
    later(24.6);
    await send();
    expect(await asked()).toHaveLength(1);
  });

  test.each([
    ['who said /stop', { stopped_at: noon }],
    ['whose account is closed', { underage_at: noon }],
  ])('%s is not asked', async (_who, changes) => {
    await inCrisis();
    await stage.change(changes);
    later(24);
    await send();
    expect(await asked()).toEqual([]);
  });

  test('nobody else is: a bad day is no crisis', async () => {
    await stage.write('It was a sad day, it rained.');
    await stage.work();
    later(30);
    await send();
    expect(await asked()).toEqual([]);
  });
});
