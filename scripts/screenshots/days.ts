import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { phone, visit } from '../../test/support/browser.ts';
import { freePort, startService } from '../../test/support/process.ts';
import { begin, savePicture, say, type TalkWords } from './picture.ts';

interface Friendship {
  options: BrowserContextOptions;
  name: string;
  words: TalkWords;
  /** What is said on each of the days; on the last one, which is today, until a level is reached. */
  says: string[][];
  photograph: (page: Page) => Promise<void>;
}

const daysAgo = [8, 6, 4, 2, 0];

const friendships: Friendship[] = [
  {
    options: { locale: 'en-US', viewport: { width: 1200, height: 900 } },
    name: 'Alex',
    words: { begin: 'Start talking', composer: 'Message', typing: 'Vera is typing' },
    says: [
      ['Hi! I have a cat called Miso', 'I love old detective films', 'I work as a nurse'],
      ['I live in Leeds', 'I hate mushrooms', 'My sister is called Emma'],
      ['I am so happy: I passed the driving test!', 'I play the piano', 'I drink green tea'],
      ['I moved from Leeds to York', 'My exam is tomorrow', 'I like rainy evenings'],
      [
        'I love walking by the sea',
        'My favourite colour is green',
        'I have a brother called Tom',
        'I like old maps',
        'I hate being late',
      ],
    ],
    async photograph(page) {
      await page.locator('.ceremony').waitFor();
      await savePicture(page, 'level-up.png');
      await page.locator('.ceremony').getByRole('button', { name: 'Our story' }).click();
      await page.getByRole('dialog', { name: 'Our story' }).getByRole('list').waitFor();
      await savePicture(page, 'story.png');
      await page.emulateMedia({ colorScheme: 'dark' });
      await savePicture(page, 'story-dark.png');
      await page.emulateMedia({ colorScheme: 'light' });
      await page.keyboard.press('Escape');
      await pin(page, /Pin: .*Miso/);
      await savePicture(page, 'memories.png');
    },
  },
  {
    options: { ...phone, locale: 'ru-RU' },
    name: 'Марина',
    words: { begin: 'Начать разговор', composer: 'Сообщение', typing: 'Вера печатает' },
    says: [
      ['Привет! У меня есть кот Мурзик', 'Я обожаю гулять у моря', 'Я работаю медсестрой'],
      ['Я живу в Казани', 'Я не люблю грибы', 'Мою сестру зовут Аня'],
      ['Я так счастлива: я сдала на права!', 'Я играю на пианино', 'Я учу испанский'],
      ['Я переехала из Казани в Псков', 'У меня завтра экзамен', 'Я люблю дождливые вечера'],
      [
        'Мой любимый цвет — зелёный',
        'Я обожаю старые детективы',
        'Моего брата зовут Тимур',
        'Я люблю старые карты',
        'Я не люблю опаздывать',
      ],
    ],
    async photograph(page) {
      await page.getByRole('button', { name: 'Закрыть' }).click();
      await page.locator('.level-button').click();
      await pin(page, /Закрепить: .*Мурзик/);
      await savePicture(page, 'memories-phone-ru.png');
      await page.emulateMedia({ colorScheme: 'dark' });
      await savePicture(page, 'memories-phone-ru-dark.png');
    },
  },
];

/** Closeness takes days; the service and the pages go through them with clocks that are behind. */
export async function photographFriendships(browser: Browser, dataDir: string): Promise<void> {
  const port = await freePort();
  const pages = new Map<Friendship, Page>();
  for (const [index, days] of daysAgo.entries()) {
    const env = { DATA_DIR: dataDir, LLM_PROVIDER: 'offline', ...startedAgo(days) };
    const service = await startService(env, { port });
    try {
      for (const friendship of friendships) {
        const { words, says, photograph } = friendship;
        const page = await open(browser, service.url, friendship, days, pages.get(friendship));
        pages.set(friendship, page);
        for (const said of says[index] ?? []) {
          if ((await page.locator('.ceremony').count()) === 0) await say(page, words, said);
        }
        if (days === 0) await photograph(page);
      }
    } finally {
      await service.kill('SIGTERM');
    }
  }
}

async function open(
  browser: Browser,
  url: string,
  { options, name, words }: Friendship,
  days: number,
  before?: Page,
): Promise<Page> {
  if (!before) {
    const first = await visit(browser, url, options, (context) =>
      context.addInitScript(shiftClock(days)).then(() => undefined),
    );
    await begin(first.page, words, name);
    return first.page;
  }
  const page = await before.context().newPage();
  await before.close();
  await page.addInitScript(shiftClock(days));
  await page.goto(url);
  return page;
}

/** Pins a memory and brings the list into sight, without the ring of the focus. */
async function pin(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.locator('.memories').evaluate((memories) => memories.scrollIntoView());
  await page.locator('.memory .is-on').blur();
  await page.mouse.move(0, 0);
}

/** A script that sets the clock back, for Node and for a page alike. */
export const shiftClock = (days: number): string => `{
  const RealDate = (globalThis.RealDate ??= Date);
  const now = () => RealDate.now() - ${days * 86_400_000};
  globalThis.Date = class Date extends RealDate {
    constructor(...given) {
      super(...(given.length > 0 ? given : [now()]));
    }
    static now() {
      return now();
    }
  };
}`;

/** The environment of a Node process that begins so many days ago. */
const startedAgo = (days: number) => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(shiftClock(days))}`,
});
