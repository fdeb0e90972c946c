import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { openBrowser, phone, visit } from '../test/support/browser.ts';
import { startService } from '../test/support/process.ts';
import { photographFriendships } from './screenshots/days.ts';
import { photographMiniApp } from './screenshots/mini-app.ts';
import { begin, savePicture, say } from './screenshots/picture.ts';

// The pictures in docs/images: the product as it starts without a key, talked to on its own page.
// Needs a built page, Chromium and, for the same letters, the font Roboto.
const meetings = [
  {
    file: 'chat-page.png',
    device: { viewport: { width: 1200, height: 760 } },
    locale: 'en-US',
    name: 'Alex',
    words: { begin: 'Start talking', composer: 'Message', typing: 'Vera is typing' },
    says: [
      'Hi! I have a cat called Miso, and I love old detective films',
      'My exam is on Thursday and I am a bit nervous',
      'What do you remember about me?',
    ],
  },
  {
    file: 'chat-page-phone-ru.png',
    device: phone,
    locale: 'ru-RU',
    name: 'Марина',
    words: { begin: 'Начать разговор', composer: 'Сообщение', typing: 'Вера печатает' },
    says: ['У меня есть кот Мурзик, и я обожаю гулять у моря', 'Что ты обо мне помнишь?'],
  },
];

const dataDir = await mkdtemp(path.join(tmpdir(), 'evolveai-screenshots-'));
const browser = await openBrowser();
const service = await startService({
  DATA_DIR: path.join(dataDir, 'meetings'),
  LLM_PROVIDER: 'offline',
});
for (const meeting of meetings) await photograph(meeting);
await service.kill('SIGTERM');
await photographFriendships(browser, path.join(dataDir, 'friendships'));
await photographMiniApp(browser, path.join(dataDir, 'mini-app'));
await browser.close();
await rm(dataDir, { recursive: true });

async function photograph({ file, device, locale, name, words, says }: (typeof meetings)[number]) {
  const options: BrowserContextOptions = { locale, colorScheme: 'light', ...device };
  const { page, close } = await visit(browser, service.url, options);
  await begin(page, words, name);
  for (const said of says) await say(page, words, said);
  await savePicture(page, file);
  await close();
}
