/** What is said in an evening, in one language, and how to recognise what comes back. */
export interface Scene {
  name: string;
  adult: string;
  address: string | undefined;
  city: string;
  sad: string;
  fact: { said: string; kept: string; quote: string; better: string };
  voice: string;
  photo: string;
  drawing: string;
  farewell: string;
  /** Answers of the model, by the words they answer. */
  replies: [said: string, reply: string][];
  labels: { month: RegExp; edit: string; erase: RegExp };
  hears: {
    notice: RegExp;
    askAdult: RegExp;
    askName: RegExp;
    askAddress: RegExp;
    askCity: RegExp;
    settled: RegExp;
    done: RegExp;
    levelUp: RegExp;
    premium: RegExp;
    invoice: RegExp;
    thanks: RegExp;
    caption: RegExp;
    memories: RegExp;
    editAsk: RegExp;
    corrected: RegExp;
    deleteAsk: RegExp;
    deleted: RegExp;
  };
}

const ru: Scene = {
  name: 'Аня',
  adult: 'Да, мне есть 18',
  address: 'На «ты»',
  city: 'Казань',
  sad: 'Сегодня мне грустно, устала на работе.',
  fact: {
    said: 'Спасает только кофе, я очень люблю кофе.',
    kept: 'Любит кофе',
    quote: 'я очень люблю кофе',
    better: 'Любит кофе с корицей',
  },
  voice: 'Я сегодня ходила к реке, и там было так тихо.',
  photo: 'Вот закат над рекой!',
  drawing: 'Нарисуй мне, пожалуйста, рыжего кота у окна.',
  farewell: 'Спасибо за вечер. Спокойной ночи!',
  replies: [
    ['мне грустно', 'Тяжёлый выдался день.\n\nРасскажи, что в нём утомило больше всего?'],
    ['люблю кофе', 'Кофе – это серьёзно.\n\nБуду знать, чем тебя спасать.'],
    ['ходила к реке', 'Тишина у реки – лучшее, что бывает после такого дня.'],
    ['закат над рекой', 'Какой свет! Будто весь день копился ради этих минут.'],
    ['рыжего кота', 'Вот он, ждёт у окна.'],
    ['Спокойной ночи', 'Спокойной ночи, Аня. Спи крепко.'],
  ],
  labels: { month: /^1 месяц/, edit: 'Исправить', erase: /Да, удалить/ },
  hears: {
    notice: /искусственный интеллект/,
    askAdult: /есть 18 лет/,
    askName: /Как тебя зовут/,
    askAddress: /Как будем общаться/,
    askCity: /В каком городе/,
    settled: /Казань, понятно/,
    done: /Приятно познакомиться, Аня/,
    levelUp: /уже не чужие/,
    premium: /Близость не продаётся/,
    invoice: /Вот счёт/,
    thanks: /Премиум включён до/,
    caption: /создана ИИ/,
    memories: /1\. Любит кофе/,
    editAsk: /Как правильно/,
    corrected: /Теперь записано так[\s\S]*корицей/,
    deleteAsk: /Удалить твою учётную запись/,
    deleted: /Всё удалено/,
  },
};

const en: Scene = {
  name: 'Anna',
  adult: "Yes, I'm 18 or older",
  address: undefined,
  city: 'Dublin, Ireland',
  sad: 'I am sad today, work was exhausting.',
  fact: {
    said: 'Only coffee helps, I love coffee so much.',
    kept: 'Loves coffee',
    quote: 'I love coffee so much',
    better: 'Loves coffee with cinnamon',
  },
  voice: 'I walked down to the river today, and it was so quiet there.',
  photo: 'Look at the sunset over the river!',
  drawing: 'Please draw me a ginger cat at a window.',
  farewell: 'Thanks for the evening. Good night!',
  replies: [
    ['I am sad today', 'That sounds like a hard day.\n\nWhat of it wore you out the most?'],
    ['I love coffee', 'Coffee is a serious matter.\n\nNow I know how to rescue you.'],
    ['down to the river', 'A quiet river is the best thing after a day like that.'],
    ['sunset over', 'What a light! As if the whole day had been saving up for it.'],
    ['ginger cat', 'There he is, waiting at the window.'],
    ['Good night', 'Good night, Anna. Sleep well.'],
  ],
  labels: { month: /^1 month/, edit: 'Correct', erase: /Yes, delete/ },
  hears: {
    notice: /I'm an AI/,
    askAdult: /at least 18/,
    askName: /What should I call you/,
    askAddress: /$^/,
    askCity: /Which city are you in/,
    settled: /Dublin, got it/,
    done: /Nice to meet you, Anna/,
    levelUp: /strangers/,
    premium: /not for sale/,
    invoice: /Here is the invoice/,
    thanks: /Premium is on until/,
    caption: /AI-generated/,
    memories: /1\. Loves coffee/,
    editAsk: /How should it be/,
    corrected: /Now it says[\s\S]*cinnamon/,
    deleteAsk: /Shall I delete your account/,
    deleted: /It is all deleted/,
  },
};

export const scenes = { ru, en };
export type EveningLanguage = keyof typeof scenes;
