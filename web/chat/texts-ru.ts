import { memoryRu } from './texts-memory-ru.ts';
import { privacyRu } from './texts-privacy.ts';
import type { Texts } from './texts.ts';

const rules = new Intl.PluralRules('ru');
const pointForms: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'очко', few: 'очка' };
const keptForms: Partial<Record<Intl.LDMLPluralRule, string>> = {
  one: 'сообщение сохранено',
  few: 'сообщения сохранены',
};
const points = (count: number) => `${count} ${pointForms[rules.select(count)] ?? 'очков'}`;

/** Phrased so that it fits both «ты» and «вы», and a companion of any gender. */
export const ru: Texts = {
  locale: 'ru',
  kind: 'ИИ-собеседник',
  typing: 'печатает…',
  typingOf: (name) => `${name} печатает`,
  noConnection: 'нет связи',
  offlineBanner: 'Нет связи. Написанное сохранится и уйдёт, как только она появится.',
  offlineEngine: {
    before:
      'Языковая модель не подключена: отвечают простые встроенные правила. Для настоящего разговора нужен ',
    after: '.',
  },
  opening: 'Минутку…',

  welcomeTitle: (name) => `Привет, я ${name}`,
  welcomeText: 'Можно говорить в любой час: о прошедшем дне, ни о чём и о самом важном.',
  notices: [
    {
      title: 'Я — ИИ, не человек',
      text: 'И никогда не притворяюсь. На прямой вопрос — прямой ответ.',
    },
    {
      title: 'Я помню',
      text: 'Всё хранится зашифрованным, всё можно увидеть и удалить.',
    },
    { title: 'Мы становимся ближе', text: 'От незнакомцев до близких друзей.' },
  ],
  nameLabel: 'Как мне обращаться?',
  namePlaceholder: 'Имя',
  nameProblem: 'В имени нужна хотя бы одна буква любого алфавита. Дефис и апостроф тоже подойдут.',
  addressLabel: 'Как будем общаться?',
  addressInformal: 'На «ты»',
  addressFormal: 'На «вы»',
  adultLabel: 'Мне есть 18 лет',
  adultProblem: 'Разговоры здесь только для взрослых: без этой галочки не начать.',
  begin: 'Начать разговор',
  beginning: 'Минутку…',

  closedTitle: 'Страница чата здесь выключена',
  closedText: 'Разговор здесь идёт только в Telegram. До встречи там!',
  unreachableTitle: 'Никто не отвечает',
  unreachableText: 'Пропала связь, или сервер перезапускается.',
  tryAgain: 'Попробовать ещё раз',

  log: 'Разговор',
  you: 'Я',
  today: 'Сегодня',
  yesterday: 'Вчера',
  tomorrow: 'Завтра',
  emptyTitle: (name) => `Приятно познакомиться, ${name}!`,
  emptyText: 'Можно написать что угодно или начать с этого.',
  starters: {
    informal: ['Привет! Расскажи о себе', 'Ну и денёк сегодня', 'Посоветуй что-нибудь на вечер'],
    formal: [
      'Здравствуйте! Расскажите о себе',
      'Ну и денёк сегодня',
      'Посоветуйте что-нибудь на вечер',
    ],
  },
  picture: 'Фото',
  loadingOlder: 'Загружаются прошлые сообщения',
  toNewest: 'К последнему сообщению',

  writeMessage: 'Сообщение',
  send: 'Отправить',
  attach: 'Прикрепить фото',
  removePicture: 'Убрать фото',

  queued: 'Ждёт своей очереди',
  sending: 'Отправляется',
  reconnecting: 'Сохранено. Уйдёт, как только появится связь',
  delayed: (seconds) => `Чуть медленнее. Отправится через ${seconds} с`,
  discard: 'Убрать',
  kept: (time) => `Сохранено, ответ придёт после ${time}`,
  problems: {
    unreachable: 'Связь прервалась',
    'body-too-large': 'Слишком длинно для одного сообщения',
    'conversation-busy': 'Ответ на прошлое сообщение ещё пишется',
    'idempotency-key-in-use': 'Ответ на это сообщение уже пишется',
    'invalid-body': 'В таком виде это не сохранить',
    'memory-known': 'Это уже запомнено',
    'memory-refused': 'Пароли, номера карт и указания не хранятся как воспоминания',
    'not-found': 'Этого больше нет',
    'image-too-large': 'Фото больше 10 МБ',
    'image-unreadable': 'Это не открывается как фото. Лучше всего JPEG или PNG',
    'rate-limited': 'Слишком часто. Нужна минутка',
    unavailable: 'Ответить сейчас некому',
  },
  unknownProblem: 'Что-то пошло не так',

  panel: (name) => `${name} и я`,
  openPanel: 'Близость и воспоминания',
  newFact: 'запомнилось новое',
  close: 'Закрыть',
  closeness: 'Насколько мы близки',
  levelOf: (number) => `Уровень ${number} из 5`,
  points,
  toNext: (count, level) => `ещё ${count} до уровня «${level}»`,
  topLevel: 'Ближе некуда',
  levelUpText: (name) => `${name} и я стали ещё ближе`,

  messagesToday: 'Сообщения сегодня',
  usedOf: (used, limit) => `${used} из ${limit}`,
  usedWithoutLimit: (used) => `${used}, без ограничений`,
  keptCount: (count, time) =>
    `${count} ${keptForms[rules.select(count)] ?? 'сообщений сохранено'}, ответ придёт после ${time}.`,
  keptFromNow: (time) => `Новые сообщения сохранятся, ответ придёт после ${time}.`,

  memory: memoryRu,
  privacy: privacyRu,

  story: 'Наша история',
  storyEmpty: 'Она начинается с первого разговора. Всё, что мы проживём вместе, появится здесь.',

  personas: 'С кем говорить',
  personasHint: 'Воспоминания общие: их знает каждый. А близость с каждым растёт своя.',
  personaImported: 'Создано кем-то другим',
  personaCurrent: 'Сейчас на связи',
  personaBusy: (name) => `Выбрать можно, как только ${name} ответит.`,

  settings: 'Настройки',
  language: 'Язык',
  languageName: 'Русский',
  changeName: 'Изменить имя',
  save: 'Сохранить',
  cancel: 'Отмена',
  notSaved: 'Не сохранилось. Стоит попробовать чуть позже.',
  removeAll: 'Удалить всё',
  removeTitle: 'Удалить всё?',
  removeText: (name) =>
    `Разговор, всё, что помнит ${name}, и профиль будут стёрты вместе с ключом, которым их можно прочесть. Вернуть их нельзя.`,
  removeConfirm: 'Удалить навсегда',
};
