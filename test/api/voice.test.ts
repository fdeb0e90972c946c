import { expect, test } from 'vitest';
import { onEachApi } from '../support/api-suite.ts';
import { saidBy, silentSpeaker } from '../support/engine.ts';
import { box } from '../support/pictures.ts';
import { makePremium } from '../support/premium.ts';

onEachApi('voice without Telegram', (stage) => {
  const sound = Buffer.from('OggS and then the voice').toString('base64');
  let nextId = 66_000;
  const newUser = async () => {
    nextId += 1;
    stage.engine.understands = (type) => /^(audio|image)\//.test(type);
    stage.engine.requests.length = 0;
    return { ...(await stage.service.as(nextId)), id: nextId };
  };

  test('a voice message is heard, answered, and stands in the history as words', async () => {
    const user = await newUser();
    stage.engine.objects.push(() => ({ text: 'I moved to Kazan today.' }));
    const { status, body } = await user.post('/chat', { audio_data: sound });
    expect(status).toBe(200);
    expect(body.response_text).toContain('I moved to Kazan today.');
    const heard = stage.engine.requests.find(({ purpose }) => purpose === 'transcription');
    expect(heard?.messages[0]?.files).toMatchObject([{ mediaType: 'audio/ogg' }]);
    const chat = stage.engine.requests.find(({ purpose }) => purpose === 'chat');
    expect(chat && saidBy(chat)).toContain('I moved to Kazan today.');
    // Sound is no picture.
    expect(chat?.messages.at(-1)?.files).toBeUndefined();
    const history = (await user.get(`/chat_history/${user.id}`)).body.messages;
    expect(history[0].text).toBe('I moved to Kazan today.');
  });

  test('who speaks is answered in voice with premium, and the same to a repeated request', async () => {
    const user = await newUser();
    stage.engine.speaker = silentSpeaker();
    await makePremium(stage.service, user.id);
    stage.engine.objects.push(() => ({ text: 'Good evening.' }));
    const say = () =>
      user.post('/chat', { audio_data: sound }, { 'idempotency-key': `voice-${user.id}` });
    const { body } = await say();
    expect(Buffer.from(body.voice_message, 'base64').subarray(0, 4).toString()).toBe('OggS');
    expect((await say()).body.voice_message).toBe(body.voice_message);
    expect(stage.engine.requests.filter(({ purpose }) => purpose === 'chat')).toHaveLength(1);
    stage.engine.speaker = undefined;
  });

  test('of a recording neither the model nor the database gets where it was made', async () => {
    const user = await newUser();
    const place = Buffer.from('+55.7558+037.6173/');
    const recording = Buffer.concat([
      box('ftyp', Buffer.from('M4A \0\0\0\0')),
      box('moov', box('udta', box('xyz ', place))),
    ]);
    stage.engine.objects.push(() => ({ text: 'Good evening.' }));
    const { status } = await user.post('/chat', { audio_data: recording.toString('base64') });
    expect(status).toBe(200);
    const heard = stage.engine.requests.find(({ purpose }) => purpose === 'transcription');
    const [file] = heard?.messages[0]?.files ?? [];
    expect(file?.mediaType).toBe('audio/mp4');
    expect(Buffer.from(file?.data ?? []).includes(place)).toBe(false);
    const [kept] = (await user.get(`/export/${user.id}`)).body.files;
    const stored = Buffer.from(kept.content_base64, 'base64');
    expect([stored.length, stored.includes(place)]).toEqual([recording.length, false]);
  });

  test('an engine without ears says so, kindly', async () => {
    const user = await newUser();
    stage.engine.understands = () => false;
    const { status, body } = await user.post('/chat', { audio_data: sound });
    expect(status).toBe(200);
    expect(body.response_text).not.toBe('');
    expect(stage.engine.requests).toEqual([]);
  });
});
