import { describe, expect, it } from 'vitest';
import type { Language } from '#app/contract/shared';
import { createPlaces } from '../places/index.ts';
import { type Answer, answer, begin, type Outcome, resume, welcomeBack } from './index.ts';

const places = createPlaces();
const now = new Date('2026-11-24T09:05:00Z');

type Said = string | Pick<Answer, 'text' | 'step' | 'media'>;

const newcomer = (language: Language) => ({ name: null, isAdult: false, language });

/** Plays a whole dialogue; each answer goes to the state the one before it led to. */
function playFrom(first: Outcome | undefined, language: Language, ...inputs: Said[]): Outcome[] {
  if (!first) throw new Error('there is nothing to ask');
  const outcomes = [first];
  for (const input of inputs) {
    const state = outcomes.at(-1)?.state;
    if (!state) throw new Error('the onboarding is over');
    const said = typeof input === 'string' ? { text: input } : input;
    outcomes.push(answer(state, { ...said, language }, places, now));
  }
  return outcomes;
}

/** After the question of age. */
const play = (language: Language, ...inputs: Said[]) =>
  playFrom(begin({ ...newcomer(language), isAdult: true }, 'Аня ✨'), language, ...inputs);

const last = (outcomes: Outcome[]) => outcomes.at(-1);
const keys = (outcome: Outcome | undefined) => outcome?.prompts.map((prompt) => prompt.key);
const press = (step: Answer['step'], text: string) => ({ step, text });
const sticker = { text: '', media: { kind: 'sticker' as const } };
const locationAt = (latitude: number, longitude: number) => ({
  text: '',
  media: { kind: 'location' as const, latitude, longitude },
});

describe('the question of age', () => {
  const asked = (language: Language = 'ru', ...inputs: Said[]) =>
    playFrom(begin(newcomer(language), 'Аня ✨'), language, ...inputs);

  it('comes first, after the notice, with a way to the other language', () => {
    const [welcome, question] = asked()[0]?.prompts ?? [];
    expect(welcome).toEqual({ key: 'onboarding-welcome' });
    expect(question?.buttons?.flat().map(({ data }) => data)).toEqual([
      'onboarding:adult:yes',
      'onboarding:adult:no',
      'onboarding:language:en',
    ]);
  });

  it.each([press('adult', 'yes'), { text: 'да' }, { text: 'мне 25' }])(
    'is answered with yes, and the name is asked: %j',
    (said) => {
      const outcome = last(asked('ru', said));
      expect(outcome?.changes).toEqual({ is_adult: true });
      expect(outcome?.state).toEqual({ step: 'name', suggestedName: 'Аня' });
    },
  );

  it('is asked again for as long as neither is said', () => {
    const outcomes = asked('ru', 'Привет', 'зачем тебе?', 'не скажу', sticker, 'Аня', 'Аня');
    expect(outcomes.map(({ state }) => state?.step)).toEqual(outcomes.map(() => 'adult'));
    expect(keys(last(outcomes))).toEqual(['onboarding-adult-invalid']);
  });

  it('is all that is asked of who has a name', () => {
    const known = begin({ ...newcomer('ru'), name: 'Анна' });
    expect(keys(known)).toEqual(['onboarding-ask-adult-known']);
    expect(last(playFrom(known, 'ru', 'да'))).toMatchObject({
      state: null,
      changes: { is_adult: true },
    });
    expect(begin({ name: 'Анна', isAdult: true, language: 'ru' })).toBeUndefined();
  });

  it('answered with no closes the conversation, kindly and not to every message', () => {
    const [, refused, ...rest] = asked('ru', 'мне 16', 'ну пожалуйста', sticker, 'мне 18');
    expect(refused).toMatchObject({ state: { step: 'underage' }, changes: {} });
    expect(keys(refused)).toEqual(['onboarding-underage']);
    for (const outcome of rest) {
      expect(outcome).toEqual({ state: refused?.state, changes: {}, prompts: [] });
    }
    const state = refused?.state;
    if (!state) throw new Error('it is open');
    const hourLater = new Date(now.getTime() + 3_600_000);
    const still = answer(state, { text: 'мне 18', language: 'ru' }, places, hourLater);
    expect(keys(still)).toEqual(['onboarding-underage-still']);
    expect(still.state?.step).toBe('underage');
  });

  it('is not opened again by its old button, nor by /start, however late', () => {
    const state = last(asked('ru', press('adult', 'no'), press('adult', 'yes')))?.state;
    if (state?.step !== 'underage') throw new Error('it is open');
    const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
    expect(resume(state, 'ru', places, later(0.5))).toEqual({ state, changes: {}, prompts: [] });
    for (const hours of [23, 24, 10_000])
      expect(resume(state, 'ru', places, later(hours)).state?.step).toBe('underage');
  });
});

describe('the language', () => {
  it.each([
    ['adult', []],
    ['name', ['да']],
    ['address', ['да', 'Анна']],
    ['city', ['да', 'Анна', 'ты']],
    ['city-choose', ['да', 'Анна', 'ты', 'Железногорск']],
  ])('changes at the step %s, which stays', (step, said) => {
    const outcomes = playFrom(begin(newcomer('ru')), 'ru', ...said, press('language', 'en'));
    const [before, changed] = outcomes.slice(-2);
    expect(before?.state?.step).toBe(step);
    expect(changed?.state).toEqual(before?.state);
    expect(changed?.changes).toEqual({ language: 'en' });
    expect(changed?.prompts.at(-1)?.key).toMatch(/ask|choose/);
  });

  it('stays when it is one we do not speak', () => {
    const outcomes = playFrom(begin(newcomer('ru')), 'ru', press('language', 'tlh'));
    expect(last(outcomes)).toEqual({ state: outcomes[0]?.state, changes: {}, prompts: [] });
  });
});

