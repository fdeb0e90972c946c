import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromPage } from '../support/admin.ts';
import { createShopper } from './shopper.ts';
import { type Stage, startStage } from './stage.ts';

const adminId = 69_900;
let stage: Stage;

beforeAll(async () => {
  const env = { ADMIN_USER_IDS: String(adminId), PUBLIC_URL: 'https://companion.example' };
  stage = await startStage(undefined, {}, env);
  await stage.bot.start();
});
afterAll(() => stage.close());

const tokenIn = (text: string) =>
  /https:\/\/companion\.example\/admin\/login#(\S+)/.exec(text)?.[1];

test('/admin brings a link that lets its administrator in once', async () => {
  const admin = createShopper(stage, await stage.acquainted(adminId));
  const text = await admin.after('/admin');
  expect(text).toMatch(/^This link brings you into the admin page once, within ten minutes\./);
  const enter = () =>
    fromPage(
      stage.api,
      'POST',
      '/admin/login',
      { token: tokenIn(text) },
      {
        headers: { origin: 'https://companion.example' },
      },
    );
  const { status, body } = await enter();
  expect([status, body.admin_id]).toEqual([200, adminId]);
  expect((await enter()).status).toBe(401);
  expect(tokenIn(await admin.after('/admin'))).not.toBe(tokenIn(text));
});

test('the link is shown without a look at what is behind it', async () => {
  const admin = createShopper(stage, await stage.acquainted(adminId));
  await admin.after('/admin');
  const sent = stage.telegram.calls.findLast(({ method }) => method === 'sendMessage');
  expect(sent?.params).toMatchObject({ link_preview_options: { is_disabled: true } });
});

test('for everybody else /admin does not exist', async () => {
  const other = createShopper(stage, await stage.acquainted(69_901));
  const unknown = await other.after('/nosuchcommand');
  expect(await other.after('/admin')).toBe(unknown);
  const rows = await stage.api.core.audit.list({ limit: 50, actorId: 69_901 });
  expect(rows).toEqual([]);
});
