import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import sharp from 'sharp';
import { openBrowser, phone, visit } from '../test/support/browser.ts';
import { startService } from '../test/support/process.ts';

// The pictures in docs/images: the product as it starts without a key, talked to on its own page.
// Needs a built page, Chromium and, for the same letters, the font Roboto.
const talks = [
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

const imagesDir = path.join(import.meta.dirname, '../docs/images');
const dataDir = await mkdtemp(path.join(tmpdir(), 'evolveai-screenshots-'));
const service = await startService({ DATA_DIR: dataDir, LLM_PROVIDER: 'offline' });
const browser = await openBrowser();
for (const talk of talks) await photograph(talk);
await browser.close();
await service.kill('SIGTERM');
await rm(dataDir, { recursive: true });

async function photograph({ file, device, locale, name, words, says }: (typeof talks)[number]) {
  const options: BrowserContextOptions = { locale, colorScheme: 'light', ...device };
  const { page, close } = await visit(browser, service.url, options);
  await page.getByRole('textbox').fill(name);
  await page.getByRole('button', { name: words.begin }).click();
  const composer = page.getByRole('textbox', { name: words.composer });
  const typing = page.getByRole('log').getByText(words.typing);
  for (const said of says) {
    await composer.fill(said);
    await composer.press('Enter');
    await typing.waitFor();
    await typing.waitFor({ state: 'detached' });
  }
  await composer.blur();
  const image = await page.screenshot({ animations: 'disabled' });
  // Few colours: nearly the same to the eye, a third of the size.
  await sharp(image).png({ palette: true, effort: 10 }).toFile(path.join(imagesDir, file));
  await close();
}
