import { generateText, isStepCount } from 'ai';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { wrapTools } from '../tools.ts';
import { createOfflineModel } from './index.ts';

const saveInput = z.object({
  fact: z.string(),
  category: z.enum([
    'preferences',
    'work',
    'family',
    'pets',
    'health',
    'hobbies',
    'plans',
    'other',
  ]),
  quote: z.string(),
});
type Saved = z.infer<typeof saveInput>;

async function talk(text: string, { memories = [] as string[], hasTools = true } = {}) {
  const saved: Saved[] = [];
  const { tools } = wrapTools([
    {
      name: 'save_long_term_memory',
      description: '',
      input: saveInput,
      async run(input) {
        saved.push(saveInput.parse(input));
        return { saved: true };
      },
    },
  ]);
  const result = await generateText({
    model: createOfflineModel(),
    prompt: `<context>\nNow: вторник, 24 ноября 2026 г. в 14:05\n</context>\n\n${text}`,
    ...(hasTools && { tools }),
    stopWhen: isStepCount(3),
    providerOptions: { offline: { language: 'ru', memories } },
  });
  return { saved, reply: result.text, finishes: result.steps.map((step) => step.finishReason) };
}

describe('a lasting statement', () => {
  it.each([
    ['I love coffee', 'Loves coffee', 'preferences'],
    ["I don't like mornings", 'Dislikes mornings', 'preferences'],
    ['I work as a nurse', 'Works as a nurse', 'work'],
    ["i'm a teacher", 'Works as a teacher', 'work'],
    ['Hi! I’m allergic to nuts', 'Allergic to nuts', 'health'],
    ['I have a cat named Max', 'Has a cat named Max', 'pets'],
    ['My sister Anna is a doctor', 'Sister Anna is a doctor', 'family'],
    ['I live in Boston', 'Lives in Boston', 'other'],
    ['I play guitar in a band', 'Plays guitar in a band', 'hobbies'],
    ['My name is sam', 'Name is Sam', 'other'],
    ['I love my dog', 'Loves their dog', 'preferences'],
    ['Привет! Меня зовут Аня', 'Зовут Аня', 'other'],
    ['Я очень люблю кофе', 'Любит кофе', 'preferences'],
    ['не люблю кофе.', 'Не любит кофе', 'preferences'],
    ['у меня есть кот Барсик', 'Есть кот Барсик', 'pets'],
    ['Моего кота зовут Барсик', 'Кота зовут Барсик', 'pets'],
    ['Я работаю медсестрой', 'Работает медсестрой', 'work'],
    ['я живу в Казани', 'Живёт в Казани', 'other'],
    ['моя сестра Анна работает врачом', 'Сестра Анна работает врачом', 'family'],
    ['у меня завтра экзамен', 'Экзамен 25 ноября', 'plans'],
    ['в субботу у меня концерт', 'Концерт 28 ноября', 'plans'],
    ['у меня аллергия на орехи', 'Аллергия на орехи', 'health'],
    ['Я играю на гитаре', 'Играет на гитаре', 'hobbies'],
  ])('"%s" is kept with the words it was said in', async (text, fact, category) => {
    const { saved, reply, finishes } = await talk(text);
    expect(saved).toEqual([{ fact, category, quote: expect.any(String) }]);
    expect(text).toContain(saved[0]?.quote);
    expect(finishes).toEqual(['tool-calls', 'stop']);
    expect(reply).not.toBe('');
  });

  it('is kept beside others of the same message, in one step', async () => {
    const { saved, finishes } = await talk('Меня зовут Аня, я живу в Казани и работаю в банке');
    expect(saved.map(({ fact }) => fact)).toEqual([
      'Зовут Аня',
      'Живёт в Казани',
      'Работает в банке',
    ]);
    expect(finishes).toHaveLength(2);
  });

  it('is answered as such: a pet by its name, a feeling before the fact', async () => {
    expect((await talk('я Маша, у меня есть собака Жучка')).reply).toMatch(/Жучка|начальник/);
    expect((await talk('у меня завтра экзамен, мне страшно')).reply).toMatch(
      /тревог|страшно|сжатое/i,
    );
  });

  it('that is known already is not kept again', async () => {
    const { saved, reply } = await talk('я люблю кофе', { memories: ['Любит кофе'] });
    expect(saved).toEqual([]);
    expect(reply).toContain('ты любишь кофе');
  });

  it('gets an answer also where there are no tools', async () => {
    const { reply, finishes } = await talk('я люблю кофе', { hasTools: false });
    expect(reply).not.toBe('');
    expect(finishes).toEqual(['stop']);
  });
});

describe('nothing is kept of', () => {
  it.each([
    'Do I love coffee?',
    'я люблю кофе?',
    'Люблю ли я кофе? Не знаю',
    'If I had a cat I would call him Bob',
    'I wish I had a dog',
    'если бы у меня был кот',
    'Хотел бы я жить в Казани',
    'Он сказал, что я люблю кофе',
    'She says I love pizza',
    'Шучу, я работаю шпионом',
    'I love you',
    'я люблю тебя',
    'я люблю это',
    'ненавижу себя',
    'my wife is angry with me',
    'мне нравится как ты пишешь',
    'У меня нет кота',
    'I used to live in Paris',
    'раньше я работала медсестрой',
    'у меня брат заболел',
    'мама сказала: «я люблю борщ»',
    'my boss loves golf',
    'Его зовут Пётр',
    'не хочу жить, у меня есть кот',
  ])('"%s"', async (text) => {
    expect((await talk(text)).saved).toEqual([]);
  });
});

describe('what is denied', () => {
  it.each([
    ['Я больше не люблю кофе', 'Любит кофе', 'Не любит кофе'],
    ["I don't like coffee anymore", 'Likes coffee', 'Dislikes coffee'],
    ['I no longer love coffee', 'Loves coffee', 'Dislikes coffee'],
  ])('"%s" is remembered, and what was known is not held against it', async (text, known, fact) => {
    const { saved, reply } = await talk(text, { memories: [known] });
    expect(saved.map((each) => each.fact)).toEqual([fact]);
    expect(reply).not.toMatch(/ты любишь кофе|you (?:like|love) coffee/);
  });

  it('without a rule for it, nothing is brought up that it may deny', async () => {
    const { reply } = await talk('Кофе я уже не пью', { memories: ['Любит кофе'] });
    expect(reply).not.toMatch(/любишь кофе/);
  });
});
