import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiFailure, createMethods, type Params, type Webhook } from './telegram-methods.ts';
import { readParams } from './telegram-params.ts';
import { createStars, type TelegramStars } from './telegram-stars.ts';
import { createUpdates } from './telegram-updates.ts';
import { createTelegramUsers, type TelegramUser } from './telegram-users.ts';

export type { ReceivedMessage, TelegramUser } from './telegram-users.ts';

export interface RecordedCall {
  method: string;
  params: Params;
  at: number;
}

export interface Fault {
  status?: number;
  body?: object;
  /** How many calls fail; every one without it. */
  times?: number;
  /** Only calls about this chat. */
  chatId?: number;
  /** Waits before anything else; with nothing else the call is carried out then. */
  delayMs?: number;
  /** Cuts the connection before the call is carried out, or after it, without an answer. */
  dropConnection?: 'before' | 'after';
}

export interface TelegramDouble {
  /** For TELEGRAM_API_ROOT. */
  url: string;
  calls: RecordedCall[];
  /** Payments, from Telegram's side. */
  stars: TelegramStars;
  user(id: number, about?: { first_name?: string; language_code?: string }): TelegramUser;
  /** Updates that no offset has confirmed. */
  pending(): number;
  /** The highest offset that was asked for. */
  confirmed(): number;
  /** The next calls of a method go wrong; `file` stands for downloads. Several come one after the other. */
  fail(method: string, fault: Fault): void;
  /** Forgets all faults. */
  heal(): void;
  /** Nobody answers until `up`. */
  down(): void;
  up(): void;
  /** Delivers the newest update again, this many times more, under new update ids. */
  redeliverLast(times: number): void;
  /** The same for any update: under new update ids or, confirmed or not, under its own. */
  redeliver(updateId: number, times?: number, options?: { isSameId?: boolean }): void;
  addUpdate(update: object): number;
  lastUpdateId(): number;
  /** What was sent under this id. */
  update(updateId: number): object | undefined;
  /** Of the file that was sent last. */
  newestFileId(): string;
  webhook(): Webhook;
  stop(): Promise<void>;
}

/** The Bot API as far as we use it, over HTTP, with faults on demand. */
export async function startTelegramDouble({
  token,
}: { token?: string } = {}): Promise<TelegramDouble> {
  const calls: RecordedCall[] = [];
  let faults: (Fault & { method: string })[] = [];
  const updates = createUpdates();
  const users = createTelegramUsers(updates.add);
  const { methods, webhook } = createMethods({ updates, users });
  const { methods: moneyMethods, ...stars } = createStars(updates);
  let isDown = false;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (isDown) return void request.socket.destroy();
    const [, prefix = '', ...path] = (request.url ?? '').split('?')[0]?.split('/') ?? [];
    const isFile = prefix === 'file';
    const given = (isFile ? (path.shift() ?? '') : prefix).replace(/^bot/, '');
    const send = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (token !== undefined && given !== token) {
      return void send(401, { ok: false, error_code: 401, description: 'Unauthorized' });
    }
    const method = isFile ? 'file' : (path[0] ?? '');
    const params = isFile ? { path: path.join('/') } : await readParams(request);
    calls.push({ method, params, at: performance.now() });

    const fault = takeFault(method, params);
    if (fault?.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    if (fault?.dropConnection === 'before') return void request.socket.destroy();
    if (fault?.status !== undefined) {
      const described = { ok: false, error_code: fault.status, description: 'fault' };
      return void send(fault.status, { ...described, ...fault.body });
    }
    if (isFile) {
      const bytes = users.files.get(path.at(-1) ?? '');
      return void (bytes ? response.end(bytes) : send(404, { ok: false }));
    }
    const handler = methods[method] ?? moneyMethods[method];
    if (!handler) return void send(404, { ok: false, error_code: 404, description: 'Not Found' });
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    try {
      const result = await handler(params, gone.signal);
      if (fault?.dropConnection === 'after') return void request.socket.destroy();
      send(200, { ok: true, result });
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      send(error.status, error.body);
    }
  }

  function takeFault(method: string, params: Params): Fault | undefined {
    const fault = faults.find(
      (each) =>
        each.method === method &&
        (each.chatId === undefined || each.chatId === Number(params['chat_id'])),
    );
    if (fault?.times !== undefined) {
      fault.times -= 1;
      if (fault.times <= 0) faults = faults.filter((each) => each !== fault);
    }
    return fault;
  }

  const server = createServer((request, response) => {
    // A mistake of the double itself, or a caller that has gone: visible to whoever is still there.
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end(JSON.stringify({ ok: false, description: String(error) }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    stars,
    user: users.of,
    pending: updates.pending,
    confirmed: updates.confirmed,
    fail: (method, fault) => void faults.push({ ...fault, method }),
    heal() {
      faults = [];
    },
    down() {
      isDown = true;
      server.closeAllConnections();
    },
    up() {
      isDown = false;
    },
    redeliverLast: updates.repeatLast,
    redeliver: updates.redeliver,
    addUpdate: updates.add,
    lastUpdateId: updates.lastId,
    update: updates.get,
    newestFileId: () => [...users.files.keys()].at(-1) ?? '',
    webhook,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
