import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Caller } from '../support/app.ts';
import type { TelegramUser } from '../support/telegram.ts';
import { type Stage, startStage, waits } from './stage.ts';

let stage: Stage;
let user: TelegramUser;
let caller: Caller;
let nextId = 8_800;

beforeAll(async () => {
  stage = await startStage();
  await stage.bot.start();
});
afterAll(() => stage.close());
beforeEach(async () => {
  nextId += 1;
  user = await stage.acquainted(nextId);
  caller = await stage.api.as(nextId);
});

const says = async (text: string) => {
  const before = user.received.length;
  user.sends(text);
  await waits(() => user.received.length > before);
};
const newest = () => user.receivedTexts.at(-1) ?? '';
const labels = () => user.lastButtons.map(({ text }) => text);
const profile = async () => (await caller.get(`/profile/${user.id}`)).body;
const set = (data: object) => caller.post('/profile', { user_id: user.id, data });

/** Presses a button and waits until it was answered and everything it asks for is done. */
async function presses(labelOrData: string): Promise<void> {
  user.presses(labelOrData);
  await waits(() => stage.telegram.pending() === 0);
}
/** A button of a message that is not there any more. */
async function pressesOld(data: string): Promise<void> {
  const message = user.received.at(-1);
  stage.telegram.addUpdate({
    callback_query: {
      id: String(Math.random()),
      from: { id: user.id, is_bot: false, first_name: 'Robin' },
      chat_instance: '1',
      data,
      message: { ...message, date: 1, chat: { id: user.id, type: 'private' } },
    },
  });
  await waits(() => stage.telegram.pending() === 0);
}

