import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { EngineError, type GenerateRequest } from '../../src/platform/llm/port.ts';
import { failing, saidBy } from '../support/engine.ts';
import { makePremium } from '../support/premium.ts';
import type { TelegramUser } from '../support/telegram.ts';
import { type Stage, startStage, waits } from './stage.ts';

let stage: Stage;
let user: TelegramUser;
let nextId = 8_600;

beforeAll(async () => {
  stage = await startStage();
  await stage.bot.start();
});
afterAll(() => stage.close());
beforeEach(async () => {
  nextId += 1;
  user = await stage.acquainted(nextId);
  stage.engine.understands = (type) => /^(image|audio|video)\/|pdf$/.test(type);
  stage.engine.requests.length = 0;
  stage.engine.objects.length = 0;
  stage.telegram.calls.length = 0;
});

const ogg = Buffer.from('OggS and then the voice');
const film = Buffer.concat([Buffer.from([0, 0, 0, 16]), Buffer.from('ftypisom____')]);
const hears = (count: number) => waits(() => user.received.length >= count);
const understand = (found: object) => stage.engine.objects.push(() => found);
const fail = (failure: EngineError['failure'], isRetryable: boolean) =>
  stage.engine.objects.push(() => {
    throw new EngineError(failure, 'scripted', { isRetryable });
  });
const asked = (purpose: GenerateRequest['purpose']) =>
  stage.engine.requests.filter((request) => request.purpose === purpose);
const newest = () => asked('chat').at(-1)?.messages.at(-1)?.text ?? '';
const said = () => asked('chat').map(saidBy);
const isFetched = () => stage.telegram.calls.some(({ method }) => method === 'getFile');
const picture = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();

const unheard =
  "I couldn't make out what is in it, and I'd like to know. Would you write it to me?";
const unseen =
  "I couldn't open the video, and I don't want to make things up. Tell me what is in it?";
const unread =
  "I can't open a file like this. What is it about? Pasted into a message, I will read it.";
const premium =
  "Thank you for showing me! But I get to see photos and videos only in premium. Tell me in words, though: I'm here.";

test('a voice message is heard, answered, and stands in the history as words', async () => {
  understand({ text: 'I moved to Kazan today.', tone: 'tired' });
  user.sendsVoice(ogg);
  await hears(1);
  const [request] = asked('transcription');
  expect(request?.messages[0]?.files).toMatchObject([{ mediaType: 'audio/ogg' }]);
  expect(said()).toEqual(['(voice message, "tired") I moved to Kazan today.']);
  expect(await stage.stored(user)).toEqual(['I moved to Kazan today.']);

  user.sends('Do you remember what I said?');
  await hears(2);
  expect(asked('transcription')).toHaveLength(1);
  const history = asked('chat')
    .at(-1)
    ?.messages.map(({ text }) => text);
  expect(history).toContain('(voice message, "tired") I moved to Kazan today.');
});

test('what was said aloud may be remembered, and what it cost is in the ledger', async () => {
  understand({ text: 'I love coffee.' });
  stage.engine.replies.push(async ({ tools = [] }) => {
    const save = tools.find(({ name }) => name === 'save_long_term_memory');
    const fact = { fact: 'Loves coffee', quote: 'I love coffee', category: 'preferences' };
    return JSON.stringify(await save?.run(fact));
  });
  user.sendsVoice(ogg);
  await hears(1);
  expect(user.receivedTexts).toEqual(['{"saved":true}']);
  const { db } = stage.api.core.database;
  const calls = db.selectFrom('llm_calls').select(['purpose', 'turn_id']);
  const rows = await calls.where('user_id', '=', user.id).execute();
  expect(rows.map(({ purpose }) => purpose).toSorted()).toEqual(['chat', 'transcription']);
  expect(new Set(rows.map(({ turn_id: turnId }) => turnId)).size).toBe(1);
});

test('a voice message that was passed on is material, and teaches nothing', async () => {
  understand({ text: 'I love tea.' });
  stage.engine.replies.push(async ({ tools = [] }) => {
    const save = tools.find(({ name }) => name === 'save_long_term_memory');
    const fact = { fact: 'Loves tea', quote: 'I love tea', category: 'preferences' };
    return JSON.stringify(await save?.run(fact));
  });
  const forward_origin = { type: 'hidden_user', sender_user_name: 'Ann', date: 1 };
  user.sendsFile('voice', ogg, { duration: 3 }, { forward_origin });
  await hears(1);
  expect(user.receivedTexts[0]).toContain('"saved":false');
  expect(said()).toEqual(['[forwarded from "Ann"] (voice message)']);
  expect(newest()).toContain('- voice: "Said: I love tea."');
});

