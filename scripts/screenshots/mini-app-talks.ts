import type { Language } from '../../src/contract/shared.ts';

interface Told {
  daysAgo: number;
  text: string;
  /** The tools the model reaches for, with what it gives them. */
  uses: Record<string, object>;
}

export interface Acquaintance {
  userId: number;
  language: Language;
  name: string;
  city: string;
  timeZone: string;
  /** How long ago the two met. */
  days: number;
  told: Told[];
  small: string;
}

const fact = (daysAgo: number, text: string, fact: string, category: string): Told => ({
  daysAgo,
  text,
  uses: { save_long_term_memory: { fact, category, quote: text } },
});

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Two people who have talked for weeks, each in a language of theirs. */
export const acquaintances: Acquaintance[] = [
  {
    userId: 501,
    language: 'ru',
    name: 'Марина',
    city: 'Казань',
    timeZone: 'Europe/Moscow',
    days: 33,
    small: 'Хорошего вечера',
    told: [
      fact(33, 'У меня есть кот Мурзик, ему три года', 'Есть кот Мурзик, ему три года', 'pets'),
      fact(30, 'Я работаю медсестрой в детской больнице', 'Работает медсестрой', 'work'),
      fact(28, 'Моя сестра Аня живёт в Пскове', 'Сестра Аня живёт в Пскове', 'family'),
      fact(
        21,
        'Больше всего люблю гулять у моря ранним утром',
        'Любит гулять у моря',
        'preferences',
      ),
      fact(14, 'Я второй год учу испанский', 'Второй год учит испанский', 'hobbies'),
      fact(6, 'Терпеть не могу грибы', 'Не любит грибы', 'preferences'),
      fact(1, 'В августе еду с Аней на Байкал', 'В августе едет с Аней на Байкал', 'plans'),
      {
        daysAgo: 4,
        text: 'Я так счастлива: я сдала на права с первого раза!',
        uses: {
          save_emotional_memory: {
            emotion: 'радость',
            intensity: 9,
            context: 'Экзамен на права сдан с первого раза',
            quote: 'Я так счастлива',
          },
        },
      },
      {
        daysAgo: 0,
        text: 'Скоро экзамен по испанскому, немного волнуюсь',
        uses: {
          plan_follow_up: {
            what: 'Экзамен по испанскому',
            when: inDays(2),
            quote: 'Скоро экзамен по испанскому',
          },
        },
      },
    ],
  },
  {
    userId: 502,
    language: 'en',
    name: 'Alex',
    city: 'Leeds',
    timeZone: 'Europe/London',
    days: 33,
    small: 'Have a good evening',
    told: [
      fact(33, 'I have a cat called Miso', 'Has a cat called Miso', 'pets'),
      fact(30, 'I work as a nurse in a children’s hospital', 'Works as a nurse', 'work'),
      fact(28, 'My sister Emma lives in York', 'Sister Emma lives in York', 'family'),
      fact(21, 'I love old detective films', 'Loves old detective films', 'preferences'),
      fact(14, 'I have been learning the piano for a year', 'Is learning the piano', 'hobbies'),
      fact(6, 'I hate mushrooms', 'Hates mushrooms', 'preferences'),
      fact(1, 'In August I am going to Iceland with Emma', 'Goes to Iceland in August', 'plans'),
      {
        daysAgo: 4,
        text: 'I am so happy: I passed the driving test!',
        uses: {
          save_emotional_memory: {
            emotion: 'joy',
            intensity: 9,
            context: 'Passed the driving test',
            quote: 'I am so happy',
          },
        },
      },
      {
        daysAgo: 0,
        text: 'My first recital is near and I am a bit nervous',
        uses: {
          plan_follow_up: {
            what: 'The first recital',
            when: inDays(2),
            quote: 'My first recital is near',
          },
        },
      },
    ],
  },
];
