import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '#app/contract/shared';
import en from '../../locales/en/admin.ftl?raw';
import ru from '../../locales/ru/admin.ftl?raw';
import { createTranslate, type Translate } from '../shared/translate.ts';

export interface Texts {
  language: Language;
  t: Translate;
}

export const texts: Record<Language, Texts> = {
  en: { language: 'en', t: createTranslate('en', en) },
  ru: { language: 'ru', t: createTranslate('ru', ru) },
};

export const TextsContext = createContext<Texts>(texts.en);

export const useTexts = (): Texts => useContext(TextsContext);
