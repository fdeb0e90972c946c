import { randomInt } from 'node:crypto';
import { expect } from 'vitest';
import type { Json } from '../support/app.ts';
import type { GeminiDouble, GeminiRequest, GeminiScript } from '../support/gemini.ts';
import { plainPicture } from '../support/media.ts';
import { type Service, testSecrets, waitFor } from '../support/process.ts';
import type { TelegramDouble } from '../support/telegram.ts';

const within = 60_000;
const pick = (letters: string) =>
  Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');

/** Words that nobody has said before: each kind of what is said has its own, all begin alike. */
export function drawMarks() {
  const stems = { en: `Zw${pick('bcdfghjklmnpqrstvwxz')}`, ru: `Жщ${pick('бвгджзклмнпрст')}` };
  return { stems: [stems.en, stems.ru], of: (kind: string) => `${stems.en}${kind}`, words: stems };
}

export type Marks = ReturnType<typeof drawMarks>;

/** Says marked words in every way a person can, and whatever makes words of it says marked ones, too. */
export async function live(
  service: Service,
  { telegram, gemini }: { telegram: TelegramDouble; gemini: GeminiDouble },
  { of, words }: Marks,
) {
  const userId = 9_100_001;
  const ru = (kind: string) => `${words.ru}${kind}`;
  const user = telegram.user(userId, { first_name: of('first') });

  async function ask(method: string, url: string, headers: object, body?: unknown) {
    const answer = await fetch(`${service.url}${url}`, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = /json/.test(String(answer.headers.get('content-type')));
    return { status: answer.status, text, body: (isJson ? JSON.parse(text) : {}) as Json };
  }
  const key = { 'x-service-key': testSecrets.SERVICE_KEY };
  const { body: token } = await ask('POST', '/auth', key, { user_id: userId });
  const bearer = { authorization: `Bearer ${token.access_token}` };
  const hears = (text: string) =>
    waitFor(() => user.receivedTexts.some((each) => each.includes(text)), within);

  gemini.respond = (request) => model(request, { of, ru });
  const data = { name: of('name'), city: ru('city'), is_adult: true };
  expect((await ask('POST', '/profile', bearer, { user_id: userId, data })).status).toBe(200);

  user.sends(
    `I love ${of('fact')}, I am so sad about ${ru('emotion')}, tomorrow is ${of('loop')}.`,
  );
  await hears(of('reply'));
  const first = user.sends(`Say ${of('before')} and`);
  user.edits(first, `${ru('edited')} and`);
  user.sends(ru('forwarded'), {
    forward_origin: { type: 'hidden_user', sender_user_name: of('sender'), date: 1 },
  });
  user.sendsPhoto(await plainPicture(), { caption: of('caption') });
  user.sendsVoice(Buffer.from('OggS of somebody'));
  user.sendsFile(
    'document',
    Buffer.from(`In it stands ${ru('document')}`),
    { file_name: `${of('file')}.txt`, mime_type: 'text/plain' },
    { caption: ru('below') },
  );
  user.sendsOther({ poll: { question: of('poll'), options: [{ text: ru('option') }] } });
  // Files are opened in the turn that answers them.
  const isAsked = (text: string) =>
    gemini.requests.some(({ body }) => JSON.stringify(body).includes(text));
  const opened = [ru('document'), ru('transcript')];
  await waitFor(() => opened.every(isAsked), within);
  telegram.addUpdate({
    message: {
      message_id: 9_001,
      date: 1,
      from: user.from,
      chat: { id: -userId, type: 'supergroup', title: of('group') },
      text: `@vera_test_bot ${ru('group')}`,
      entities: [{ type: 'mention', offset: 0, length: 14 }],
    },
  });
  const group = telegram.user(-userId);
  await waitFor(() => group.received.length > 0, within);
  const exported = await ask('GET', `/export/${userId}`, bearer);
  expect(exported.status).toBe(200);

  return {
    userId,
    exported: exported.text,
    user,

    /** Whatever goes wrong says once more what was said: providers, Telegram, callers. */
    async fail() {
      const echo = (status: number): GeminiScript => ({
        status,
        // As Google writes its errors: only then its words are taken over.
        body: {
          error: {
            code: status,
            message: `you said ${of('echo')} ${ru('echo')}`,
            status: 'INVALID_ARGUMENT',
          },
        },
      });
      const inGroup = () =>
        ask('POST', '/group_chat', key, { user_id: userId, message: of('failing') });
      gemini.scripts.push(echo(400));
      expect((await inGroup()).status).toBe(503);
      gemini.scripts.push({ raw: `data: {"candidates": [{"content": "${of('broken')}\r\n\r\n` });
      await inGroup();
      telegram.fail('sendMessage', {
        times: 1,
        status: 400,
        body: { description: `Bad Request: can't parse ${of('telegram')} ${ru('telegram')}` },
      });
      user.sends(`How is ${of('late')}?`);
      await waitFor(
        async () => /"msg":"a bubble was not delivered"/.test(service.output()),
        within,
      );
      const refused = await Promise.all([
        ask('POST', '/chat', bearer, `{"message": "${of('json')}`),
        ask('POST', '/chat', bearer, { message: of('field'), [of('field')]: ru('field') }),
        ask('POST', '/chat', bearer, { message: of('image'), image_data: btoa(of('image')) }),
        ask('POST', '/profile', bearer, { user_id: userId, data: { time_zone: of('zone') } }),
        ask('POST', '/auth', key, { user_id: of('id') }),
        ask('GET', `/chat_history/${userId}?before=${of('cursor')}`, bearer),
        ask('POST', `/${of('address')}`, bearer, { message: ru('nowhere') }),
        ask('POST', '/chat', { authorization: `Bearer ${of('token')}` }, { message: ru('token') }),
      ]);
      expect(refused.map(({ status }) => Math.floor(status / 100))).toEqual(refused.map(() => 4));
    },

    /** Something is said, and the model does not answer. */
    async hang() {
      const asked = gemini.requests.length;
      gemini.scripts.push({ hang: true }, { hang: true });
      user.sends(`Are you there, ${of('hanging')}? ${ru('hanging')}`);
      await waitFor(() => gemini.requests.length > asked, within);
    },

    metrics: async () =>
      (await ask('GET', '/metrics', { authorization: 'Bearer metrics-of-a-test' })).text,
  };
}

interface Part {
  text?: string;
  inlineData?: { mimeType: string; data: string };
  functionResponse?: object;
}

/** Every answer has marked words; what is found in what was said is what was said. */
function model(
  { path, body }: GeminiRequest,
  { of, ru }: { of: Marks['of']; ru: Marks['of'] },
): GeminiScript | undefined {
  if (/tts|banana|mbed/.test(path)) return undefined;
  if (body.generationConfig?.['responseMimeType'] === 'application/json') {
    const nothing = { facts: [], emotions: [], follow_ups: [], rapport: 1 };
    const judged = { risk: 'none', about: 'none' };
    const heard = { text: `I have said aloud ${ru('transcript')}`, tone: 'calm' };
    return { parts: [{ text: JSON.stringify({ ...nothing, ...judged, ...heard }) }] };
  }
  const said = JSON.stringify(body.contents.at(-1));
  const newest = body.contents.at(-1)?.parts as Part[] | undefined;
  if (said.includes(of('fact')) && !newest?.some((part) => part.functionResponse)) {
    const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    const call = (name: string, args: object) => ({
      functionCall: { name, args },
      thoughtSignature: 'c2lnbmVk',
    });
    return {
      parts: [
        call('save_long_term_memory', {
          fact: `Loves ${of('fact')}`,
          category: 'preferences',
          quote: `I love ${of('fact')}`,
        }),
        call('save_emotional_memory', {
          emotion: 'sad',
          intensity: 9,
          context: `About ${ru('emotion')}`,
          quote: `I am so sad about ${ru('emotion')}`,
        }),
        call('plan_follow_up', {
          what: of('loop'),
          when: tomorrow,
          quote: `tomorrow is ${of('loop')}`,
        }),
      ],
    };
  }
  return { parts: [{ text: `I hear you: ${of('reply')}, ${ru('reply')}.` }] };
}
