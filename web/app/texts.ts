import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '#app/contract/shared';
import en from '../../locales/en/app.ftl?raw';
import ru from '../../locales/ru/app.ftl?raw';
import type { DayWords } from '../shared/dates.ts';
import { createTranslate, type Translate } from '../shared/translate.ts';

export interface Texts {
  language: Language;
  t: Translate;
  /** Days as they stand within a sentence. */
  days: DayWords;
}

export const texts: Record<Language, Texts> = {
  en: createTexts('en', en),
  ru: createTexts('ru', ru),
};

function createTexts(language: Language, source: string): Texts {
  const t = createTranslate(language, source);
  const days = {
    locale: language,
    today: t('app-today'),
    yesterday: t('app-yesterday'),
    tomorrow: t('app-tomorrow'),
  };
  return { language, t, days };
}

export const TextsContext = createContext<Texts>(texts.en);

export const useTexts = (): Texts => useContext(TextsContext);
