import type { Api } from 'grammy';
import type { LanguageCode } from 'grammy/types';
import { type Language, languages } from '../contract/shared.ts';
import type { Texts } from '../lib/texts.ts';

/** What everybody may use, in the groups of /help; the menu keeps their order. */
export const commandGroups = {
  talk: ['start', 'profile', 'memory', 'story', 'persona', 'again', 'undo'],
  manners: ['settings', 'city', 'voice', 'language', 'stop'],
  plan: ['status', 'premium', 'promo', 'paysupport'],
  data: ['export', 'reset', 'delete'],
  about: ['help', 'safety', 'privacy', 'terms', 'developer_info'],
} as const;

/** Nobody else is told that they exist. */
const adminCommands = ['broadcast', 'grant', 'refund', 'promocode', 'ledger', 'admin'];

export interface Registration {
  texts: Texts;
  /** Of what Telegram has one for everybody. */
  defaultLanguage: Language;
  adminUserIds: number[];
  /** Where the Mini App is; undefined: there is none. */
  publicUrl: string | undefined;
  logger: { warn(fields: object, message: string): void };
}

/** What Telegram shows of the bot by itself: menus of commands, the menu button, who it is. */
export async function registerCommands(api: Api, registration: Registration): Promise<void> {
  const { texts, defaultLanguage, adminUserIds, publicUrl, logger } = registration;
  const everybody = Object.values(commandGroups).flat();
  const describe = (language: Language, names: readonly string[]) =>
    names.map((command) => ({
      command,
      description: texts.format(language, `command-${command}`),
    }));

  await Promise.all([
    ...languages.flatMap((language) => [
      api.setMyCommands(describe(language, everybody), {
        scope: { type: 'all_private_chats' },
        ...spokenBy(language),
      }),
      // Groups would see the lists without a scope, too: earlier versions have left one.
      api.deleteMyCommands(spokenBy(language)),
      api.deleteMyCommands({ scope: { type: 'all_group_chats' }, ...spokenBy(language) }),
      api.setMyDescription(texts.format(language, 'bot-description'), spokenBy(language)),
      api.setMyShortDescription(
        texts.format(language, 'bot-short-description'),
        spokenBy(language),
      ),
    ]),
    api.setChatMenuButton({
      menu_button: publicUrl
        ? {
            type: 'web_app',
            text: texts.format(defaultLanguage, 'bot-menu-button'),
            web_app: { url: `${publicUrl}/app` },
          }
        : { type: 'commands' },
    }),
    ...adminUserIds.map((adminId) =>
      registerForAdmin(adminId).catch((error: unknown) =>
        // E.g. as long as that admin has never written to the bot.
        logger.warn({ adminId, error }, 'the commands of an admin could not be registered'),
      ),
    ),
  ]);

  async function registerForAdmin(adminId: number): Promise<void> {
    for (const language of languages) {
      await api.setMyCommands(describe(language, [...everybody, ...adminCommands]), {
        scope: { type: 'chat', chat_id: adminId },
        ...spokenBy(language),
      });
    }
  }
}

/** People whose language we do not speak see English. */
const spokenBy = (language: Language): { language_code?: LanguageCode } =>
  language === 'en' ? {} : { language_code: language };
