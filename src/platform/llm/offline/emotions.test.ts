import { describe, expect, it } from 'vitest';
import { type FoundEmotion, findEmotion } from './emotions.ts';

const languageOf = (text: string) => (/[а-я]/i.test(text) ? 'ru' : 'en');
const find = (text: string) => findEmotion(text, languageOf(text));

describe('a strong feeling of the user', () => {
  it.each<[text: string, emotion: string, intensity: number, context: string]>([
    ['мне так грустно, умерла бабушка', 'горе', 9, 'умерла бабушка'],
    ["I'm so happy, I got the job", 'joy', 8, 'I got the job'],
    ['I’m so happy! I got the job!', 'joy', 9, 'I got the job'],
    ['меня взяли на работу, я так рада', 'радость', 8, 'меня взяли на работу'],
    ['Я так боюсь. Завтра операция.', 'тревога', 7, 'Завтра операция'],
    ['так злюсь на начальника, он опять накричал', 'злость', 7, 'он опять накричал'],
    ["I just lost my dad, I'm devastated", 'grief', 9, 'I just lost my dad'],
    ['мы расстались, мне очень больно', 'грусть', 8, 'мы расстались'],
  ])('"%s" is %s', (text, emotion, intensity, context) => {
    expect(find(text)).toMatchObject({ emotion, intensity, context });
  });

  it.each([
    ['Мне очень страшно', 'тревога'],
    ['Как же мне одиноко', 'одиночество'],
    ['очень скучаю по маме', 'одиночество'],
    ['я так счастлива!', 'радость'],
    ['Я сдала экзамен!!!', 'радость'],
    ['сегодня умер мой кот', 'горе'],
    ['я очень устала, больше не могу', 'усталость'],
    ['ненавижу себя', 'стыд'],
    ["i'm furious at my boss", 'anger'],
    ['I feel so lonely tonight', 'loneliness'],
    ['I miss my mom so much', 'loneliness'],
    ["I'm terrified", 'anxiety'],
    ['Yesterday my dog died', 'grief'],
    ["I'm really upset", 'sadness'],
  ])('"%s" is %s', (text, emotion) => expect(find(text)?.emotion).toBe(emotion));

  it('is the strongest one when there are several, in its own words', () => {
    const text = "I'm so angry at my boss. My grandma died.";
    expect(find(text)).toEqual({
      emotion: 'grief',
      intensity: 9,
      context: "I'm so angry at my boss",
      quote: 'My grandma died',
    });
  });

  it('is named in the language of the user', () => {
    expect(findEmotion('My grandma died', 'ru')?.emotion).toBe('горе');
  });
});

describe('no strong feeling of the user is found in', () => {
  it.each([
    'грустно',
    'немного грустно',
    'I am a little sad',
    'мне не грустно',
    'I am not so happy',
    'I am so not angry',
    'тебе очень грустно?',
    'Am I so angry?',
    'если бы мне было так грустно',
    'If I were so happy I would sing',
    'он сказал, что я так счастлива',
    'шучу, я так счастлива',
    'She said: "I am so sad"',
    'мама очень грустит',
    'my sister is so sad',
    'He is so happy',
    'у подруги умерла бабушка',
    'умерла бабушка моей подруги',
    'очень грустный фильм',
    'страшно красивый закат',
    'очень плохо играет музыка',
    'очень рада познакомиться',
    "I'm so happy to meet you",
    "I'm so afraid I can't come",
    'I love coffee so much',
    '',
  ])('"%s"', (text) => expect(find(text)).toBeUndefined());
});

it('whatever is found fits the tool, and its quote stands in the message', () => {
  const feelings = [
    'мне так грустно',
    'я в панике',
    "I'm so scared",
    'my cat died',
    'I’m thrilled',
  ];
  const beside = [', ', '. ', '! ', '… ', '\n', ' — ', ' 😢 ', ', потому что ', ' because '];
  const rest = [
    'умерла бабушка',
    'I got the job',
    'x'.repeat(500),
    '"',
    '!!!',
    '',
    'ё'.repeat(7_000),
  ];
  let seed = 11;
  const pick = <T>(from: T[]): T | undefined => {
    seed = (seed * 48_271) % 2_147_483_647;
    return from[seed % from.length];
  };
  const faults: FoundEmotion[] = [];
  let count = 0;
  for (let n = 0; n < 2_000; n += 1) {
    const text = [pick(rest), pick(beside), pick(feelings), pick(beside), pick(rest)].join('');
    const found = find(text);
    if (!found) continue;
    count += 1;
    const isGood =
      text.includes(found.quote) &&
      found.quote.trim().length > 2 &&
      found.context.length <= 200 &&
      found.context !== '' &&
      found.emotion.split(' ').length <= 2 &&
      Number.isInteger(found.intensity) &&
      found.intensity >= 1 &&
      found.intensity <= 10;
    if (!isGood) faults.push(found);
  }
  expect(faults).toEqual([]);
  expect(count).toBeGreaterThan(800);
});
