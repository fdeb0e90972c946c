import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/index.ts';
import { startAll } from '../../src/roles/all.ts';
import type { Handle } from '../../src/main.ts';
import { waitFor } from '../support/process.ts';
import {
  startTelegramDouble,
  type TelegramDouble,
  type TelegramUser,
} from '../support/telegram.ts';

const within = 20_000;

/** The whole product in this process, on the offline engine; only Telegram is a double. */
describe('the bot', () => {
  let telegram: TelegramDouble;
  let service: Handle;
  let dir: string;
  let nextId = 7_000;
  let user: TelegramUser;

  beforeAll(async () => {
    telegram = await startTelegramDouble();
    dir = await mkdtemp(path.join(tmpdir(), 'evolveai-bot-'));
    service = await startAll(
      readConfig('all', {
        DATA_DIR: dir,
        PORT: '0',
        LOG_LEVEL: 'silent',
        TELEGRAM_BOT_TOKEN: `1:${'a'.repeat(35)}`,
        TELEGRAM_API_ROOT: telegram.url,
      }),
    );
  });
  afterAll(async () => {
    await service?.stop();
    await telegram?.stop();
    await rm(dir, { recursive: true, force: true });
  });
  beforeEach(() => {
    nextId += 1;
    user = telegram.user(nextId, { first_name: 'Аня', language_code: 'ru' });
  });

  const hears = (count: number, from = user) =>
    waitFor(() => from.received.length >= count, within).catch(() => {
      throw new Error(`expected ${count} messages, got ${JSON.stringify(from.receivedTexts)}`);
    });
  const newest = (from = user) => from.receivedTexts.at(-1) ?? '';
  const says = async (text: string, answers: number, from = user) => {
    const before = from.received.length;
    from.sends(text);
    await hears(before + answers, from);
  };
  const becomeAcquainted = async (from = user) => {
    await says('/start', 2, from);
    from.presses('onboarding:adult:yes');
    await hears(3, from);
    await says('Robin', 1, from);
    if (from.lastButtons.some(({ callback_data: data }) => data.includes('address'))) {
      await says('ты', 1, from);
    }
    await says('пропустить', 1, from);
  };

  test('gets acquainted in Russian: notice, age, name, form of address, city with its clock', async () => {
    await says('/start', 2);
    expect(user.receivedTexts[0]).toMatch(/искусственный интеллект/);
    await says('мне 25', 1);
    expect(user.lastButtons.map(({ text }) => text)).toEqual(['Аня']);
    await says('меня зовут Андрій', 1);
    await says('на вы', 1);
    await says('в Казани', 2);
    expect(user.receivedTexts.at(-2)).toMatch(/Казань.*\d\d:\d\d/s);
    expect(newest()).toContain('Андрій');
    await says('/profile', 1);
    expect(newest()).toContain('Europe/Moscow');
  });

  test('gets acquainted in English, by buttons, and asks back which of several cities', async () => {
    const english = telegram.user(nextId + 1_000, { first_name: '李雷', language_code: 'en' });
    await says('/start', 2, english);
    english.presses('onboarding:adult:yes');
    await hears(3, english);
    english.presses('李雷');
    await hears(4, english);
    await says('Springfield', 1, english);
    english.presses('Springfield, Illinois, United States');
    await hears(7, english);
    expect(newest(english)).toContain('李雷');
    await says('/profile', 1, english);
    expect(newest(english)).toContain('America/Chicago');
  });

  test('greets a known user by name instead of asking again', async () => {
    await becomeAcquainted();
    await says('/start', 1);
    expect(newest()).toContain('Robin');
  });

  test('who writes before /start is asked first, and then gets the answer to what was written', async () => {
    await says('Привет! Как дела?', 2);
    expect(user.receivedTexts[0]).toMatch(/искусственный интеллект/);
    await says('да', 1);
    await says('Робин', 1);
    await says('ты', 1);
    await says('пропустить', 2);
    await waitFor(() => /день/.test(user.receivedTexts.slice(6).join('\n')), within);
  });

  test('chats in bubbles, with typing shown from the start', async () => {
    await becomeAcquainted();
    telegram.calls.length = 0;
    await says('Сегодня мне очень грустно.', 2);
    const own = telegram.calls.filter(({ params }) => params['chat_id'] === user.id);
    expect(own[0]?.method).toBe('sendChatAction');
    expect(own.filter(({ method }) => method === 'sendMessage').length).toBeGreaterThan(1);
    expect(own.find(({ method }) => method === 'sendMessage')?.params).toMatchObject({
      link_preview_options: { is_disabled: true },
    });
  });

  test('three messages within two seconds get one reply', async () => {
    await becomeAcquainted();
    const before = user.received.length;
    user.sends('Смотри');
    user.sends('я тут подумала');
    user.sends('мне снова очень грустно.');
    await hears(before + 2);
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    const said = user.receivedTexts.slice(before).join('\n');
    expect(said.match(/GOOGLE_API_KEY/g)).toHaveLength(1);
    expect(user.received.length - before).toBeLessThanOrEqual(3);
  });

  test('the same update delivered five times gets one reply', async () => {
    await becomeAcquainted();
    const before = user.received.length;
    user.sends('Расскажи анекдот.');
    telegram.redeliverLast(4);
    await hears(before + 1);
    await waitFor(() => telegram.pending() === 0, within);
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    const said = user.receivedTexts.slice(before).join('\n');
    expect(said.match(/GOOGLE_API_KEY/g)).toHaveLength(1);
  });

  test('an edited message is not answered again', async () => {
    await becomeAcquainted();
    const before = user.received.length;
    user.edits(1, 'другое');
    await waitFor(() => telegram.pending() === 0, within);
    expect(user.received).toHaveLength(before);
  });

  test('is silent in a group', async () => {
    const chat = { id: -100, type: 'group', title: 'Friends' };
    const from = { id: user.id, is_bot: false, first_name: 'Test' };
    telegram.calls.length = 0;
    telegram.addUpdate({ message: { message_id: 1, date: 1, chat, from, text: '/start' } });
    await waitFor(() => telegram.pending() === 0, within);
    expect(telegram.calls.filter(({ method }) => method === 'sendMessage')).toEqual([]);
  });

  test('changes the language and keeps to it', async () => {
    await becomeAcquainted();
    await says('/language', 1);
    user.presses('English');
    await waitFor(() => newest() === 'English it is.', within);
    await says('/help', 1);
    expect(newest()).toContain('Just write to me');
  });

  test('shows what it remembers', async () => {
    await becomeAcquainted();
    await says('/memory', 1);
    await says('Я очень люблю кофе.', 1);
    await says('/memory', 1);
    await waitFor(() => user.receivedTexts.some((text) => text.includes('1.')), within);
    expect(user.receivedTexts.findLast((text) => text.includes('1.'))).toContain('1. Любит кофе');
  });

  test('Telegram away for a while: everything is answered after, in order', async () => {
    await becomeAcquainted();
    telegram.down();
    const before = user.received.length;
    user.sends('Расскажи анекдот.');
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    user.sends('И ещё одну шутку.');
    telegram.up();
    await hears(before + 1);
    await waitFor(() => telegram.pending() === 0, within);
    expect(telegram.calls.filter(({ method }) => method === 'sendMessage')).not.toEqual([]);
  });
});
