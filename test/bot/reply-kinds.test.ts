import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { silentSpeaker, tonePainter } from '../support/engine.ts';
import type { TelegramUser } from '../support/telegram.ts';
import { type Stage, startStage, waits } from './stage.ts';

let stage: Stage;
let user: TelegramUser;
let nextId = 63_000;
const speaker = silentSpeaker();
const painter = tonePainter();

beforeAll(async () => {
  stage = await startStage();
  stage.engine.speaker = speaker;
  stage.engine.painter = painter;
  await stage.bot.start();
});
afterAll(() => stage.close());
beforeEach(async () => {
  nextId += 1;
  user = await stage.acquainted(nextId);
  stage.engine.requests.length = 0;
  stage.engine.replies.length = 0;
  stage.telegram.calls.length = 0;
  speaker.spoken.length = 0;
  painter.descriptions.length = 0;
});

const hears = (count: number) => waits(() => user.received.length >= count);
const change = async (data: object) =>
  (await stage.api.as(user.id)).post('/profile', { user_id: user.id, data });
const becomePremium = () =>
  stage.api.core.database.db
    .updateTable('users')
    .set({ plan: 'premium' })
    .where('id', '=', user.id)
    .execute();
const actions = () =>
  stage.telegram.calls
    .filter(({ method }) => method === 'sendChatAction')
    .map(({ params }) => params['action']);
const spending = async (purpose: string) =>
  (
    await stage.api.core.database.db
      .selectFrom('llm_calls')
      .select('outcome')
      .where('user_id', '=', user.id)
      .where('purpose', '=', purpose)
      .execute()
  ).map(({ outcome }) => outcome);
const said = async () => {
  const { messages } = await stage.api.core.conversations.history(user.id, 'vera', { limit: 50 });
  return messages.filter(({ role }) => role === 'companion').map(({ text }) => text);
};
const isOgg = (bytes: Uint8Array | undefined) =>
  bytes !== undefined && Buffer.from(bytes.subarray(0, 4)).toString() === 'OggS';

describe('a voice message', () => {
  beforeEach(becomePremium);

  test('comes when it is asked for, in one piece, and its words stand in the history', async () => {
    stage.engine.replies.push(() => 'Good *night* 🌙\n\nSleep well (smiling).');
    user.sends('Please tell me good night by voice.');
    await hears(1);
    expect(isOgg(user.received[0]?.voice)).toBe(true);
    expect(user.received[0]?.duration).toBeGreaterThan(0);
    expect(speaker.spoken.map(({ text, voice }) => [text, voice])).toEqual([
      ['Good night\nSleep well.', 'Sulafat'],
    ]);
    expect(actions()).toContain('record_voice');
    expect(await said()).toEqual(['Good night 🌙\n\nSleep well (smiling).']);
    expect(await spending('speech')).toEqual(['ok']);
  });

  test('always comes to who has chosen so, and never to who has chosen that', async () => {
    await change({ voice_mode: 'always' });
    user.sends('How was your day, friend?');
    await hears(1);
    expect(isOgg(user.received[0]?.voice)).toBe(true);
    await change({ voice_mode: 'never' });
    user.sends('And how are you in general?');
    await hears(2);
    expect(user.received[1]?.voice).toBeUndefined();
  });

  test('is read by who takes none', async () => {
    user.forbidsVoice = true;
    stage.engine.replies.push(() => 'Good night.');
    user.sends('Send me a voice message, please.');
    await hears(1);
    expect(user.receivedTexts).toEqual(['Good night.']);
  });

  test('that cannot be made is text, and the answer is not lost', async () => {
    speaker.failures.push('overloaded');
    stage.engine.replies.push(() => 'Good night.');
    user.sends('Send me a voice message, please.');
    await hears(1);
    expect(user.receivedTexts).toEqual(['Good night.']);
    expect(await spending('speech')).toEqual(['overloaded']);
  });

  test('sounds as the two are close, and as the user feels', async () => {
    user.sends('Я так устала, скажи мне что-нибудь голосом.');
    await hears(1);
    expect(speaker.spoken[0]?.style).toMatch(/reserved.*tired/s);
  });
});

describe('without premium', () => {
  test('nothing is spoken, and who asks for it is told so once, kindly', async () => {
    await change({ voice_mode: 'always' });
    user.sends('Send me a voice message, please.');
    await hears(2);
    expect(user.received[0]?.voice).toBeUndefined();
    expect(user.receivedTexts[1]).toMatch(/part of premium/);
    expect(stage.engine.requests[0]?.messages.at(-1)?.text).toMatch(/You can only write here/);
    user.sends('Please, a voice message, just one.');
    await hears(3);
    user.sends('Fine, then in writing, please.');
    await hears(4);
    expect(user.receivedTexts.filter((text) => text.includes('premium'))).toHaveLength(1);
    expect(speaker.spoken).toEqual([]);
  });
});

describe('a picture', () => {
  const draws = (description = 'A cat on a roof') =>
    stage.engine.replies.push(async ({ tools }) => {
      const tool = tools?.find(({ name }) => name === 'generate_image');
      const result = await tool?.run({ description });
      return JSON.stringify(result);
    });

  test('is delivered after the words, and says that an AI has made it', async () => {
    await becomePremium();
    draws();
    user.sends('Draw me a cat on a roof, please.');
    await hears(2);
    expect(user.received[1]).toMatchObject({ text: 'AI-generated picture' });
    expect(user.received[1]?.photo?.length).toBeGreaterThan(100);
    expect(actions()).toContain('upload_photo');
    expect(await said()).toEqual(['{"done":true}']);
    expect(await spending('picture')).toEqual(['ok']);
    expect(painter.descriptions[0]).toMatch(/cat on a roof[\s\S]*under 18/);
  });

  test('that cannot be drawn is spoken of, and costs nobody the answer', async () => {
    await becomePremium();
    painter.failures.push('refused');
    draws();
    user.sends('Draw me a cat on a roof, please.');
    await hears(1);
    expect(user.receivedTexts[0]).toContain('cannot be drawn');
  });

  test('is part of premium', async () => {
    draws();
    user.sends('Draw me a cat on a roof, please.');
    await hears(1);
    expect(user.receivedTexts[0]).toContain('premium');
    expect(painter.descriptions).toEqual([]);
  });
});

describe('a reaction', () => {
  const reacts = (emoji = '🎉') =>
    stage.engine.replies.push(async ({ tools }) => {
      const tool = tools?.find(({ name }) => name === 'react_to_message');
      return `Done: ${JSON.stringify(await tool?.run({ emoji }))}`;
    });

  test('is put on the message that moved', async () => {
    reacts();
    const messageId = user.sends('I have passed the exam!');
    await hears(1);
    expect(user.reactions).toEqual([{ message_id: messageId, emoji: '🎉' }]);
  });

  test('is rare', async () => {
    for (const count of [1, 2, 3]) {
      reacts();
      user.sends(`I have passed exam number ${count}!`);
      await hears(count);
    }
    expect(user.reactions).toHaveLength(1);
    expect(user.receivedTexts.at(-1)).toContain('too often');
  });

  test('is one of the kind ones', async () => {
    reacts('💩');
    user.sends('I have failed the exam.');
    await hears(1);
    expect(user.reactions).toEqual([]);
  });
});
