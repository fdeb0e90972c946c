import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { exportedFileBytes } from '../../src/contract/export.ts';
import type { TelegramUser } from '../support/telegram.ts';
import { type Stage, startStage, waits } from './stage.ts';

const publicUrl = 'https://companion.example';
let stage: Stage;
let user: TelegramUser;
let nextId = 8_950;

beforeAll(async () => {
  stage = await startStage({ mode: 'polling' }, { publicUrl });
  await stage.bot.start();
});
afterAll(() => stage.close());
beforeEach(async () => {
  nextId += 1;
  user = await stage.acquainted(nextId);
});

const newest = () => user.receivedTexts.at(-1) ?? '';
const labels = () => user.lastButtons.map(({ text }) => text);
const handled = () => waits(() => stage.telegram.pending() === 0);
async function says(text: string, answers = 1): Promise<void> {
  const before = user.received.length;
  user.sends(text);
  await waits(() => user.received.length >= before + answers);
}
async function presses(label: string): Promise<void> {
  user.presses(label);
  await handled();
}
const withdrawn = async () => (await stage.api.core.users.get(user.id)).withdrawn;
const fact = { fact: 'Loves tea', category: 'preferences', quote: 'I love tea' };
async function remembers(): Promise<void> {
  stage.engine.replies.push(async ({ tools }) => {
    await tools?.find(({ name }) => name === 'save_long_term_memory')?.run(fact);
    return 'Noted.';
  });
  await says('I love tea');
}
const factsOf = async () =>
  (await (await stage.api.as(user.id)).get('/memories')).body.facts.map(
    ({ text }: { text: string }) => text,
  );

test('/privacy tells what is kept, and below it what was agreed to', async () => {
  await says('/privacy', 2);
  expect(user.receivedTexts.at(-2)).toMatch(/^What is kept, and who can read it/);
  expect(newest()).toMatch(/✅ Talking: .*\n\n✅ Memory: .*\n\n✅ Voice, pictures and files: /);
  expect(labels()).toEqual([
    '✅ Talking',
    '✅ Memory',
    '✅ Voice, pictures and files',
    '🧹 Forget everything you remember',
  ]);
});

test('a button takes a consent back in place and gives it again, and the next turn goes by it', async () => {
  await says('/privacy', 2);
  const count = user.received.length;
  await presses('✅ Talking');
  await waits(() => labels().includes('⬜ Talking'));
  expect(user.received).toHaveLength(count);
  expect(await withdrawn()).toEqual(['conversation']);
  const asked = stage.engine.requests.length;
  await says('Are you there?');
  expect(newest()).toMatch(/I can't answer.*\/privacy/);
  expect(stage.engine.requests).toHaveLength(asked);

  await says('/privacy', 2);
  await presses('⬜ Talking');
  await waits(() => labels().includes('✅ Talking'));
  expect(await withdrawn()).toEqual([]);
  await says('And now?');
  expect(newest()).toContain('You said: And now?');
});

test('without memory it says that what was kept rests, and offers to erase it', async () => {
  await remembers();
  await says('/privacy', 2);
  await presses('✅ Memory');
  await waits(() => labels().includes('⬜ Memory'));
  expect(newest()).toMatch(/kept and not used.*the button below/);
  expect(labels()).toContain('🧹 Forget everything you remember');
  expect(await factsOf()).toEqual(['Loves tea']);
});

test('everything remembered is forgotten only when that is confirmed, and the talk stays', async () => {
  await remembers();
  await says('/privacy', 2);
  await presses('🧹 Forget everything you remember');
  await waits(() => newest().startsWith('Shall I forget everything'));
  expect(newest()).toMatch(/your plan stay.*\/reset.*\/delete/s);
  await presses('No, keep it');
  await waits(() => newest() === 'Good, I still remember everything.');
  expect(await factsOf()).toEqual(['Loves tea']);

  await says('/privacy', 2);
  await presses('🧹 Forget everything you remember');
  await waits(() => newest().startsWith('Shall I forget everything'));
  await presses('Yes, forget everything');
  await waits(() => newest().startsWith('Done: I remember nothing'));
  expect(await factsOf()).toEqual([]);
  expect(await stage.stored(user)).toContain('I love tea');
});

test.each([
  ['en', /“Yes” also agrees to this; .*\/privacy\n– Talking: .*\n– Memory: .*\n– Voice/],
  ['ru', /«Да» – это и согласие .*\/privacy\n– Разговор: .*\n– Память: .*\n– Голос/],
])('below the question of age stands what a yes agrees to, in %s', async (language, gate) => {
  const newcomer = stage.telegram.user(nextId + 4_000, { language_code: language });
  newcomer.sends('/start');
  await waits(() => newcomer.receivedTexts.some((text) => gate.test(text)));
  const consents = () =>
    stage.api.core.database.db
      .selectFrom('consents')
      .select('purpose')
      .where('user_id', '=', newcomer.id)
      .where('is_given', '=', true)
      .execute();
  expect(await consents()).toEqual([]);
  newcomer.presses(
    stage.api.core.texts.format(language === 'ru' ? 'ru' : 'en', 'onboarding-adult-yes'),
  );
  await waits(async () => (await consents()).length === 3);
  const { adultConfirmedAt } = await stage.api.core.users.get(newcomer.id);
  expect(adultConfirmedAt).not.toBeNull();
});

test('who came before there was a question of consent hears once where to say no', async () => {
  const { db } = stage.api.core.database;
  await db.deleteFrom('consents').where('user_id', '=', user.id).execute();
  const heard = () => user.receivedTexts.filter((text) => /not told you yet.*\/privacy/.test(text));
  await says('Hello!', 2);
  expect(heard()).toHaveLength(1);
  await says('Hello again!');
  await handled();
  expect(heard()).toHaveLength(1);
});

test('an export that leaves files out comes with a button to all of it, and no address to look up', async () => {
  const { core, send } = stage.api;
  await says('Look, a long film.');
  const said = await core.database.db
    .selectFrom('messages')
    .select('id')
    .where('user_id', '=', user.id)
    .where('role', '=', 'user')
    .executeTakeFirstOrThrow();
  // Too large for the file; what it holds is never opened.
  await sql`insert into attachments (id, message_id, user_id, media_type, content) values (
    ${crypto.randomUUID()}, ${said.id}, ${user.id}, 'video/mp4',
    decode(repeat('00', ${exportedFileBytes + 1_000}), 'hex'))`.execute(core.database.db);
  await says('/export', 2);
  const [document, offer] = user.received.slice(-2);
  expect(document?.document).toBeDefined();
  expect(offer?.text).toMatch(/works once, within 15 minutes/);
  expect(offer?.text).not.toContain('http');
  const [button] = user.lastButtons;
  const url = (button as { url?: string } | undefined)?.url ?? '';
  expect(url.startsWith(`${publicUrl}/export/download/`)).toBe(true);
  const { status, text } = await send({ method: 'GET', url: url.slice(publicUrl.length) });
  expect([status, text.includes('<form method="post">')]).toEqual([200, true]);
});
