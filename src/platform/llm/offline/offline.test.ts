import { generateText, isStepCount, type ModelMessage, streamText } from 'ai';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { EngineTool, Scene } from '../port.ts';
import { wrapTools } from '../tools.ts';
import { createOfflineModel } from './index.ts';

const model = createOfflineModel();
const usual: Scene = {
  language: 'ru',
  personaName: 'Вера',
  userName: null,
  formOfAddress: 'informal',
  levelNumber: 2,
  memories: [],
};
/** A reply stands before, so that nobody has to be told what answers. */
const introduced: ModelMessage[] = [
  { role: 'user', content: 'hey' },
  { role: 'assistant', content: 'GOOGLE_API_KEY' },
];

interface Asked extends Partial<Scene> {
  history?: ModelMessage[];
  tools?: EngineTool[];
  now?: string;
}

function requestOf(text: string, { history = introduced, tools = [], now, ...scene }: Asked) {
  const context = `<context>\nNow: ${now ?? 'вторник, 24 ноября 2026 г. в 14:05'}\n</context>`;
  return {
    model,
    instructions: 'You are Vera.',
    messages: [...history, { role: 'user' as const, content: `${context}\n\n${text}` }],
    tools: wrapTools(tools).tools,
    stopWhen: isStepCount(3),
    providerOptions: { offline: { ...usual, ...scene } },
  };
}

const ask = async (text: string, asked: Asked = {}) =>
  (await generateText(requestOf(text, asked))).text;

const getTool = (found: string[]): EngineTool => ({
  name: 'get_long_term_memories',
  description: '',
  input: z.object({ query: z.string().max(500) }),
  run: async () => ({ memories: found.map((text) => ({ text, since: '2026-11-01' })) }),
});

const questionsIn = (text: string) =>
  text.replace(/«[^»]*»|“[^”]*”|"[^"\n]*"/g, '').match(/\?+/g)?.length ?? 0;

