import { beforeEach, expect, test } from 'vitest';
import { safetyEventKinds, safetyPageSchema } from '../../src/contract/care.ts';
import { limits } from '../../src/api/limits.ts';
import { renderPage } from '../../src/api/information-page.ts';
import { onEachApi } from '../support/api-suite.ts';
import { startTestApp } from '../support/app.ts';
import { scriptedEngine } from '../support/engine.ts';
import { openTestEmbedded } from '../support/databases.ts';

const paths = ['/safety', '/privacy', '/terms'];
const html = { accept: 'text/html,application/xhtml+xml' };

onEachApi('the pages anybody may read', (stage) => {
  let visitors = 0;
  const get = (url: string, headers: Record<string, string> = html) =>
    stage.service.send({ method: 'GET', url, headers, remoteAddress: `10.9.${visitors}.1` });

  beforeEach(() => {
    visitors += 1;
  });

  test.each(paths)('%s is there for everybody, in both languages', async (path) => {
    const english = await get(`${path}?lang=en`);
    const russian = await get(`${path}?lang=ru`);
    for (const [page, language] of [
      [english, 'en'],
      [russian, 'ru'],
    ] as const) {
      expect(page.status).toBe(200);
      expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(page.headers['content-language']).toBe(language);
      expect(page.text).toContain(`<html lang="${language}">`);
      expect(page.text.match(/<h1>/g)).toHaveLength(1);
      expect(page.text.match(/<h2>/g)?.length).toBeGreaterThanOrEqual(7);
      // Every page leads to the others and to the other language.
      for (const other of paths) expect(page.text).toContain(`href="${other}?lang=${language}"`);
      expect(page.text).toContain(`href="${path}?lang=${language === 'en' ? 'ru' : 'en'}"`);
      expect(page.text).not.toMatch(/undefined|\{ ?\$|pages-/);
    }
    expect(russian.text).toMatch(/<h1>[А-Я]/);
    expect(english.text).not.toMatch(/[а-я]{3,}(?!.*<\/a>)/);
    expect(english.text.match(/<h2>/g)).toHaveLength(russian.text.match(/<h2>/g)?.length ?? 0);
  });

  test('the language is the one asked for, else that of the browser, else English', async () => {
    const languageOf = async (url: string, accepted?: string) =>
      (await get(url, { ...html, ...(accepted && { 'accept-language': accepted }) })).headers[
        'content-language'
      ];
    expect(await languageOf('/terms')).toBe('en');
    expect(await languageOf('/terms', 'ru-RU,ru;q=0.9')).toBe('ru');
    expect(await languageOf('/terms?lang=en', 'ru')).toBe('en');
    expect(await languageOf('/terms?lang=de', 'ru')).toBe('ru');
    expect(await languageOf('/terms?lang=<script>')).toBe('en');
  });

  test('nothing runs on them, nobody frames them, and they load their stylesheet alone', async () => {
    for (const path of paths) {
      const { headers, text } = await get(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("style-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|script-src/);
      expect(text).not.toMatch(/<script|<style|style="|\son\w+=/);
      // The one place elsewhere is where help is.
      const elsewhere = new Set(text.match(/https?:\/\/[^"<]+/g));
      expect([...elsewhere]).toEqual(path === '/safety' ? ['https://findahelpline.com'] : []);
      const [, sheet = ''] = /<link rel="stylesheet" href="([^"]+)">/.exec(text) ?? [];
      const css = await get(sheet);
      expect(css.status).toBe(200);
      expect(css.headers['content-type']).toBe('text/css; charset=utf-8');
      expect(css.text).toContain('prefers-color-scheme: dark');
    }
  });

  test('/safety names help before all else, and what the product does and cannot do', async () => {
    const { text } = await get('/safety?lang=en');
    expect(text.indexOf('findahelpline.com')).toBeLessThan(text.indexOf('<h2>'));
    for (const told of [
      '112',
      '911',
      '72 hours',
      'three hours',
      'A day later',
      'under 18',
      'no therapy',
    ])
      expect(text).toContain(told);
  });

  test('/privacy says what is agreed to in the words that are asked for', async () => {
    const user = await stage.service.as(640_001);
    const { consents } = (await user.get('/consents/640001')).body;
    const { text } = await get('/privacy?lang=en');
    expect(consents).toHaveLength(3);
    for (const consent of consents as { text: string }[]) expect(text).toContain(consent.text);
    for (const command of ['/memory', '/export', '/reset', '/delete', '/privacy', '/stop'])
      expect(text).toContain(command);
  });

  test('for a program /safety is JSON, with the same words', async () => {
    const answer = await get('/safety?lang=en', { accept: 'application/json' });
    expect(answer.status).toBe(200);
    const page = safetyPageSchema.parse(answer.body);
    expect(page.protocol_version).toBe(1);
    expect(page.last_year.year).toBe(page.year - 1);
    expect(page.sections.length).toBeGreaterThanOrEqual(8);
    const { text } = await get('/safety?lang=en');
    for (const { title } of page.sections) expect(text).toContain(`<h2>${title}</h2>`);
    expect((await get('/safety?lang=ru', { accept: 'application/json' })).body.language).toBe('ru');
  });

  test('an address that asks too often is told to wait', async () => {
    let last = 0;
    for (let count = 0; count <= limits.others; count += 1)
      last = (await get('/information.css')).status;
    expect(last).toBe(429);
  });
});

test('the counts of this year and the last are shown, of nobody in particular, and soon anew', async () => {
  const clock = { now: new Date('2027-03-01T12:00:00Z') };
  const database = await openTestEmbedded();
  const service = await startTestApp({
    database,
    engine: scriptedEngine(),
    clock: () => clock.now,
  });
  const count = async (kind: (typeof safetyEventKinds)[number], at: string, times: number) => {
    for (let n = 0; n < times; n += 1)
      await database.db
        .insertInto('safety_events')
        .values({ source_id: crypto.randomUUID(), kind, language: 'en', at: new Date(at) })
        .execute();
  };
  await count('crisis-card', '2026-12-31T23:59:59Z', 3);
  await count('crisis-card', '2027-01-01T00:00:00Z', 2);
  await count('age-lock', '2025-12-31T23:59:59Z', 5);
  const json = async () =>
    (await service.send({ method: 'GET', url: '/safety', headers: { accept: 'application/json' } }))
      .body;
  const first = await json();
  expect(first).toMatchObject({ year: 2027, last_year: { year: 2026 } });
  expect(first.counts['crisis-card']).toBe(2);
  expect(first.last_year.counts).toMatchObject({ 'crisis-card': 3, 'age-lock': 0 });
  const { text } = await service.send({ method: 'GET', url: '/safety?lang=en', headers: html });
  expect(text).toContain('<th scope="col">2027</th><th scope="col">2026</th>');
  expect(text).toContain(
    '<tr><th scope="row">Help for somebody in danger</th><td>2</td><td>3</td></tr>',
  );
  expect(text.match(/<th scope="row">/g)).toHaveLength(safetyEventKinds.length);

  // Whoever asks again and again does not make the database count each time.
  await count('crisis-card', '2027-02-01T00:00:00Z', 1);
  expect((await json()).counts['crisis-card']).toBe(2);
  clock.now = new Date(clock.now.getTime() + 60_000);
  expect((await json()).counts['crisis-card']).toBe(3);
  await service.close();
  await database.close();
});

test('whom to turn to is said when the operator has said it, and cannot break the page', async () => {
  const database = await openTestEmbedded();
  const service = await startTestApp({
    database,
    engine: scriptedEngine(),
    env: { SUPPORT_CONTACT: 'help@example.org <b>&"' },
  });
  for (const path of paths) {
    const { text } = await service.send({ method: 'GET', url: path, headers: html });
    expect(text).toContain('help@example.org &lt;b&gt;&amp;&quot;');
    expect(text).not.toContain('<b>');
  }
  await service.close();
  await database.close();
});

test('whatever is put into a page is shown as it is', () => {
  const evil = `"><script>alert('1')</script>&amp;`;
  const page = renderPage({
    language: 'en',
    path: '/safety',
    title: evil,
    lead: evil,
    summary: evil,
    sections: [
      {
        title: evil,
        text: `${evil}\n– ${evil}`,
        table: { caption: evil, head: [evil, evil], rows: [{ name: evil, counts: [1] }] },
      },
    ],
    navigation: { label: evil, pages: [{ path: '/safety', title: evil }], otherLanguage: evil },
    stylesheet: evil,
  });
  expect(page).not.toContain('<script');
  expect(page).not.toContain('"">');
  expect(page).toContain('&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;');
  expect(page).toMatch(/<ul><li>&quot;/);
});
