import { render } from 'preact';
import { createFactSearch } from '../shared/fact-search.ts';
import { createHttp } from '../shared/http.ts';
import { createMemories } from '../shared/memories.ts';
import { App } from './app.tsx';
import { createAppApi } from './app-api.ts';
import {
  findSessionStorage,
  type Launch,
  languageCodeOf,
  readLaunch,
  type ThemeParams,
} from './launch.ts';
import type { MiniApp } from './mini-app.ts';
import { createNavigation } from './navigation.ts';
import { Outside } from './parts/outside.tsx';
import { createPurchase } from './purchase.ts';
import { createSession } from './session.ts';
import {
  createTelegram,
  type Insets,
  openInvoice,
  shareLink,
  type TelegramWindow,
} from './telegram.ts';
import { applyPalette, paletteOf } from './theme.ts';

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const languageOf = (code = navigator.language) =>
  code.toLowerCase().startsWith('ru') ? 'ru' : 'en';
const telegram = createTelegram(window as unknown as TelegramWindow);
const root = document.getElementById('page') ?? document.body;

function wear(theme: ThemeParams): void {
  const palette = paletteOf(theme, matchMedia('(prefers-color-scheme: dark)').matches);
  applyPalette(document.documentElement, palette);
  telegram.post('web_app_set_header_color', { color: palette.paper });
  telegram.post('web_app_set_background_color', { color: palette.paper });
}

/** What the phone and Telegram's own buttons cover, beside what the browser knows of. */
function keepClear(name: string, { top, right, bottom, left }: Insets): void {
  const { style } = document.documentElement;
  for (const [side, width] of Object.entries({ top, right, bottom, left }))
    style.setProperty(`--${name}-${side}`, `${width}px`);
}

function start({ initData, theme }: Launch): MiniApp {
  wear(theme);
  telegram.on('theme_changed', (changed) => wear(changed.theme_params));
  telegram.on('safe_area_changed', (insets) => keepClear('safe', insets));
  telegram.on('content_safe_area_changed', (insets) => keepClear('content-safe', insets));
  telegram.post('web_app_expand', {});
  telegram.post('web_app_request_safe_area', {});
  telegram.post('web_app_request_content_safe_area', {});

  const api = createAppApi(
    createHttp({
      signIn: { path: '/auth', body: { init_data: initData } },
      fetch: (input, init) => fetch(input, init),
      now: () => Date.now(),
      onOtherVisitor: () => location.reload(),
    }),
  );
  const memories = createMemories(api);
  const navigation = createNavigation({
    setBackButton: (isVisible) =>
      telegram.post('web_app_setup_back_button', { is_visible: isVisible }),
    lookAround: () => ({ scrollY, openerId: document.activeElement?.id ?? '' }),
  });
  const session = createSession({ api, language: languageOf(languageCodeOf(initData)) });
  const purchase = createPurchase({
    api,
    openInvoice: (url) => openInvoice(telegram, url),
    sleep,
  });
  telegram.on('back_button_pressed', navigation.back);
  navigation.store.subscribe(session.forgetProblem);
  return {
    api,
    memories,
    navigation,
    session,
    purchase,
    search: createFactSearch({ find: memories.find, sleep }),
    async look() {
      await (session.store.get().stage === 'open' ? session.lookAgain() : session.open());
      // Each tab says what is wrong with its own, and asks again.
      await Promise.allSettled([memories.refresh(), purchase.refresh()]);
    },
    close: () => telegram.post('web_app_close', {}),
    share: (url) => shareLink(telegram, url),
    tick: () => telegram.post('web_app_trigger_haptic_feedback', { type: 'selection_change' }),
  };
}

const launch = readLaunch(location.hash, findSessionStorage());
if (launch === null) {
  wear({});
  render(<Outside language={languageOf()} />, root);
} else {
  const app = start(launch);
  render(<App app={app} />, root);
  telegram.post('web_app_ready', {});
  app.look();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') app.look();
  });
}
