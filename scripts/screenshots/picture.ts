import path from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';

export interface TalkWords {
  begin: string;
  composer: string;
  typing: string;
}

const imagesDir = path.join(import.meta.dirname, '../../docs/images');

/** The welcome page, answered. */
export async function begin(page: Page, words: TalkWords, name: string): Promise<void> {
  await page.getByRole('textbox').fill(name);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: words.begin }).click();
}

/** Says something and waits for the whole reply. */
export async function say(page: Page, words: TalkWords, said: string): Promise<void> {
  const composer = page.getByRole('textbox', { name: words.composer });
  const typing = page.getByRole('log').getByText(words.typing);
  await composer.fill(said);
  await composer.press('Enter');
  await typing.waitFor();
  await typing.waitFor({ state: 'detached' });
  await composer.blur();
}

export async function savePicture(page: Page, file: string): Promise<void> {
  const image = await page.screenshot({ animations: 'disabled' });
  // Few colours: nearly the same to the eye, a third of the size.
  await sharp(image).png({ palette: true, effort: 10 }).toFile(path.join(imagesDir, file));
}