describe('/settings', () => {
  test('shows everything in one message, each with what it does', async () => {
    await says('/settings');
    expect(newest().split('\n\n')).toEqual([
      expect.stringMatching(/^Settings/),
      expect.stringMatching(/Language: English\. I write/),
      expect.stringMatching(/Voice: When it fits\. When I answer by voice/),
      expect.stringMatching(/Writing first: never\. At most two .* \/stop/),
      expect.stringMatching(/Quiet hours: 10:00\sPM to 9:00\sAM \(UTC\)\./),
      expect.stringMatching(/City: not given, time zone UTC\. To change: \/city/),
      expect.stringMatching(/With you now: Vera/),
      expect.stringMatching(/Memory: all that I remember/),
    ]);
    expect(labels()).toEqual([
      '✓ English',
      'Русский',
      '✓ When it fits',
      'Always',
      'Never',
      '⬜ Ask how things went',
      '⬜ Remember our dates',
      '⬜ A word in the morning',
      '⬜ A word in the evening',
      '🌙 Quiet hours',
      '👤 Whom to talk to',
      '🧠 Memory',
    ]);
  });

  test('changes the language in place, and then offers the form of address', async () => {
    await says('/settings');
    const before = user.received.length;
    await presses('Русский');
    await waits(() => newest().startsWith('Настройки'));
    expect(newest()).toContain('Обращение: на «ты»');
    await presses('На «вы»');
    await waits(() => newest().includes('Обращение: на «вы»'));
    expect(labels()).toContain('✓ На «вы»');
    expect(user.received).toHaveLength(before);
    expect(await profile()).toMatchObject({ language: 'ru', form_of_address: 'formal' });
  });

  test('switches each reason to write first on and off', async () => {
    await says('/settings');
    await presses('⬜ A word in the morning');
    await waits(() => labels().includes('✅ A word in the morning'));
    await presses('⬜ Ask how things went');
    await waits(() => labels().includes('✅ Ask how things went'));
    expect((await profile()).nudges.toSorted()).toEqual(['follow-up', 'morning']);
    expect(newest()).toContain('Writing first: for the reasons ticked below');
    await presses('✅ A word in the morning');
    await waits(() => labels().includes('⬜ A word in the morning'));
    expect((await profile()).nudges).toEqual(['follow-up']);
  });

  test('an older button says what is to be, so it undoes nothing else', async () => {
    await says('/settings');
    await set({ nudges: ['evening', 'morning'] });
    await pressesOld('settings:nudge:morning:on');
    await waits(() => labels().includes('✅ A word in the evening'));
    expect((await profile()).nudges.toSorted()).toEqual(['evening', 'morning']);
  });

  test('chooses the voice, also when it is pressed twice', async () => {
    await says('/settings');
    await presses('Never');
    await waits(() => labels().includes('✓ Never'));
    const logged = stage.log.length;
    await presses('✓ Never');
    await waits(() => stage.telegram.pending() === 0);
    expect((await profile()).voice_mode).toBe('never');
    expect(stage.log.slice(logged)).toEqual([]);
  });

  test('takes quiet hours from a list, moves their ends, and goes back', async () => {
    await says('/settings');
    await presses('🌙 Quiet hours');
    await waits(() => newest().includes('Take a range'));
    await presses('settings:quiet:23:9');
    await waits(() => newest().includes('11:00'));
    expect((await profile()).quiet_hours).toEqual({ from: 23, to: 9 });
    await presses('Begin +1 h');
    await waits(() => /12:00\sAM to 9:00\sAM/.test(newest()));
    await presses('End −1 h');
    await waits(() => /to 8:00\sAM/.test(newest()));
    expect((await profile()).quiet_hours).toEqual({ from: 0, to: 8 });
    await presses('‹ Settings');
    await waits(() => newest().startsWith('Settings'));
    expect(newest()).toMatch(/Quiet hours: 12:00\sAM to 8:00\sAM/);
  });

  test('moves an end of the quiet hours past the other, never onto it', async () => {
    await set({ quiet_hours: { from: 8, to: 9 } });
    await says('/settings');
    await presses('🌙 Quiet hours');
    await waits(() => newest().includes('Take a range'));
    const data = user.lastButtons.map(({ callback_data: each }) => each);
    expect(data.slice(-5)).toEqual([
      'settings:quiet:7:9',
      'settings:quiet:10:9',
      'settings:quiet:8:7',
      'settings:quiet:8:10',
      'settings',
    ]);
  });

  test('says so when there are no quiet hours', async () => {
    await set({ quiet_hours: { from: 8, to: 8 } });
    await says('/settings');
    expect(newest()).toContain('Quiet hours: none.');
  });

  test.each([
    'settings:nothing',
    'settings:voice:loud',
    'settings:quiet:24:9',
    'settings:quiet:x:9',
    'settings:nudge:noon:on',
    'settings:language:xx',
  ])('an unknown button (%s) changes nothing and is answered', async (data) => {
    await says('/settings');
    const before = await profile();
    stage.telegram.calls.length = 0;
    await pressesOld(data);
    expect(await profile()).toEqual(before);
    expect(stage.telegram.calls.map(({ method }) => method)).toContain('answerCallbackQuery');
  });

  test('leads to personas and to what is remembered', async () => {
    await says('/settings');
    await presses('👤 Whom to talk to');
    await waits(() => newest().includes('Whom would you like to talk to?'));
    expect(labels()).toContain('✓ Vera');
    await says('/settings');
    await presses('🧠 Memory');
    await waits(() => newest().includes("I don't know much about you yet"));
  });
});

describe('/voice', () => {
  test('offers three ways and says what voice is part of', async () => {
    await says('/voice');
    expect(newest()).toContain('Voice replies: When it fits');
    expect(newest()).toContain('Voice is part of premium');
    expect(labels()).toEqual(['✓ When it fits', 'Always', 'Never']);
    await presses('Always');
    await waits(() => newest().includes('Voice replies: Always'));
    expect(labels()).toEqual(['When it fits', '✓ Always', 'Never']);
    expect((await profile()).voice_mode).toBe('always');
  });

  test('says nothing of premium to who has it', async () => {
    const { db } = stage.api.core.database;
    await db.updateTable('users').set({ plan: 'premium' }).where('id', '=', user.id).execute();
    await says('/voice');
    expect(newest()).toContain('Always – I say every answer.');
    expect(newest()).not.toContain('premium');
  });
});

test('/stop ends everything that is started, says how to begin again, and it does', async () => {
  await set({ nudges: ['follow-up', 'evening'] });
  await says('/stop');
  expect(newest()).toMatch(/^All right: .* \/settings\.$/);
  expect((await profile()).nudges).toEqual([]);
  const { users } = stage.api.core;
  expect((await users.get(user.id)).stoppedAt).not.toBeNull();
  await says('/settings');
  await presses('⬜ A word in the evening');
  await waits(() => labels().includes('✅ A word in the evening'));
  expect((await users.get(user.id)).stoppedAt).toBeNull();
});
