import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { type Language, languages } from '../contract/shared.ts';

export interface Texts {
  /** The sentence for a key; throws for a key or an argument there is none of. */
  format(language: Language, key: string, args?: Record<string, FluentVariable>): string;
  has(language: Language, key: string): boolean;
}

/**
 * Every sentence the product says, from `<dir>/<language>/*.ftl`.
 * @throws Error when a file has mistakes, or the languages do not have the same keys.
 */
export function createTexts(dir: string): Texts {
  const bundles = new Map(languages.map((language) => [language, readBundle(dir, language)]));
  requireSameKeys(bundles);

  return {
    has: (language, key) => bundles.get(language)?.hasMessage(key) ?? false,
    format(language, key, args = {}) {
      const bundle = bundles.get(language);
      const pattern = bundle?.getMessage(key)?.value;
      if (!bundle || !pattern) throw new Error(`no text ${key} in ${language}`);
      const errors: Error[] = [];
      const text = bundle.formatPattern(pattern, args, errors);
      if (errors[0]) throw new Error(`text ${key} in ${language}: ${errors[0].message}`);
      return text;
    },
  };
}

/** Our language for the one Telegram or a browser names. */
export function languageOf(code: string | undefined, otherwise: Language): Language {
  const primary = code?.toLowerCase().split(/[-_]/)[0];
  if (primary === undefined || primary === '') return otherwise;
  return ['ru', 'be', 'kk', 'ky'].includes(primary) ? 'ru' : 'en';
}

function readBundle(dir: string, language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  const files = readdirSync(path.join(dir, language)).filter((file) => file.endsWith('.ftl'));
  for (const file of files) addFile(bundle, path.join(dir, language, file));
  return bundle;
}

/** A key that stands in two files is a mistake, too. */
function addFile(bundle: FluentBundle, file: string): void {
  const source = readFileSync(file, 'utf8');
  const errors = bundle.addResource(new FluentResource(source));
  const keys = source.match(/^[a-z][a-z0-9-]* *=/gm) ?? [];
  const broken = keys.map((key) => key.replace(/ *=/, '')).filter((key) => !bundle.hasMessage(key));
  if (errors.length > 0 || broken.length > 0) {
    throw new Error(`${file} has mistakes: ${[...errors, ...broken].join(', ')}`);
  }
}

function requireSameKeys(bundles: Map<Language, FluentBundle>): void {
  const keysOf = (bundle: FluentBundle) => new Set(bundle._messages.keys());
  const all = new Set([...bundles.values()].flatMap((bundle) => [...keysOf(bundle)]));
  for (const [language, bundle] of bundles) {
    const missing = [...all].filter((key) => !keysOf(bundle).has(key));
    if (missing.length > 0) throw new Error(`locales/${language} lacks ${missing.join(', ')}`);
  }
}
