import { expect, test } from 'vitest';
import { languageCodeOf, readLaunch } from './launch.ts';

const initData = 'query_id=1&user=%7B%22id%22%3A7%2C%22language_code%22%3A%22ru%22%7D&hash=00';
const theme = { bg_color: '#ffffff' };
const hash = `#${new URLSearchParams({
  tgWebAppData: initData,
  tgWebAppThemeParams: JSON.stringify(theme),
})}`;

function createStorage(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, item: string) => void items.set(name, item),
  } as Storage;
}

test('the launch is read from the address, and after a reload from the session', () => {
  const storage = createStorage();
  expect(readLaunch(hash, storage)).toEqual({ initData, theme });
  expect(readLaunch('', storage)).toEqual({ initData, theme });
  expect(readLaunch('', createStorage())).toBeNull();
});

test('a frame without a session of its own is launched all the same', () => {
  expect(readLaunch(hash, undefined)).toEqual({ initData, theme });
  expect(readLaunch('', undefined)).toBeNull();
});

test('without a signature, or with a broken theme, nothing breaks', () => {
  expect(readLaunch('#tgWebAppData=&tgWebAppVersion=9.0', createStorage())).toBeNull();
  const broken = `#${new URLSearchParams({ tgWebAppData: initData, tgWebAppThemeParams: '{' })}`;
  expect(readLaunch(broken, createStorage())).toEqual({ initData, theme: {} });
});

test('the language of the user is known before the server was asked', () => {
  expect(languageCodeOf(initData)).toBe('ru');
  expect(languageCodeOf('user=%7B')).toBeUndefined();
});
