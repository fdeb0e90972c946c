import type { Context } from 'grammy';
import { LRUCache } from 'lru-cache';
import type { Client } from '../client/index.ts';
import type { Language } from '../contract/shared.ts';
import { languageOf } from '../lib/texts.ts';

const keptMs = 10 * 60_000;

/** The language a user has chosen, or the one of their Telegram while the API cannot be asked. */
export function createLanguages(client: Client, defaultLanguage: Language) {
  const known = new LRUCache<number, Language>({ max: 20_000, ttl: keptMs });
  return {
    set: (userId: number, language: Language) => void known.set(userId, language),
    forget: (userId: number) => void known.delete(userId),
    async of({ from }: Context): Promise<Language> {
      if (!from) return defaultLanguage;
      const cached = known.get(from.id);
      if (cached) return cached;
      const guess = languageOf(from.language_code, defaultLanguage);
      const profile = await client.getProfile(from.id).catch(() => undefined);
      // Before the first answer the profile holds the default, not a choice.
      if (profile?.name == null) return guess;
      known.set(from.id, profile.language);
      return profile.language;
    },
  };
}
