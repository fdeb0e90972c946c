import { describe, expect, it } from 'vitest';
import type { Language } from '#app/contract/shared';
import { createPlaces } from '../places/index.ts';
import { type Answer, answer, begin, type Outcome } from './index.ts';

const places = createPlaces();
const now = new Date('2026-11-24T09:05:00Z');

type Said = string | Pick<Answer, 'text' | 'step'>;

/** Plays a whole dialogue; each answer goes to the state the one before it led to. */
function play(language: Language, ...inputs: Said[]): Outcome[] {
  const outcomes = [begin({ name: null, language }, 'Аня ✨')];
  for (const input of inputs) {
    const state = outcomes.at(-1)?.state;
    if (!state) throw new Error('the onboarding is over');
    const said = typeof input === 'string' ? { text: input } : input;
    outcomes.push(answer(state, { ...said, language }, places, now));
  }
  return outcomes;
}

const last = (outcomes: Outcome[]) => outcomes.at(-1);
const keys = (outcome: Outcome | undefined) => outcome?.prompts.map((prompt) => prompt.key);

it('greets who has a name already and asks nothing', () => {
  const outcome = begin({ name: 'Анна', language: 'ru' }, 'Аня');
  expect(outcome).toEqual({
    state: null,
    changes: {},
    prompts: [{ key: 'onboarding-restart', args: { name: 'Анна' } }],
  });
});

it('leads a Russian speaker through name, form of address and city', () => {
  const outcomes = play('ru', 'меня зовут Анна', 'на вы', 'в Казани');
  expect(outcomes.map((outcome) => outcome.state?.step)).toEqual([
    'name',
    'address',
    'city',
    undefined,
  ]);
  expect(outcomes.map((outcome) => outcome.changes)).toEqual([
    {},
    { name: 'Анна' },
    { form_of_address: 'formal' },
    { city: 'Казань', time_zone: 'Europe/Moscow' },
  ]);
  expect(last(outcomes)?.prompts).toEqual([
    { key: 'onboarding-done-time', args: { city: 'Казань', time: '12:05' } },
    { key: 'onboarding-done', args: { name: 'Анна' } },
  ]);
});

it('does not ask an English speaker for a form of address', () => {
  expect(last(play('en', 'Bob'))?.state).toEqual({ step: 'city', name: 'Bob' });
});

it('survives being stored as JSON between two messages', () => {
  for (const { state } of play('ru', 'Анна', 'ты', 'Железногорск')) {
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  }
});

describe('the name', () => {
  it('is offered as a button, cleaned of what is no name', () => {
    const [welcome, question] = play('ru')[0]?.prompts ?? [];
    expect(welcome).toEqual({ key: 'onboarding-welcome' });
    expect(question?.buttons).toEqual([[{ label: 'Аня', data: 'onboarding:name:suggested' }]]);
    expect(last(play('ru', { text: 'suggested', step: 'name' }))?.changes).toEqual({ name: 'Аня' });
  });

  it('is not offered when there is none in what Telegram knows', () => {
    const { state, prompts } = begin({ name: null, language: 'en' }, '🔥🔥');
    expect(state).toEqual({ step: 'name' });
    expect(prompts).toEqual([{ key: 'onboarding-welcome' }, { key: 'onboarding-ask-name' }]);
  });

  it('is asked for again when the answer is none', () => {
    const outcome = last(play('ru', 'https://example.com'));
    expect(outcome?.state?.step).toBe('name');
    expect(keys(outcome)).toEqual(['onboarding-name-invalid']);
    expect(outcome?.changes).toEqual({});
  });
});

describe('the form of address', () => {
  it.each([
    ['на ты', 'informal'],
    ['Давай на «ты»', 'informal'],
    ['как хочешь', 'informal'],
    ['всё равно', 'informal'],
    ['вы', 'formal'],
    ['как вам удобно', 'formal'],
    ['formal', 'formal'],
  ])('is understood in "%s"', (text, form) => {
    expect(last(play('ru', 'Анна', text))?.changes).toEqual({ form_of_address: form });
  });

  it('is asked for once more and then left as it is', () => {
    const outcomes = play('ru', 'Анна', 'ты или вы?', 'хм');
    expect(keys(outcomes[2])).toEqual(['onboarding-address-invalid']);
    expect(last(outcomes)).toMatchObject({ state: { step: 'city' }, changes: {} });
  });
});

describe('the city', () => {
  it.each(['skip', 'Пропустить', 'не хочу', 'later', 'потом'])('is skipped by "%s"', (text) => {
    const outcome = last(play('ru', 'Анна', 'ты', text));
    expect(outcome).toMatchObject({ state: null, changes: {} });
    expect(keys(outcome)).toEqual(['onboarding-done']);
  });

  it('may be a time zone, which leaves the city open', () => {
    expect(last(play('en', 'Bob', 'UTC+3'))?.changes).toEqual({ time_zone: 'Etc/GMT-3' });
  });

  it('is dropped kindly when something else is said twice', () => {
    const outcomes = play('ru', 'Анна', 'ты', 'а ты кто?', 'расскажи анекдот');
    expect(keys(outcomes[3])).toEqual(['onboarding-city-unknown']);
    expect(last(outcomes)?.state).toBeNull();
    expect(keys(last(outcomes))).toEqual(['onboarding-done']);
  });

  it('is chosen among several by button', () => {
    const outcomes = play('en', 'Bob', 'Springfield');
    const buttons = last(outcomes)?.prompts[0]?.buttons?.flat() ?? [];
    expect(buttons[2]?.label).toBe('Springfield, Illinois, United States');
    expect(buttons.at(-1)?.labelKey).toBe('onboarding-skip');
    for (const { data } of buttons) expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
    const text = buttons[2]?.data.split(':')[2] ?? '';
    expect(last(play('en', 'Bob', 'Springfield', { text, step: 'city-choose' }))?.changes).toEqual({
      city: 'Springfield',
      time_zone: 'America/Chicago',
    });
  });

  it.each([['Курская область'], ['1']])('is chosen among several by saying "%s"', (text) => {
    expect(last(play('ru', 'Анна', 'ты', 'Железногорск', text))?.changes).toEqual({
      city: 'Железногорск',
      time_zone: 'Europe/Moscow',
    });
  });

  it('may be another one than those offered', () => {
    const outcome = last(play('en', 'Bob', 'Springfield', 'Boston'));
    expect(outcome?.changes).toMatchObject({ city: 'Boston', time_zone: 'America/New_York' });
  });

  it('is not asked for without end when several stay possible', () => {
    const outcomes = play('en', 'Bob', 'Springfield', 'Springfield', 'Springfield');
    expect(last(outcomes)).toMatchObject({ state: null, changes: {} });
  });
});

it('changes nothing when a button of an earlier step is pressed', () => {
  const outcomes = play('ru', 'Анна', 'ты', { text: 'formal', step: 'address' });
  expect(last(outcomes)).toEqual({ state: outcomes[2]?.state, changes: {}, prompts: [] });
});
