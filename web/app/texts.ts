import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '#app/contract/shared';
import en from '../../locales/en/app.ftl?raw';
import ru from '../../locales/ru/app.ftl?raw';
import type { DayWords } from '../shared/dates.ts';

export interface Texts {
  language: Language;
  /** The sentence for a key; throws for one there is none of. */
  t(key: string, args?: Record<string, FluentVariable>): string;
  /** Days as they stand within a sentence. */
  days: DayWords;
}

export const texts: Record<Language, Texts> = {
  en: createTexts('en', en),
  ru: createTexts('ru', ru),
};

function createTexts(language: Language, source: string): Texts {
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(source));
  const t: Texts['t'] = (key, args) => {
    const pattern = bundle.getMessage(key)?.value;
    if (!pattern) throw new Error(`no text ${key} in ${language}`);
    return bundle.formatPattern(pattern, args);
  };
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
