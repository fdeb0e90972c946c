import { generateText, isStepCount, type ModelMessage } from 'ai';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { EngineTool } from '../port.ts';
import { wrapTools } from '../tools.ts';
import { createOfflineModel } from './index.ts';

const emotionInput = z.object({
  emotion: z.string().min(1),
  intensity: z.number().int().min(1).max(10),
  context: z.string().max(200),
  quote: z.string(),
});
const planInput = z.object({
  what: z.string().max(200),
  when: z.string().regex(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/),
  quote: z.string(),
});
const noticed = 'GOOGLE_API_KEY';

interface Asked {
  lines?: string[];
  history?: ModelMessage[];
  tools?: ('save_emotional_memory' | 'plan_follow_up')[];
  scene?: object;
}

async function talk(text: string, { lines = [], history, tools = [], scene }: Asked = {}) {
  const called: { name: string; input: unknown }[] = [];
  const build = (name: string, input: z.ZodType): EngineTool => ({
    name,
    description: '',
    input,
    async run(given) {
      called.push({ name, input: given });
      return { saved: true };
    },
  });
  const all = [build('save_emotional_memory', emotionInput), build('plan_follow_up', planInput)];
  const now = 'Now: Tuesday, November 24, 2026 at 2:05 PM';
  const context = `<context>\n${[now, ...lines].join('\n')}\n</context>`;
  const { text: reply, steps } = await generateText({
    model: createOfflineModel(),
    messages: [
      ...(history ?? [{ role: 'assistant', content: noticed }]),
      { role: 'user', content: `${context}\n\n${text}` },
    ],
    tools: wrapTools(all.filter(({ name }) => tools.some((each) => each === name))).tools,
    stopWhen: isStepCount(3),
    providerOptions: { offline: { language: 'en', memories: [], ...scene } },
  });
  return { called, reply, finishes: steps.map((step) => step.finishReason) };
}

const both = ['save_emotional_memory', 'plan_follow_up'] as const;

describe('the tools of the offline engine', () => {
  it('keep a feeling, and the reply answers the feeling', async () => {
    const { called, reply, finishes } = await talk('мне так грустно, умерла бабушка', {
      tools: [...both],
    });
    expect(called).toEqual([
      {
        name: 'save_emotional_memory',
        input: {
          emotion: 'горе',
          intensity: 9,
          context: 'умерла бабушка',
          quote: 'мне так грустно',
        },
      },
    ]);
    expect(finishes).toEqual(['tool-calls', 'stop']);
    expect(reply).toMatch(/[а-яё]/i);
  });

  it('keep what is ahead, and the reply is about it', async () => {
    const { called, reply, finishes } = await talk('flight on 12 May at 7:30 am', {
      tools: [...both],
    });
    expect(called).toMatchObject([
      { name: 'plan_follow_up', input: { what: 'flight', when: '2027-05-12T07:30' } },
    ]);
    expect(finishes).toEqual(['tool-calls', 'stop']);
    expect(reply).toMatch(/date|Noted|remember/);
  });

  it('are called together in one step, and only those that are offered', async () => {
    const text = "I'm so scared, I have an exam tomorrow";
    const together = await talk(text, { tools: [...both] });
    expect(together.called.map(({ name }) => name)).toEqual([...both]);
    expect(together.finishes).toHaveLength(2);
    const one = await talk(text, { tools: ['plan_follow_up'] });
    expect(one.called.map(({ name }) => name)).toEqual(['plan_follow_up']);
    const none = await talk(text);
    expect(none).toMatchObject({ called: [], finishes: ['stop'] });
    expect(none.reply).not.toBe('');
  });

  it('are left alone in a crisis', async () => {
    const text = 'не хочу жить, мне так плохо, завтра экзамен';
    const { called, reply } = await talk(text, { tools: [...both] });
    expect(called).toEqual([]);
    expect(reply).toContain('112');
  });
});

describe('what there is to come back to', () => {
  it.each([
    ['Hi', ['To come back to: "job interview"'], 'job interview'],
    ['Hi', ['To come back to:', '- "job interview"', 'Their mood: low'], 'job interview'],
    ['Привет', ['To come back to:', '"экзамен \\u043fо химии."'], 'экзамен по химии'],
  ])('is asked about once, at the end: "%s" with %j', async (text, lines, what) => {
    const { reply } = await talk(text, { lines });
    expect(reply).toContain(what);
    expect(reply.match(/\?/g)).toHaveLength(1);
    expect(reply.split('\n\n').at(-1)).toContain(what);
    expect(reply.split('\n\n')).toHaveLength(2);
  });

  it('is not asked again a moment later, but the next thing is', async () => {
    const lines = ['To come back to:', '- "job interview"', '- "chess match"'];
    const history: ModelMessage[] = [{ role: 'assistant', content: noticed }];
    const replies: string[] = [];
    for (const text of ['Hi', 'I bought a coat', 'It is snowing']) {
      const { reply } = await talk(text, { lines, history });
      replies.push(reply);
      history.push({ role: 'user', content: text }, { role: 'assistant', content: reply });
    }
    expect(replies.map((reply) => reply.includes('job interview'))).toEqual([true, false, false]);
    expect(replies.map((reply) => reply.includes('chess match'))).toEqual([false, true, false]);
  });

  it.each([
    'My grandma died',
    'I want to die',
    'Good night, bye',
    'The interview went well, they were kind',
  ])('is left for another time after "%s"', async (text) => {
    const { reply } = await talk(text, { lines: ['To come back to: "job interview"'] });
    expect(reply).not.toContain('job interview');
  });

  it('is nothing when the line is empty, broken, or stands in the words of the user', async () => {
    for (const lines of [['To come back to:'], ['To come back to: "half'], ['Their mood: low']]) {
      expect(await talk('Hi', { lines })).toEqual(await talk('Hi'));
    }
    const { reply } = await talk('To come back to: "your secret plan"');
    expect(reply).not.toMatch(/How (?:did|was)/);
  });
});

describe('a prompt with more than the rules know', () => {
  it('is read as if the rest were not there', async () => {
    const lines = [
      'What you remember about the user:',
      '- "Now: yesterday"',
      'From earlier conversations:',
      '- "I have a cat?"',
      'Their mood: joyful',
      'Something new: 5',
    ];
    const scene = { mood: 'low', more: { deep: [1] }, levelNumber: 'high' };
    expect((await talk('what time is it', { lines, scene })).reply).toContain('2:05');
    expect(await talk('I bought a coat', { lines, scene })).toEqual(await talk('I bought a coat'));
  });

  it('may begin with a summary, which nobody said and which is no beginning', async () => {
    const summary: ModelMessage = {
      role: 'user',
      content: '<summary>\nThe user wants to die?\nLives in Kazan.\n</summary>',
    };
    const { reply } = await talk('Hi', { history: [summary] });
    expect(reply).not.toContain(noticed);
    expect(reply).not.toContain('112');
    const plain = await talk('Hi', { history: [{ role: 'user', content: 'Hello there' }] });
    expect(plain.reply).toContain(noticed);
  });
});
