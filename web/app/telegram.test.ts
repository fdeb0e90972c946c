import { expect, test } from 'vitest';
import { createTelegram, openInvoice, type TelegramWindow } from './telegram.ts';

type Message = { source: unknown; data: unknown };

/** A window as a client of Telegram makes it, and everything that leaves it. */
function createWindow(client: 'proxy' | 'notify' | 'frame' | 'none') {
  const posted: unknown[] = [];
  let hear: (message: Message) => void = () => {};
  const parent = { postMessage: (message: string) => void posted.push(JSON.parse(message)) };
  const page: TelegramWindow = {
    parent,
    addEventListener: (_type, listener) => (hear = listener),
    ...(client === 'proxy' && {
      TelegramWebviewProxy: {
        postEvent: (eventType: string, data: string) =>
          void posted.push({ eventType, eventData: JSON.parse(data) }),
      },
    }),
    ...(client === 'notify' && { external: { notify: parent.postMessage } }),
  };
  if (client !== 'frame') page.parent = page as unknown as TelegramWindow['parent'];
  return { page, posted, parent, send: (message: Message) => hear(message) };
}

test.each(['proxy', 'notify', 'frame'] as const)(
  'events leave by the way of the client: %s',
  (client) => {
    const { page, posted } = createWindow(client);
    createTelegram(page).post('web_app_setup_back_button', { is_visible: true });
    expect(posted).toEqual([
      { eventType: 'web_app_setup_back_button', eventData: { is_visible: true } },
    ]);
  },
);

test('outside Telegram nothing leaves', () => {
  const { page, posted } = createWindow('none');
  createTelegram(page).post('web_app_ready', {});
  expect(posted).toEqual([]);
});

test('every client finds where to bring its events', () => {
  const { page, parent, send } = createWindow('frame');
  const heard: unknown[] = [];
  createTelegram(page).on('theme_changed', ({ theme_params: theme }) => heard.push(theme));
  const event = (number: number) => ({ theme_params: { bg_color: `#00000${number}` } });
  page.Telegram?.WebView.receiveEvent('theme_changed', event(1));
  page.TelegramGameProxy?.receiveEvent('theme_changed', event(2));
  page.TelegramGameProxy_receiveEvent?.('theme_changed', event(3));
  const data = JSON.stringify({ eventType: 'theme_changed', eventData: event(4) });
  send({ source: parent, data });
  send({ source: {}, data });
  send({ source: parent, data: 'of another kind' });
  send({ source: parent, data: { eventType: 'theme_changed' } });
  expect(heard).toEqual([1, 2, 3, 4].map((number) => event(number).theme_params));
});

test('whoever stops listening hears no more', () => {
  const { page } = createWindow('proxy');
  let pressed = 0;
  const stop = createTelegram(page).on('back_button_pressed', () => (pressed += 1));
  page.Telegram?.WebView.receiveEvent('back_button_pressed');
  stop();
  page.Telegram?.WebView.receiveEvent('back_button_pressed');
  expect(pressed).toBe(1);
});

test.each(['https://t.me/$abc_-9', 'https://t.me/invoice/abc_-9'])(
  'the invoice %s is opened and its end awaited, not that of another',
  async (url) => {
    const { page, posted } = createWindow('proxy');
    const closed = openInvoice(createTelegram(page), url);
    expect(posted).toEqual([{ eventType: 'web_app_open_invoice', eventData: { slug: 'abc_-9' } }]);
    const receive = page.Telegram?.WebView.receiveEvent;
    receive?.('invoice_closed', { slug: 'another', status: 'cancelled' });
    receive?.('invoice_closed', { slug: 'abc_-9', status: 'paid' });
    expect(await closed).toBe('paid');
  },
);

test('an address that is no invoice is a failure at once', async () => {
  const { page, posted } = createWindow('proxy');
  expect(await openInvoice(createTelegram(page), 'https://t.me/somebody')).toBe('failed');
  expect(posted).toEqual([]);
});
