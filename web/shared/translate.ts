import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Language } from '#app/contract/shared';

/** The sentence for a key; throws for one there is none of. */
export type Translate = (key: string, args?: Record<string, FluentVariable>) => string;

export function createTranslate(language: Language, source: string): Translate {
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(source));
  return (key, args) => {
    const pattern = bundle.getMessage(key)?.value;
    if (!pattern) throw new Error(`no text ${key} in ${language}`);
    return bundle.formatPattern(pattern, args);
  };
}
