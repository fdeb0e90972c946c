import type { Api } from 'grammy';
import { languages } from '../contract/shared.ts';
import type { Texts } from '../lib/texts.ts';

const names = ['start', 'help', 'profile', 'memory', 'story', 'persona', 'language'] as const;

/** The menu of commands, in each language; people whose language we do not speak see English. */
export async function registerCommands(api: Api, texts: Texts): Promise<void> {
  for (const language of languages) {
    const commands = names.map((command) => ({
      command,
      description: texts.format(language, `command-${command}`),
    }));
    await api.setMyCommands(commands, language === 'en' ? {} : { language_code: language });
  }
}