test.each([
  ['voice', { duration: 601 }, 'That is a long recording'],
  ['voice', { duration: 5, file_size: 21 * 1024 * 1024 }, 'That is a long recording'],
  ['video_note', { duration: 181 }, 'The video is long'],
  ['document', { mime_type: 'text/plain', file_size: 300_000 }, 'That file is a bit too large'],
  ['document', { mime_type: 'application/zip' }, unread],
])('%s %j is not even fetched', async (kind, about, line) => {
  user.sendsFile(kind, ogg, about);
  await hears(1);
  expect(user.receivedTexts[0]).toContain(line);
  expect(isFetched()).toBe(false);
  expect(stage.engine.requests).toEqual([]);
});

test('an engine without ears is not asked, and that is said', async () => {
  stage.engine.understands = () => false;
  user.sendsVoice(ogg);
  await hears(1);
  expect(user.receivedTexts).toEqual([unheard]);
  expect(isFetched()).toBe(false);
});

test('what is not the kind of file it claims to be is not passed to the engine', async () => {
  user.sendsVoice(Buffer.from('MZ, a program'));
  await hears(1);
  expect(user.receivedTexts).toEqual([unheard]);
  expect(stage.engine.requests).toEqual([]);
});

test('silence is no words, and is asked about once', async () => {
  understand({ text: '  ' });
  user.sendsVoice(ogg);
  await hears(1);
  expect(user.receivedTexts).toEqual([unheard]);
  expect(asked('chat')).toEqual([]);
});

test('a turn that is tried again does not hear the same voice message twice', async () => {
  understand({ text: 'Hear me out.' });
  stage.engine.replies.push(failing());
  user.sendsVoice(ogg);
  await waits(() => user.receivedTexts.includes('You said: (voice message) Hear me out.'));
  expect(asked('chat')).toHaveLength(2);
  expect(asked('transcription')).toHaveLength(1);
});

test('beside words the model answers, and knows what stayed closed', async () => {
  user.sendsFile('video_note', film, { duration: 500 });
  user.sends('And how are you today?');
  await hears(1);
  expect(said()).toEqual(['[video message, not heard]\nAnd how are you today?']);
  expect(newest()).toContain('a video that is too long for you to watch: say so, do not guess');
});

test('an engine that stumbles hears it the next time', async () => {
  fail('overloaded', true);
  understand({ text: 'Here I am.' });
  user.sendsVoice(ogg);
  await waits(() => user.receivedTexts.some((text) => text.includes('Here I am.')));
  expect(asked('transcription')).toHaveLength(2);
  expect(user.receivedTexts).not.toContain(unheard);
});

test('after three tries it is said honestly; what is refused is not tried again', async () => {
  for (let n = 0; n < 3; n += 1) fail('overloaded', true);
  user.sendsVoice(ogg);
  await waits(() => user.receivedTexts.includes(unheard));
  expect(asked('transcription')).toHaveLength(3);

  fail('refused', false);
  user.sendsVoice(ogg);
  await waits(() => user.receivedTexts.filter((text) => text === unheard).length === 2);
  expect(asked('transcription')).toHaveLength(4);
}, 60_000);

test('while the breaker keeps the engine away nothing is given up, however long', async () => {
  for (let n = 0; n < 3; n += 1) fail('breaker-open', false);
  understand({ text: 'I am still here.' });
  user.sendsVoice(ogg);
  await waits(async () => {
    const conversations = stage.api.core.database.db.updateTable('conversations');
    await conversations
      .set({ due_at: new Date(0) })
      .where('user_id', '=', user.id)
      .execute();
    return asked('chat').length > 0 || user.receivedTexts.includes(unheard);
  });
  expect(said()).toEqual(['(voice message) I am still here.']);
});

test('a file Telegram does not have any more is said to be lost; one it cannot give now is tried again', async () => {
  stage.telegram.fail('getFile', { status: 400, times: 1 });
  user.sendsVoice(ogg);
  await hears(1);
  expect(user.receivedTexts).toEqual([unheard]);

  stage.telegram.fail('getFile', { status: 502, times: 1 });
  understand({ text: 'Second try.' });
  user.sendsVoice(ogg);
  await waits(() => user.receivedTexts.some((text) => text.includes('Second try.')));
});

