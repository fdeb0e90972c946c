/** Colours of the user's Telegram, by the names it gives them. */
export type ThemeParams = Partial<Record<string, string>>;

export interface Launch {
  /** Signed by Telegram; only the server can tell whether it is true. */
  initData: string;
  theme: ThemeParams;
}

const storageName = 'telegram-launch';

/**
 * How Telegram has opened the page: it says so once, in the address, so a reload has it from the
 * session. Null outside Telegram.
 */
export function readLaunch(hash: string, storage: Storage | undefined): Launch | null {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const initData = params.get('tgWebAppData');
  if (initData) {
    const launch = { initData, theme: readJson(params.get('tgWebAppThemeParams')) };
    storage?.setItem(storageName, JSON.stringify(launch));
    return launch;
  }
  const stored = storage?.getItem(storageName);
  return stored ? (JSON.parse(stored) as Launch) : null;
}

/** A frame has none where the browser refuses it to third parties. */
export function findSessionStorage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

/** The language of who opened the page, for what is said before the server was asked. */
export function languageCodeOf(initData: string): string | undefined {
  const user = readJson(new URLSearchParams(initData).get('user'));
  return user['language_code'];
}

function readJson(text: string | null): ThemeParams {
  try {
    return JSON.parse(text ?? '{}') as ThemeParams;
  } catch {
    return {};
  }
}