it('greets who is known by how close they are, and tells only the truth of the last talk', () => {
  expect(welcomeBack('Анна', 'friend', true)).toEqual({
    state: null,
    changes: {},
    prompts: [{ key: 'onboarding-restart-friend', args: { name: 'Анна', talked: 'yes' } }],
  });
  expect(welcomeBack('Анна', 'stranger', false).prompts[0]?.args).toMatchObject({ talked: 'no' });
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
    { key: 'onboarding-done-time', args: { city: 'Казань', time: '12:05' }, keyboard: 'none' },
    { key: 'onboarding-done', args: { name: 'Анна' } },
  ]);
});

it('does not ask an English speaker for a form of address', () => {
  expect(last(play('en', 'Bob'))?.state).toEqual({ step: 'city', name: 'Bob' });
});

it('survives being stored as JSON between two messages', () => {
  const asked = begin(newcomer('ru'), 'Аня');
  const said = ['да', 'Анна', 'ты', 'Железногорск'];
  const refused = playFrom(asked, 'ru', 'нет');
  for (const { state } of [...playFrom(asked, 'ru', ...said), ...refused]) {
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
    const outcome = begin({ ...newcomer('en'), isAdult: true }, '🔥🔥');
    expect(outcome?.state).toEqual({ step: 'name' });
    expect(outcome?.prompts).toEqual([
      { key: 'onboarding-welcome' },
      { key: 'onboarding-ask-name' },
    ]);
  });

  it.each(['Андрій', 'José', '李雷', 'محمد', 'Ελένη', '김철수', 'नेहा', 'სანდრო', 'Nguyễn'])(
    'is taken in any script: %s',
    (name) => {
      expect(last(play('en', name))?.changes).toEqual({ name });
    },
  );

  it('is left open for who does not want to tell, or is not understood three times', () => {
    const nameless = begin({ ...newcomer('en'), isAdult: true });
    for (const said of [['skip'], ['why?', 'https://a.b', '123']]) {
      const outcome = last(playFrom(nameless, 'en', ...said));
      expect(outcome).toMatchObject({ state: { step: 'city', name: null }, changes: {} });
      expect(keys(outcome)).toEqual(['onboarding-no-name', 'onboarding-ask-city']);
      const done =
        outcome?.state && answer(outcome.state, { text: 'skip', language: 'en' }, places, now);
      expect(done?.prompts).toEqual([{ key: 'onboarding-done-nameless', keyboard: 'none' }]);
    }
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
    expect(last(play('en', 'Bob', 'UTC+3'))?.changes).toEqual({
      city: null,
      time_zone: 'Etc/GMT-3',
    });
  });

  it('is asked with a button that shares the location', () => {
    expect(last(play('en', 'Bob'))?.prompts).toEqual([
      { key: 'onboarding-ask-city', keyboard: 'location' },
    ]);
  });

  it('may be a shared location: the city and its clock, far from any only the clock', () => {
    const inKazan = last(play('ru', 'Анна', 'ты', locationAt(55.79, 49.12)));
    expect(inKazan?.changes).toEqual({ city: 'Казань', time_zone: 'Europe/Moscow' });
    const atSea = last(play('en', 'Bob', locationAt(-17, -179.9)));
    expect(atSea?.changes).toEqual({ city: null, time_zone: 'Pacific/Fiji' });
    expect(atSea?.prompts[0]).toMatchObject({ key: 'onboarding-done-clock', keyboard: 'none' });
    const chosen = last(play('en', 'Bob', 'Springfield', locationAt(39.8, -89.65)));
    expect(chosen?.changes).toEqual({ city: 'Springfield', time_zone: 'America/Chicago' });
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

describe('whatever is sent', () => {
  const files = ['sticker', 'voice', 'video-note', 'photo', 'document', 'poll'] as const;

  it.each(files)('a %s brings a word about it and the question again, and is no miss', (kind) => {
    const media = { kind } as Answer['media'];
    for (const said of [[], ['Анна'], ['Анна', 'ты'], ['Анна', 'ты', 'Железногорск']]) {
      const before = last(play('ru', ...said));
      const again = last(
        play('ru', ...said, ...Array.from({ length: 5 }, () => ({ text: '', media }))),
      );
      expect(again?.state).toEqual(before?.state);
      expect(again?.prompts[0]?.key).toMatch(/^onboarding-media-/);
      expect(again?.prompts.at(-1)).toEqual(before?.prompts.at(-1));
    }
  });

  it('a photo with words below is those words', () => {
    const said = { text: 'Анна', media: { kind: 'photo' as const } };
    expect(last(play('ru', said))?.changes).toEqual({ name: 'Анна' });
  });

  it('a location before its question is thanked for and not kept', () => {
    const outcome = last(play('ru', locationAt(55.79, 49.12)));
    expect(outcome?.changes).toEqual({});
    expect(keys(outcome)).toEqual(['onboarding-media-location', 'onboarding-ask-name']);
  });
});
