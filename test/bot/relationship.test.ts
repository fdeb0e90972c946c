import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../support/app.ts';
import type { TelegramUser } from '../support/telegram.ts';
import { type Stage, startStage, waits } from './stage.ts';

let stage: Stage;
let user: TelegramUser;
let caller: Caller;
let nextId = 8_700;

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
  return user.receivedTexts.at(-1) ?? '';
};

test('/story shows how close the two are, and their days', async () => {
  await says('Hello there.');
  const text = await says('/story');
  const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
  expect(text).toMatch(/^Our story · Vera\n\nStranger · \d+ points\n▰▱{9}\n\d+ points to go until/);
  expect(text).toContain(`${day.format(new Date())}\nYou and Vera meet.`);
});

test('/story before the first word is a beginning', async () => {
  expect(await says('/story')).toContain('It is only beginning');
});

test('/persona shows who there is to talk to, the current one marked', async () => {
  const { personas } = (await caller.get('/personas')).body;
  const text = await says('/persona');
  for (const { name, tagline } of personas) {
    expect(text).toContain(name);
    expect(text).toContain(tagline);
  }
  expect(text).toContain('✓ Vera, with you now');
  expect(text).toContain('Closeness is with each');
  expect(user.lastButtons.map(({ text: label }) => label)).toEqual(
    personas.map(({ name }: { name: string }) => (name === 'Vera' ? '✓ Vera' : name)),
  );
});

test('/persona keeps who was chosen, and closeness starts anew', async () => {
  await says('Hello there.');
  const { personas } = (await caller.get('/personas')).body;
  const other = personas.find(({ id }: { id: string }) => id !== 'vera');
  await says('/persona');
  user.presses(`persona:${other.id}`);
  await waits(
    () => user.receivedTexts.at(-1)?.startsWith(`${other.name} is with you now.`) ?? false,
  );
  expect(user.receivedTexts.at(-1)).toContain('Stranger · 0 points');
  expect(user.lastButtons).toEqual([]);
  expect((await caller.get(`/profile/${user.id}`)).body.persona.id).toBe(other.id);
  expect(await says('/story')).toMatch(new RegExp(`^Our story · ${other.name}\n`));
});

test('both commands are in the menu, in both languages', () => {
  const menus = stage.telegram.calls
    .filter(({ method }) => method === 'setMyCommands')
    .map(({ params }) => JSON.stringify(params['commands']));
  expect(menus).toHaveLength(2);
  for (const menu of menus) expect(menu).toMatch(/"story".*"persona"/);
});
