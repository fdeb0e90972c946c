import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import about from '../../package.json' with { type: 'json' };
import { languages } from '../../src/contract/shared.ts';
import { createTexts } from '../../src/lib/texts.ts';
import { countKept } from '../../src/modules/conversations/index.ts';
import type { TelegramUser } from '../support/telegram.ts';
import { type Stage, startStage, waits } from './stage.ts';

const adminId = 8_900;
const texts = createTexts(path.resolve(import.meta.dirname, '../../locales'));
const everybody = (
  'start profile memory story persona again undo settings city voice language stop status premium ' +
  'promo paysupport export reset delete help safety privacy terms developer_info'
).split(' ');
const operators = ['broadcast', 'grant', 'refund', 'promocode', 'ledger', 'admin'];
const helpOf = { en: 'Just write to me', ru: 'Просто пиши мне' };

let stage: Stage;

beforeAll(async () => {
  stage = await startStage(undefined, {
    adminUserIds: [adminId, adminId + 1],
    publicUrl: 'https://companion.example',
    supportContact: '@operator',
  });
  stage.telegram.user(adminId).blocks();
  await stage.bot.start();
});
afterAll(() => stage.close());

const paramsOf = (method: string) =>
  stage.telegram.calls.filter((call) => call.method === method).map(({ params }) => params);

interface Menu {
  commands: { command: string; description: string }[];
  scope: { type: string; chat_id?: number };
  language_code?: string;
}
const menus = () => paramsOf('setMyCommands') as unknown as Menu[];
const menuOf = (type: string, language: string) =>
  menus().find(
    ({ scope, language_code: code = 'en', ...menu }) =>
      scope.type === type && code === language && menu.commands.length > 0,
  );

describe('what Telegram shows', () => {
  test.each(languages)('every command for private chats, described in %s', (language) => {
    const menu = menuOf('all_private_chats', language);
    expect(menu?.commands.map(({ command }) => command)).toEqual(everybody);
    for (const { command, description } of menu?.commands ?? []) {
      expect(description).toBe(texts.format(language, `command-${command}`));
      expect(description.length).toBeLessThanOrEqual(256);
    }
  });

  test('nothing in groups, also not what an earlier version has left', () => {
    expect(menus().every(({ scope }) => ['all_private_chats', 'chat'].includes(scope.type))).toBe(
      true,
    );
    expect(paramsOf('deleteMyCommands')).toHaveLength(4);
    for (const language of [{}, { language_code: 'ru' }]) {
      expect(paramsOf('deleteMyCommands')).toContainEqual(language);
      expect(paramsOf('deleteMyCommands')).toContainEqual({
        scope: { type: 'all_group_chats' },
        ...language,
      });
    }
  });

  test("the operator's commands to admins alone; one who cannot be reached is no obstacle", () => {
    for (const { commands, scope } of menus()) {
      const names = commands.map(({ command }) => command);
      for (const command of operators) {
        expect(names.includes(command)).toBe(scope.type === 'chat');
      }
    }
    const reached = menus().filter(({ scope }) => scope.chat_id === adminId + 1);
    expect(reached.map(({ language_code: code = 'en' }) => code)).toEqual(['en', 'ru']);
    expect(stage.log).toContain('the commands of an admin could not be registered');
    expect(stage.log).not.toContain('the commands could not be registered');
  });

  test('the Mini App behind the menu button', () => {
    expect(paramsOf('setChatMenuButton')).toEqual([
      {
        menu_button: {
          type: 'web_app',
          text: 'Open',
          web_app: { url: 'https://companion.example/app' },
        },
      },
    ]);
  });

  test.each(languages)('who the bot is, in %s', (language) => {
    const code = language === 'en' ? {} : { language_code: language };
    const description = texts.format(language, 'bot-description');
    const short = texts.format(language, 'bot-short-description');
    expect(paramsOf('setMyDescription')).toContainEqual({ description, ...code });
    expect(paramsOf('setMyShortDescription')).toContainEqual({ short_description: short, ...code });
    expect(description.length).toBeLessThanOrEqual(512);
    expect(short.length).toBeLessThanOrEqual(120);
  });

  test('the menu of commands where there is no Mini App', async () => {
    const other = await startStage();
    await other.bot.start();
    const buttons = other.telegram.calls.filter(({ method }) => method === 'setChatMenuButton');
    expect(buttons.map(({ params }) => params)).toEqual([{ menu_button: { type: 'commands' } }]);
    await other.close();
  });
});

