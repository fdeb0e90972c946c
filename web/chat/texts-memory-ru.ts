import type { MemoryTexts } from './texts-memory.ts';

const rules = new Intl.PluralRules('ru');
const foundForms: Partial<Record<Intl.LDMLPluralRule, string>> = {
  one: 'воспоминание',
  few: 'воспоминания',
};

/** Phrased so that it fits both «ты» and «вы», and a companion of any gender. */
export const memoryRu: MemoryTexts = {
  title: 'Что я помню',
  pinned: 'Закреплено',
  today: 'Сегодня',
  earlier: 'Раньше',
  empty:
    'Пока ничего. Стоит упомянуть, что любимо, кто дорог, что в планах, — и это появится здесь.',
  isNew: 'Новое',
  isPinned: 'Закреплено',
  categories: {
    preferences: 'Вкусы',
    work: 'Работа',
    family: 'Семья',
    pets: 'Питомцы',
    health: 'Здоровье',
    hobbies: 'Увлечения',
    memories: 'Воспоминания',
    plans: 'Планы',
    other: 'Разное',
  },
  allCategories: 'Всё',
  showMore: (count) => `Показать ещё ${count}`,
  limit: (limit) =>
    `Одновременно я держу в уме ${limit} из них — самое важное. Остальное отдыхает и не теряется.`,

  said: (day) => `Сказано ${day}`,
  quote: (text) => `«${text}»`,
  writtenHere: 'Записано здесь',
  history: 'Как было раньше',
  before: (text, until) => `Раньше: ${text}, до ${until}`,

  search: 'Поиск по воспоминаниям',
  searchPlaceholder: 'Поиск',
  searching: 'Ищу…',
  found: (count) => `Нашлось: ${count} ${foundForms[rules.select(count)] ?? 'воспоминаний'}`,
  notFound: 'Ничего похожего пока нет.',

  add: 'Добавить воспоминание',
  addTitle: 'Новое воспоминание',
  addPlaceholder: 'Например: не ем грибы',
  text: 'Воспоминание',
  category: 'О чём',
  tooLong: (limit) => `Воспоминание — одно предложение, не длиннее ${limit} знаков.`,

  pin: (text) => `Закрепить: ${text}`,
  unpin: (text) => `Открепить: ${text}`,
  correct: (text) => `Исправить: ${text}`,
  forget: (text) => `Забыть: ${text}`,
  forgetAsk: 'Забыть это навсегда?',
  forgetConfirm: 'Забыть',
  forgetCancel: 'Оставить',
  problem: (reason) => `Ничего не изменилось. ${reason}`,

  feelings: 'Что чувствовалось',
  strengths: { gentle: 'мягко', strong: 'сильно', 'very-strong': 'очень сильно' },
  followUps: 'К чему вернуться',
  due: (day) => `Когда: ${day}`,
  raised: 'Уже обсуждали',
};
