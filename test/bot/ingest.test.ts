import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TelegramUser } from '../support/telegram.ts';
import { isAway, problem, type Stage, startStage, waits, wordsOf } from './stage.ts';

describe('updates by polling', () => {
  let stage: Stage;
  let user: TelegramUser;

  beforeEach(async () => {
    stage = await startStage();
    user = await stage.acquainted(8_001);
  });
  afterEach(() => stage.close());

  const allConfirmed = () => waits(() => stage.telegram.pending() === 0);
  const countOf = (method: string) =>
    stage.telegram.calls.filter((call) => call.method === method).length;

  test('while the API is away nothing is confirmed; then all is there, in order', async () => {
    await stage.bot.start();
    stage.trouble(isAway);
    const words = ['one', 'two', 'three', 'four'];
    words.forEach((word) => user.sends(word));
    await waits(() => stage.log.includes('an update was not accepted and is tried again'));
    expect(stage.telegram.pending()).toBe(4);
    stage.trouble(undefined);
    await allConfirmed();
    expect(await stage.stored(user)).toEqual(words);
  });

  test('a message is stored before it is confirmed', async () => {
    await stage.bot.start();
    const held = Promise.withResolvers<undefined>();
    stage.trouble((request) =>
      wordsOf(request) === 'slow'
        ? held.promise.then(() => problem(503, 'unavailable'))
        : undefined,
    );
    const other = await stage.acquainted(8_002);
    user.sends('slow');
    other.sends('fast');
    await waits(async () => (await stage.stored(other)).length === 1);
    user.sends('after it');
    // Nobody waits for a slow chat, and nothing behind it is confirmed.
    expect(stage.telegram.pending()).toBe(3);
    stage.trouble(undefined);
    held.resolve(undefined);
    await allConfirmed();
    expect(await stage.stored(user)).toEqual(['slow', 'after it']);
    expect(await stage.stored(other)).toEqual(['fast']);
  });

  test('a button is answered while a message of its chat waits', async () => {
    await stage.bot.start();
    user.sends('/language');
    await waits(() => user.lastButtons.length > 0);
    stage.trouble((request) =>
      wordsOf(request) === 'slow' ? problem(503, 'unavailable') : undefined,
    );
    user.sends('slow');
    user.presses('Русский');
    await waits(() => user.receivedTexts.at(-1) === 'Хорошо, по-русски.');
    expect(countOf('answerCallbackQuery')).toBe(1);
    expect(user.lastButtons).toEqual([]);
    expect(await stage.stored(user)).toEqual([]);
    stage.trouble(undefined);
    await allConfirmed();
    expect(await stage.stored(user)).toEqual(['slow']);
  });

  test('a message the API always fails at is given up, and its writer is told', async () => {
    await stage.bot.start();
    stage.trouble((request) => (wordsOf(request) === 'bad' ? problem(500, 'internal') : undefined));
    user.sends('bad');
    user.sends('good');
    await allConfirmed();
    expect(user.receivedTexts[0]).toContain('Something went wrong on my side');
    expect(stage.log).toContain('an update could not be handled');
    expect(await stage.stored(user)).toEqual(['good']);
  });

  test('a message the API refuses is skipped at once, and its writer is told', async () => {
    await stage.bot.start();
    stage.trouble((request) =>
      wordsOf(request) === 'bad' ? problem(413, 'body-too-large') : undefined,
    );
    user.sends('bad');
    await allConfirmed();
    expect(user.receivedTexts).toEqual([
      'That was too long for me at once. Could you send it in parts?',
    ]);
  });

  test('who writes too fast loses nothing; who asks too often is told', async () => {
    await stage.bot.start();
    stage.trouble(() => problem(429, 'rate-limited', { retry_after_seconds: 1 }));
    user.sends('words');
    await waits(() => stage.log.includes('an update was not accepted and is tried again'));
    expect(user.received).toEqual([]);
    stage.trouble(({ path }) =>
      path === '/memories' ? problem(429, 'rate-limited', { retry_after_seconds: 1 }) : undefined,
    );
    user.sends('/memory');
    await allConfirmed();
    expect(await stage.stored(user)).toEqual(['words']);
    expect(user.receivedTexts).toContain("You're faster than me. Give me a minute to catch up.");
  });

  test('another process that reads the updates is named in the log, and outlasted', async () => {
    stage.telegram.fail('getUpdates', { status: 409, times: 1 });
    await stage.bot.start();
    user.sends('still here');
    await allConfirmed();
    expect(stage.log).toContain('another process reads the updates of this bot: stepping back');
    expect(await stage.stored(user)).toEqual(['still here']);
  });

  test('a token that is refused is explained, at the start and later', async () => {
    const why = 'Telegram refuses the token: set TELEGRAM_BOT_TOKEN and start again';
    expect(await stage.another(`2:${'b'.repeat(35)}`).start()).toContain('TELEGRAM_BOT_TOKEN');
    expect(stage.log).toEqual([why]);
    stage.telegram.fail('getUpdates', { status: 401 });
    await stage.bot.start();
    await waits(() => stage.log.filter((message) => message === why).length === 2);
    const before = countOf('getUpdates');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(countOf('getUpdates')).toBe(before);
  });

  test('Telegram away at the start holds nothing up; the bot connects when it is back', async () => {
    stage.telegram.down();
    expect(await stage.bot.start()).toBe('cannot be reached, trying again');
    stage.telegram.up();
    user.sends('at last');
    await waits(() => stage.log.includes('Telegram is connected'));
    await allConfirmed();
    expect(await stage.stored(user)).toEqual(['at last']);
  });

  test('commands that cannot be registered are only logged', async () => {
    stage.telegram.fail('setMyCommands', { status: 400 });
    expect(await stage.bot.start()).toContain('@vera_test_bot');
    expect(stage.log).toContain('the commands could not be registered');
  });

  test('stopping waits for what is being accepted and confirms it', async () => {
    await stage.bot.start();
    const held = Promise.withResolvers<undefined>();
    const reached = Promise.withResolvers<void>();
    stage.trouble((request) => {
      if (wordsOf(request) === undefined) return undefined;
      reached.resolve();
      return held.promise.then(() => stage.pass(request));
    });
    user.sends('last words');
    await reached.promise;
    const stopped = stage.bot.stop();
    expect(stage.telegram.pending()).toBe(1);
    held.resolve(undefined);
    await stopped;
    expect(stage.telegram.pending()).toBe(0);
    expect(stage.telegram.confirmed()).toBe(stage.telegram.lastUpdateId() + 1);
  });

  test('what was not accepted when the bot stopped is left to the next one', async () => {
    await stage.bot.start();
    stage.trouble(isAway);
    user.sends('later');
    await waits(() => stage.log.includes('an update was not accepted and is tried again'));
    await stage.bot.stop();
    expect(stage.telegram.pending()).toBe(1);
    stage.trouble(undefined);
    const next = stage.another();
    await next.start();
    await allConfirmed();
    await next.stop();
    expect(await stage.stored(user)).toEqual(['later']);
  });

  test('who has blocked the bot holds up nobody', async () => {
    await stage.bot.start();
    const other = await stage.acquainted(8_003);
    user.blocks();
    user.sends('/help');
    other.sends('/help');
    await waits(() => other.received.length === 1);
    await allConfirmed();
    expect(stage.log).toContain('nobody could be told');
    expect(user.received).toEqual([]);
  });
});