describe.each(languages)('in %s', (language) => {
  let nextId = language === 'en' ? 9_000 : 9_500;

  async function somebody(id = (nextId += 1)): Promise<TelegramUser> {
    const user = await stage.acquainted(id);
    const caller = await stage.api.as(id);
    await caller.post('/profile', { user_id: id, data: { language } });
    return user;
  }
  /** Also what is an invoice or a file has been received. */
  async function asks(user: TelegramUser, text: string): Promise<string> {
    const before = user.received.length;
    user.sends(text);
    await waits(() => user.received.length > before);
    return user.receivedTexts.slice(before).join('\n');
  }

  test.each(everybody.filter((command) => command !== 'help'))(
    '/%s is answered by something of its own',
    async (command) => {
      const text = await asks(await somebody(), `/${command}`);
      expect(text).not.toContain(helpOf[language]);
      expect(text.trim()).not.toBe('');
    },
  );

  test('/help lists every command of everybody, and none of the operator', async () => {
    const text = await asks(await somebody(), '/help');
    expect(text).toContain(helpOf[language]);
    expect(text.match(/^\/\w+/gm)).toEqual(everybody.map((command) => `/${command}`));
    expect(text).toContain(texts.format(language, 'help-data'));
    for (const command of operators) expect(text).not.toContain(`/${command}`);
  });

  test("an operator's command is unknown to everybody else", async () => {
    const user = await somebody();
    const unknown = await asks(user, '/nosuchcommand');
    for (const command of operators) expect(await asks(user, `/${command}`)).toBe(unknown);
    expect(unknown).toContain(helpOf[language]);
  });

  test.each(['privacy', 'terms', 'safety', 'developer_info'])(
    '/%s tells whom to ask',
    async (page) => {
      expect(await asks(await somebody(), `/${page}`)).toContain('@operator');
    },
  );

  test('/safety names where help is, and that this is an AI', async () => {
    const text = await asks(await somebody(), '/safety');
    for (const line of ['+7 495 989-50-50', '112', 'findahelpline.com'])
      expect(text).toContain(line);
    expect(text).toMatch(/I am an AI|Я – ИИ/);
  });

  test('/safety tells what is done in danger, in short, and where all of it stands', async () => {
    const text = await asks(await somebody(), '/safety');
    for (const told of language === 'en'
      ? ['72 hours', 'A day later', 'under 18']
      : ['72 часа', 'Через день', '18 ещё нет'])
      expect(text).toContain(told);
    expect(text).toContain(`https://companion.example/safety?lang=${language}`);
    expect(text.length).toBeLessThan(2_000);
  });

  test('/terms leads to the page with all of it', async () => {
    const text = await asks(await somebody(), '/terms');
    expect(text).toContain(`https://companion.example/terms?lang=${language}`);
  });

  test('/privacy names the ways to see, take and delete', async () => {
    const text = await asks(await somebody(), '/privacy');
    for (const command of ['/memory', '/export', '/delete']) expect(text).toContain(command);
  });

  test('/developer_info tells the version, not the engine', async () => {
    const text = await asks(await somebody(), '/developer_info');
    expect(text).toContain(`EvolveAI ${about.version}`);
    expect(text).toContain('MIT');
    expect(text).not.toMatch(/gemini|openai|google/i);
  });
});

describe('/status', () => {
  const plan = async (user: TelegramUser, values: object, used?: number) => {
    const { db } = stage.api.core.database;
    await db.updateTable('users').set(values).where('id', '=', user.id).execute();
    if (used === undefined) return;
    const day = new Date().toISOString().slice(0, 10);
    const row = { user_id: user.id, day, messages: used };
    await db.insertInto('daily_usage').values(row).execute();
  };
  const status = async (user: TelegramUser) => {
    const before = user.received.length;
    user.sends('/status');
    await waits(() => user.received.length > before);
    return user.receivedTexts.at(-1) ?? '';
  };

  test.each([
    [21, 'Сегодня 21 сообщение из 50.\nОсталось ещё 29 сообщений;'],
    [3, 'Сегодня 3 сообщения из 50.\nОсталось ещё 47 сообщений;'],
    [48, 'Сегодня 48 сообщений из 50.\nОсталось ещё 2 сообщения;'],
    [50, 'Сегодня 50 сообщений из 50.\nНа сегодня это всё;'],
    [0, 'Сегодня сообщений ещё не было, а можно 50.\nОсталось ещё 50 сообщений;'],
  ])('counts %i messages in words', async (used, expected) => {
    const user = await stage.acquainted(9_700 + used);
    await plan(user, { language: 'ru' }, used);
    expect(await status(user)).toContain(`План: бесплатный\n${expected}`);
  });

  test.each([
    ['ru', 1, 'Ждёт ответа 1 сообщение: отвечу после 00:00.'],
    ['ru', 3, 'Ждут ответа 3 сообщения: отвечу после 00:00.'],
    ['en', 2, "2 messages are with me: I'll answer them after 00:00."],
  ])('tells what is kept and when it is answered, in %s of %i', async (language, kept, line) => {
    const user = await stage.acquainted(9_810 + kept);
    await plan(user, { language }, 50);
    for (let n = 0; n < kept; n += 1) user.sends('And then I went home.');
    await waits(async () => {
      const counted = await stage.api.core.database.asUser(user.id, (tx) => countKept(tx, user.id));
      return counted === kept && user.received.length === 1;
    });
    expect(await status(user)).toContain(line);
  });

  test('of a premium plan tells until when, and no limit', async () => {
    const user = await stage.acquainted(9_800);
    await plan(user, { plan: 'premium', plan_expires_at: '2099-03-01T12:00:00Z' }, 1);
    const text = await status(user);
    expect(text).toBe('Plan: premium, until March 1, 2099\n1 message today; there is no limit.');
  });

  test('of a premium plan that ran out says since when', async () => {
    const user = await stage.acquainted(9_801);
    await plan(user, { plan: 'premium', plan_expires_at: '2020-03-01T12:00:00Z' });
    expect(await status(user)).toContain('Plan: free\nPremium ended on March 1, 2020.');
  });
});
