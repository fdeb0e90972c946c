import { expect, it } from 'vitest';
import { random } from '../../../test/support/random.ts';
import { createPlaces } from '../places/index.ts';
import { type Answer, answer, begin, resume } from './index.ts';

const places = createPlaces();

type Said = Pick<Answer, 'text' | 'step' | 'media'>;

const words = [
  ..."да|yes|нет|no|мне 25|i'm 17|Анна|李雷|محمد|на вы|ты|Казань|Springfield".split('|'),
  ...'Железногорск|1|skip|не скажу|зачем?|https://a.b|🙂'.split('|'),
  'a'.repeat(4_000),
].map((text): Said => ({ text }));
const wordless: Said[] = [
  { text: '' },
  { text: '', media: { kind: 'sticker' } },
  { text: '', media: { kind: 'photo' } },
  { text: '', media: { kind: 'voice', file_id: 'x' } },
  { text: '', media: { kind: 'location', latitude: 55.79, longitude: 49.12 } },
  { text: '', media: { kind: 'location', latitude: -90, longitude: 180 } },
];
const pressed: Said[] = [
  { step: 'adult', text: 'yes' },
  { step: 'adult', text: 'no' },
  { step: 'name', text: 'suggested' },
  { step: 'address', text: 'formal' },
  { step: 'city-choose', text: 'skip' },
  { step: 'city-choose', text: '0' },
  { step: 'language', text: 'en' },
  { step: 'language', text: 'ru' },
];
const everything = [...words, ...wordless, ...pressed, '/start' as const];

it.each(Array.from({ length: 300 }, (_, seed) => seed))(
  'whatever is said, pressed and sent, in whatever order: it stays sensible (%i)',
  (seed) => {
    const draw = random(seed);
    let language: 'en' | 'ru' = draw() < 0.5 ? 'ru' : 'en';
    let now = new Date('2026-11-24T09:05:00Z');
    let isAdult = false;
    let wordsSaid = 0;
    let outcome = begin({ name: null, isAdult, language }, draw() < 0.5 ? 'Аня' : undefined);
    for (let count = 0; count < 60 && outcome?.state; count += 1) {
      const { state } = outcome;
      const said = everything[Math.floor(draw() * everything.length)] ?? '/start';
      now = new Date(now.getTime() + 60_000);
      outcome =
        said === '/start'
          ? resume(state, language, places, now)
          : answer(state, { ...said, language }, places, now);
      if (!outcome) throw new Error('a question is gone');
      const { language: chosen, is_adult: saysAdult, is_minor, ...learned } = outcome.changes;
      const { step } = outcome.state ?? {};
      language = chosen ?? language;
      isAdult ||= saysAdult === true;
      // The door closes for the account when it closes in the talk.
      expect(is_minor === true).toBe(state.step !== 'underage' && step === 'underage');
      // Before somebody has said to be of age, nothing else is asked or kept.
      const isClosed = step === 'adult' || step === 'underage';
      expect(isAdult || (isClosed && Object.keys(learned).length === 0)).toBe(true);
      // Every word gets an answer, but for those before a closed door.
      const isTyped = said !== '/start' && said.step === undefined;
      expect(!isTyped || step === 'underage' || outcome.prompts.length > 0).toBe(true);
      if (isTyped && isAdult && said.text !== '') wordsSaid += 1;
      expect(JSON.parse(JSON.stringify(outcome.state))).toEqual(outcome.state);
    }
    // The yes, three tries for a name, two for the form of address, three for the city.
    expect(wordsSaid).toBeLessThanOrEqual(9);
    // Who goes on in plain words is through.
    for (const text of ['да', 'Анна', 'ты', 'Казань', 'Казань']) {
      if (!outcome?.state || outcome.state.step === 'underage') break;
      outcome = answer(outcome.state, { text, language }, places, now);
    }
    expect([undefined, 'underage']).toContain(outcome?.state?.step);
  },
);