describe('the offline engine', () => {
  it('says something else when its answer was not wanted', async () => {
    const first = await ask('Купила новый велосипед');
    const unwanted = `They wanted another answer than these. Answer differently:\n- ${JSON.stringify(first)}`;
    const second = await ask('Купила новый велосипед', { now: `вторник\n${unwanted}` });
    expect(second).not.toBe(first);
  });

  it('says the same to the same words', async () => {
    const asked = { memories: ['Любит кофе'], userName: 'Аня' };
    expect(await ask('Купила новый велосипед', asked)).toBe(
      await ask('Купила новый велосипед', asked),
    );
  });

  it('does not begin the way it has just begun', async () => {
    const history = [...introduced];
    const said: string[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const text = await ask('расскажи анекдот', { history });
      said.push(text);
      history.push({ role: 'user', content: 'анекдот' }, { role: 'assistant', content: text });
    }
    expect(new Set(said).size).toBe(3);
  });

  it('answers in the language it was spoken to in, whatever the profile says', async () => {
    expect(await ask('I am so tired today')).toMatch(/^[^а-яё]+$/i);
    expect(await ask('Как дела?', { language: 'en' })).toMatch(/[а-яё]/i);
  });

  it('takes the language of the profile when the message has none', async () => {
    expect(await ask('🙂', { language: 'ru' })).toMatch(/[а-яё]/i);
    expect(await ask('🙂', { language: 'en' })).not.toMatch(/[а-яё]/i);
  });

  it('says ты or вы as the user chose', async () => {
    const asked = [
      'Как дела?',
      'что ты умеешь',
      'Привет',
      'пока',
      'не знаю',
      'картошка на балконе',
    ];
    for (const text of asked) {
      const informal = await ask(text, { formOfAddress: 'informal' });
      const formal = await ask(text, { formOfAddress: 'formal' });
      expect(informal).not.toMatch(/(?<!\p{L})(?:вы|вас|вам|вами|ваш)(?!\p{L})|[её]те(?!\p{L})/iu);
      expect(formal).not.toMatch(
        /(?<!\p{L})(?:ты|тебя|тебе|тобой|твой)(?!\p{L})|[её]шь(?!\p{L})/iu,
      );
    }
  });

  it('says in its first reply what it is, and not again in the next', async () => {
    const first = await ask('Привет!', { history: [] });
    expect(first).toMatch(/без языковой модели.*GOOGLE_API_KEY/s);
    const next = await ask('Как дела?', {
      history: [
        { role: 'user', content: 'Привет!' },
        { role: 'assistant', content: first },
      ],
    });
    expect(next).not.toContain('GOOGLE_API_KEY');
  });

  it('says it after the onboarding too, and in English', async () => {
    const history: ModelMessage[] = [
      { role: 'assistant', content: 'What is your name?' },
      { role: 'user', content: 'Sam' },
      { role: 'assistant', content: 'Nice to meet you, Sam!' },
    ];
    expect(await ask('Hello', { history })).toMatch(/without a language model.*GOOGLE_API_KEY/s);
  });

  it.each(['ты человек?', 'Ты бот?', 'какая ты нейросеть?', 'вы живая?', 'я говорю с роботом?'])(
    'answers "%s" with the truth',
    async (text) => {
      expect(await ask(text)).toMatch(/(?<!\p{L})ИИ(?!\p{L})|искусственный интеллект|программа/iu);
    },
  );

  it.each(['are you human?', 'Are you a real person?', 'which model are you', 'are you a bot'])(
    'answers "%s" with the truth',
    async (text) => expect(await ask(text)).toMatch(/\bAI\b|program/),
  );

  it.each(['не хочу жить', 'Я хочу умереть', 'I want to die', 'thinking of suicide', 'режу себя'])(
    'takes "%s" seriously and names somebody to call',
    async (text) => {
      const reply = await ask(text, { history: [], memories: ['Любит жить у моря'] });
      expect(reply).toContain('112');
      expect(reply).not.toMatch(/GOOGLE_API_KEY|суп|soup/);
    },
  );

  it('does not joke right after a crisis, and does not stay there for ever', async () => {
    const history = [...introduced];
    const replies: string[] = [];
    for (const text of [
      'не хочу жить',
      'расскажи шутку',
      'не знаю',
      'купила арбуз',
      'Сварила борщ',
    ]) {
      const reply = await ask(text, { history });
      replies.push(reply);
      history.push({ role: 'user', content: text }, { role: 'assistant', content: reply });
    }
    expect(replies[1]).toContain('112');
    expect(replies[2]).toContain('112');
    expect(replies[4]).not.toContain('112');
  });

  it('sees no emergency in a manner of speaking', async () => {
    expect(await ask('я чуть не хочу умереть от смеха')).not.toContain('112');
  });

  it('knows from the context what time it is', async () => {
    expect(await ask('который час?')).toContain('14:05');
  });

  it('says that it cannot see pictures', async () => {
    const { text } = await generateText({
      model,
      messages: [
        ...introduced,
        {
          role: 'user',
          content: [
            { type: 'file', data: new Uint8Array([1, 2, 3]), mediaType: 'image/png' },
            { type: 'text', text: 'смотри какой закат' },
          ],
        },
      ],
    });
    expect(text).toMatch(/не вижу|глаз/);
  });

  it('comes back to a memory that the message touches', async () => {
    const memories = ['Работает медсестрой', 'Есть кот Барсик'];
    expect(await ask('Барсик опять уронил цветок', { memories })).toContain(
      'у тебя есть кот Барсик',
    );
    expect(await ask('купила пальто', { memories })).not.toContain('Барсик');
  });

  it('lists what the memory tool found when asked what it remembers', async () => {
    const tools = [getTool(['Любит кофе', 'Есть кот Барсик', 'Увлечён теорией струн'])];
    const reply = await ask('что ты обо мне помнишь?', { tools, userName: 'Аня' });
    expect(reply).toContain('тебя зовут Аня');
    expect(reply).toContain('ты любишь кофе');
    expect(reply).toContain('«Увлечён теорией струн»');
  });

  it('lists what the turn brought when there is no tool, and admits when that is nothing', async () => {
    expect(await ask('what do you remember about me', { memories: ['Loves coffee'] })).toContain(
      'you love coffee',
    );
    expect(await ask('what do you remember about me', { language: 'en' })).toMatch(/anything yet/);
  });

  it('goes on with a reply that was interrupted, without repeating its beginning', async () => {
    const whole = await ask('как дела?', { history: [] });
    const [first = '', ...rest] = whole.split('\n\n');
    const request = requestOf('как дела?', { history: [] });
    const { text } = await generateText({
      ...request,
      messages: [
        ...request.messages,
        { role: 'assistant', content: first },
        { role: 'user', content: '<context>\nYou were interrupted after this.\n</context>' },
      ],
    });
    expect(text).toBe(rest.join('\n\n'));
  });

  it('writes word by word what it says as a whole', async () => {
    const whole = await ask('расскажи о себе');
    const pieces: string[] = [];
    const result = streamText(requestOf('расскажи о себе', {}));
    for await (const piece of result.textStream) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.join('')).toBe(whole);
    expect(await result.finishReason).toBe('stop');
    expect((await result.usage).outputTokens).toBe(Math.ceil(whole.length / 4));
  });

  it('stops when it is no longer wanted', async () => {
    const control = new AbortController();
    const seen: string[] = [];
    const result = streamText({
      ...requestOf('расскажи о себе', {}),
      abortSignal: control.signal,
      onError: () => undefined,
    });
    for await (const part of result.fullStream) {
      seen.push(part.type);
      if (part.type === 'text-delta') control.abort();
    }
    expect(seen).toContain('abort');
    expect(seen).not.toContain('finish');
    await expect(
      generateText({ ...requestOf('hi', {}), abortSignal: AbortSignal.abort() }),
    ).rejects.toThrow(/abort/i);
  });

  it('has a short answer with one question at most to anything', async () => {
    const signs = ['', '   ', '?', '???', '!!!', '🙂', '👨‍👩‍👧', '😢😢', '...', '123', '«', '"', '\\'];
    const words = [
      'ok',
      'лол',
      'ъ',
      'ы?',
      '李雷',
      'مرحبا',
      '<context>',
      '{n}',
      '{q} {m}',
      '[a|b]',
      '$1',
    ];
    const questions = ['привет? как дела? ты бот?', 'my cat? my dog? my life?', 'Я люблю "борщ?"'];
    const huge = [
      'а'.repeat(9_000),
      'я не знаю? '.repeat(800),
      'word '.repeat(2_000),
      '«'.repeat(5_000),
    ];
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const alphabet = [...'абвгдеёжзийклмн opqrstuvwxyz.,!? \n😀я'];
    const noise = Array.from({ length: 180 }, () =>
      Array.from({ length: random(120) }, () => alphabet[random(alphabet.length)]).join(''),
    );
    const memories = ['Спросил: почему? зачем?', 'Любит сметану?', 'Has a cat'];
    const faults: object[] = [];
    for (const text of [...signs, ...words, ...questions, ...huge, ...noise]) {
      const reply = await ask(text, {
        history: random(2) ? introduced : [],
        userName: 'Кто? {q}',
        memories,
        levelNumber: 1 + random(5),
        formOfAddress: random(2) ? 'formal' : 'informal',
      });
      const bubbles = reply.split('\n\n');
      const isGood =
        bubbles.length <= 3 &&
        bubbles.every((bubble) => bubble.trim() !== '' && bubble.length <= 4_096) &&
        questionsIn(reply.replaceAll('Кто?', 'Кто')) <= 1;
      if (!isGood) faults.push({ text, reply });
    }
    expect(faults).toEqual([]);
  });
});
