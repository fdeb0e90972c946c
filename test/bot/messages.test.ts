import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { saidBy } from '../support/engine.ts';
import { makePremium } from '../support/premium.ts';
import type { TelegramUser } from '../support/telegram.ts';
import { type Stage, startStage, waits } from './stage.ts';

let stage: Stage;
let user: TelegramUser;
let nextId = 8_200;
/** Photos as the API was told of them. */
const photos: unknown[] = [];

beforeAll(async () => {
  stage = await startStage();
  stage.trouble(({ path, body }) => {
    const telegram = (body as { telegram?: { photo_file_id?: string } } | undefined)?.telegram;
    if (path === '/chat') photos.push(telegram?.photo_file_id);
    return undefined;
  });
  await stage.bot.start();
});
afterAll(() => stage.close());
beforeEach(async () => {
  nextId += 1;
  user = await stage.acquainted(nextId);
  stage.engine.requests.length = 0;
  stage.telegram.calls.length = 0;
  photos.length = 0;
});

const hears = (count: number) => waits(() => user.received.length >= count);
const allConfirmed = () => waits(() => stage.telegram.pending() === 0);
const picture = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#336699' } })
    .png()
    .toBuffer();
const newestImages = () =>
  stage.engine.requests[0]?.messages.findLast(({ role }) => role === 'user')?.files ?? [];

test('a photo reaches the model with its caption', async () => {
  await makePremium(stage.api, user.id);
  user.sendsPhoto(await picture(), { caption: 'My cat.' });
  await hears(1);
  expect(user.receivedTexts).toEqual(['You said: My cat.']);
  expect(newestImages()).toMatchObject([{ mediaType: 'image/jpeg' }]);
});

test('an album is one turn', async () => {
  await makePremium(stage.api, user.id);
  const bytes = await picture();
  user.sendsPhoto(bytes, { caption: 'Our holidays.', media_group_id: 'a' });
  user.sendsPhoto(bytes, { media_group_id: 'a' });
  user.sendsPhoto(bytes, { media_group_id: 'a' });
  await hears(1);
  expect(stage.engine.requests).toHaveLength(1);
  expect(newestImages()).toHaveLength(3);
});

test('forwarded messages and the words about them are one turn', async () => {
  const forward_origin = { type: 'hidden_user', sender_user_name: 'Somebody', date: 1 };
  user.sends('This is what she wrote to me.', { forward_origin });
  await allConfirmed();
  // Later than a finished sentence would have waited.
  await new Promise((resolve) => setTimeout(resolve, 1_700));
  user.sends('What do you think?');
  await hears(1);
  expect(stage.engine.requests.map(saidBy)).toEqual([
    expect.stringMatching(/This is what she wrote to me\.[^]*What do you think\?/),
  ]);
});

test('of a photo the largest size that is not too large is taken', async () => {
  const size = (file_id: string, megabytes: number) => ({
    file_id,
    file_unique_id: file_id,
    width: 1,
    height: 1,
    file_size: megabytes * 1024 * 1024,
  });
  user.sendsOther({ photo: [size('small', 1), size('good', 10), size('huge', 11)] });
  await waits(() => photos.length === 1);
  expect(photos).toEqual(['good']);
  user.sendsOther({ photo: [size('huge', 11)] });
  const line = 'That file is a bit too large for me. Would you send me the important part as text?';
  await waits(() => user.receivedTexts.includes(line));
  expect(photos).toEqual(['good', undefined]);
});

test('an album of what is not understood gets one line', async () => {
  const video = { file_id: 'v', file_unique_id: 'v', width: 1, height: 1, duration: 1 };
  for (let part = 0; part < 3; part += 1) user.sendsOther({ video, media_group_id: 'b' });
  await hears(1);
  expect(user.receivedTexts).toEqual([
    "I couldn't open the video, and I don't want to make things up. Tell me what is in it?",
  ]);
});

test('a command passes by the messages that wait for their turn', async () => {
  user.sends('Tell me something');
  user.sends('/help');
  await hears(2);
  expect(user.receivedTexts[0]).toContain('Just write to me');
  expect(user.receivedTexts[1]).toBe('You said: Tell me something');
});

test('a command nobody knows gets the help, and is no message', async () => {
  user.sends('/unheard_of');
  await hears(1);
  expect(user.receivedTexts[0]).toContain('Just write to me');
  expect(await stage.stored(user)).toEqual([]);
});

test('/start with a payload begins like /start', async () => {
  const newcomer = stage.telegram.user(nextId + 500, { first_name: 'Ana', language_code: 'en' });
  newcomer.sends('/start from-a-friend');
  await waits(() => newcomer.received.length === 2);
  expect(newcomer.receivedTexts[1]).toMatch(/^Before we begin: are you at least 18\?/);
});

test('/profile shows name, level, the way to the next, and the day', async () => {
  user.sends('/profile');
  await hears(1);
  expect(user.receivedTexts[0]).toBe(
    [
      'Robin',
      'Stranger · 0 points',
      '▱▱▱▱▱▱▱▱▱▱',
      '100 points to go until “Acquaintance”',
      'Messages today: 0 / 50',
      'Time zone: UTC',
    ].join('\n'),
  );
});

test('a button nobody knows any more stops spinning', async () => {
  const from = { id: user.id, is_bot: false, first_name: 'Robin' };
  const message = { message_id: 1, date: 1, chat: { id: user.id, type: 'private' }, text: 'x' };
  const callback = { id: '77', from, chat_instance: '1', data: 'of:before', message };
  stage.telegram.addUpdate({ callback_query: callback });
  await allConfirmed();
  const answered = stage.telegram.calls.filter(({ method }) => method === 'answerCallbackQuery');
  expect(answered.map(({ params }) => params['callback_query_id'])).toEqual(['77']);
});

test('is silent in groups, also to buttons and commands', async () => {
  const from = { id: user.id, is_bot: false, first_name: 'Robin' };
  const chat = { id: -user.id, type: 'supergroup', title: 'Friends' };
  const message = { message_id: 1, date: 1, from, chat, text: 'Vera, what do you know of Robin?' };
  stage.telegram.addUpdate({ message });
  stage.telegram.addUpdate({ message: { ...message, message_id: 2, text: '/memory' } });
  await allConfirmed();
  expect(stage.telegram.calls.map(({ method }) => method)).not.toContain('sendMessage');
  expect(photos).toEqual([]);
});