test('the words of a video message are heard without premium, what is seen is material', async () => {
  understand({ text: 'This is my room.', seen: 'A small room.' });
  user.sendsFile('video_note', film, { duration: 20 });
  await hears(1);
  expect(said()).toEqual(['(video message) This is my room.']);
  expect(newest()).toContain('- video-note: "A small room."');
});

test('a video is watched for premium, without what the file says of place and device', async () => {
  await makePremium(stage.api, user.id);
  const place = Buffer.from('+55.7558+037.6173/');
  const tag = Buffer.concat([Buffer.from([0, 0, 0, 8 + place.length]), Buffer.from('udta'), place]);
  const moov = Buffer.concat([Buffer.from([0, 0, 0, 8 + tag.length]), Buffer.from('moov'), tag]);
  understand({ text: '', seen: 'A cat jumps.' });
  user.sendsFile('video', Buffer.concat([film, moov]), { duration: 20 }, { caption: 'Look!' });
  await hears(1);
  const [file] = asked('transcription')[0]?.messages[0]?.files ?? [];
  expect(file?.mediaType).toBe('video/mp4');
  expect(Buffer.from(file?.data ?? []).includes(place)).toBe(false);
  expect(said()).toEqual(['[video] Look!']);
  expect(newest()).toContain('- video: "Seen: A cat jumps."');
});

test('a text file is read without the engine, and stands in the history in short', async () => {
  const text = `Dear diary, ${'very '.repeat(200)}long.`;
  const about = { mime_type: 'text/plain', file_name: 'diary.txt' };
  user.sendsFile('document', Buffer.from(text), about, { caption: 'Read this' });
  await hears(1);
  expect(asked('transcription')).toEqual([]);
  expect(said()).toEqual(['[file "diary.txt"] Read this']);
  expect(newest()).toContain(text);
  user.sends('What did you think of it?');
  await hears(2);
  const history =
    asked('chat')
      .at(-1)
      ?.messages.map((message) => message.text) ?? [];
  const told = history.find((each) => each.startsWith('[file')) ?? '';
  expect(told).toMatch(/^\[file "diary\.txt": "Dear diary,.*"\] Read this$/);
  expect(told.length).toBeLessThan(400);
});

test('what is no text is not read as one; a PDF is read by the engine', async () => {
  user.sendsFile('document', Buffer.from([0xff, 0xfe, 0x00]), { mime_type: 'text/plain' });
  await hears(1);
  expect(user.receivedTexts).toEqual([unread]);
  understand({ text: 'The contract ends in May.' });
  user.sendsFile('document', Buffer.from('%PDF-1.7'), { mime_type: 'application/pdf' });
  await hears(2);
  expect(newest()).toContain('- document: "The contract ends in May."');
});

test('a picture sent as a file is a picture', async () => {
  await makePremium(stage.api, user.id);
  user.sendsFile('document', await picture(), { mime_type: 'image/png' });
  await hears(1);
  expect(asked('chat')[0]?.messages.at(-1)?.files).toMatchObject([{ mediaType: 'image/jpeg' }]);
});

test('without premium photos are not looked at, which is told kindly once', async () => {
  user.sendsPhoto(await picture(), { caption: 'My cat.' });
  await hears(2);
  expect(user.receivedTexts).toEqual(['You said: [photo] My cat.', premium]);
  expect(asked('chat')[0]?.messages.at(-1)?.files).toBeUndefined();
  expect(isFetched()).toBe(false);

  user.sendsPhoto(await picture(), { caption: 'And my dog.' });
  await hears(3);
  expect(newest()).toContain('a picture that you do not get to see: say so in passing');
  user.sendsPhoto(await picture());
  await hears(4);
  expect(user.receivedTexts.slice(2)).toEqual([
    'You said: [photo] And my dog.',
    "I can't see it for now. Tell me what is there?",
  ]);
});

test('an album without words is one answer, and leaves no hole in the history', async () => {
  for (let n = 0; n < 3; n += 1) user.sendsPhoto(await picture(), { media_group_id: 'a' });
  await hears(1);
  expect(user.receivedTexts).toEqual([premium]);
  user.sends('What do you say?');
  await hears(2);
  const history =
    asked('chat')
      .at(-1)
      ?.messages.map(({ text }) => text) ?? [];
  expect(history.filter((text) => text === '[photo]')).toHaveLength(3);
});

test('an engine that cannot watch videos does not sell watching them', async () => {
  stage.engine.understands = (type) => type.startsWith('image/');
  user.sendsFile('video', film, { duration: 5 });
  await hears(1);
  expect(user.receivedTexts).toEqual([unseen]);
});
