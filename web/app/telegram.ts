import type { ThemeParams } from './launch.ts';

export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export type InvoiceStatus = 'paid' | 'pending' | 'cancelled' | 'failed';

/** What Telegram tells the page. */
interface EventsIn {
  back_button_pressed: null;
  theme_changed: { theme_params: ThemeParams };
  safe_area_changed: Insets;
  content_safe_area_changed: Insets;
  invoice_closed: { slug: string; status: InvoiceStatus };
}

/** What the page asks of Telegram. */
interface EventsOut {
  web_app_ready: Record<string, never>;
  web_app_expand: Record<string, never>;
  web_app_close: Record<string, never>;
  web_app_request_safe_area: Record<string, never>;
  web_app_request_content_safe_area: Record<string, never>;
  web_app_setup_back_button: { is_visible: boolean };
  web_app_set_header_color: { color: string };
  web_app_set_background_color: { color: string };
  web_app_open_invoice: { slug: string };
  web_app_open_tg_link: { path_full: string };
  web_app_trigger_haptic_feedback:
    | { type: 'selection_change' }
    | { type: 'notification'; notification_type: 'success' | 'error' };
}

/**
 * The part of https://core.telegram.org/api/web-events we use: Telegram's own script would be a
 * third party's, run beside somebody's memories.
 */
export interface Telegram {
  post<Name extends keyof EventsOut>(name: Name, data: EventsOut[Name]): void;
  on<Name extends keyof EventsIn>(name: Name, listener: (data: EventsIn[Name]) => void): () => void;
}

type Receive = (name: string, data?: unknown) => void;

/** Where Telegram's clients leave and look for things. */
export interface TelegramWindow {
  TelegramWebviewProxy?: { postEvent(name: string, data: string): void };
  external?: { notify?: (message: string) => void };
  Telegram?: { WebView: { receiveEvent: Receive } };
  TelegramGameProxy?: { receiveEvent: Receive };
  TelegramGameProxy_receiveEvent?: Receive;
  parent: { postMessage(message: string, targetOrigin: string): void };
  addEventListener(
    type: 'message',
    listener: (event: { source: unknown; data: unknown }) => void,
  ): void;
}

export function createTelegram(page: TelegramWindow): Telegram {
  const listeners = new Map<string, Set<(data: never) => void>>();
  const isFrame = page.parent !== (page as unknown);

  const receive: Receive = (name, data) => {
    for (const listener of listeners.get(name) ?? []) listener(data as never);
  };
  // One of these for each client: Android, then iOS and desktop, then what is older.
  page.Telegram = { WebView: { receiveEvent: receive } };
  page.TelegramGameProxy = { receiveEvent: receive };
  page.TelegramGameProxy_receiveEvent = receive;
  page.addEventListener('message', ({ source, data }) => {
    // The server lets only Telegram frame the page.
    if (isFrame && source === page.parent) receiveMessage(data, receive);
  });

  return {
    post(name, data) {
      const message = JSON.stringify({ eventType: name, eventData: data });
      if (page.TelegramWebviewProxy) {
        page.TelegramWebviewProxy.postEvent(name, JSON.stringify(data));
      } else if (page.external?.notify) page.external.notify(message);
      else if (isFrame) page.parent.postMessage(message, '*');
    },

    on(name, listener) {
      const heard = listeners.get(name) ?? new Set();
      listeners.set(name, heard.add(listener));
      return () => heard.delete(listener);
    },
  };
}

function receiveMessage(message: unknown, receive: Receive): void {
  if (typeof message !== 'string') return;
  try {
    const { eventType, eventData } = JSON.parse(message);
    if (typeof eventType === 'string') receive(eventType, eventData);
  } catch {
    // Extensions of the browser post messages of their own.
  }
}

/** Lets the user choose a chat to send a link to; on most phones the Mini App closes behind it. */
export const shareLink = (telegram: Telegram, url: string): void =>
  telegram.post('web_app_open_tg_link', {
    path_full: `/share/url?${new URLSearchParams({ url })}`,
  });

/** Shows an invoice of Telegram's and waits until it is closed; what it says of the payment is a hint. */
export function openInvoice(telegram: Telegram, url: string): Promise<InvoiceStatus> {
  const slug = /\/(?:\$|invoice\/)([\w-]+=*)$/.exec(url)?.[1];
  if (slug === undefined) return Promise.resolve('failed');
  return new Promise((resolve) => {
    const stop = telegram.on('invoice_closed', (closed) => {
      if (closed.slug !== slug) return;
      stop();
      resolve(closed.status);
    });
    telegram.post('web_app_open_invoice', { slug });
  });
}
