/** What the page says around the consents, whose own words come from the server. */
export interface PrivacyTexts {
  /** Above the purposes, below the tick of age. */
  agreed: string;
  title: string;
  purposes: Record<'conversation' | 'memory' | 'media', string>;
  memoryOff: string;
  wipe: string;
  wipeTitle: string;
  wipeText: string;
  wipeConfirm: string;
  /** The pages everybody may read. */
  pagesLabel: string;
  pages: Record<'safety' | 'privacy' | 'terms', string>;
}

export const privacyEn: PrivacyTexts = {
  agreed:
    'With the tick and the button below you also agree to this. Each can be taken back in the settings.',
  title: 'What you agree to',
  purposes: { conversation: 'Talking', memory: 'Memory', media: 'Voice, pictures and files' },
  memoryOff: 'What is remembered is kept and not used, until you say yes again or erase it.',
  wipe: 'Forget everything remembered',
  wipeTitle: 'Forget everything remembered?',
  wipeText:
    'Facts, feelings, plans and summaries are erased, and nothing said so far is remembered again. The conversation, closeness and your plan stay.',
  wipeConfirm: 'Forget everything',
  pagesLabel: 'About this service',
  pages: { safety: 'Safety', privacy: 'Privacy', terms: 'Terms' },
};

export const privacyRu: PrivacyTexts = {
  agreed:
    'Галочка выше и кнопка ниже – это и согласие с тем, что здесь. Отозвать любое можно в настройках.',
  title: 'На что есть согласие',
  purposes: { conversation: 'Разговор', memory: 'Память', media: 'Голос, картинки и файлы' },
  memoryOff: 'Память хранится, но не используется, пока согласие не вернётся или её не сотрут.',
  wipe: 'Забыть всё, что в памяти',
  wipeTitle: 'Забыть всё, что в памяти?',
  wipeText:
    'Сотрутся факты, чувства, планы и пересказы, и ничего из сказанного до сих пор больше не запомнится. Разговор, близость и план останутся.',
  wipeConfirm: 'Забыть всё',
  pagesLabel: 'О сервисе',
  pages: { safety: 'Безопасность', privacy: 'Приватность', terms: 'Условия' },
};
