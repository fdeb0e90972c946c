import { createHash, createHmac } from 'node:crypto';
import type { Answer, TestApp } from './app.ts';

export const origin = 'http://here:8000';
let addresses = 0;
/** Of somebody nobody has seen yet: coming in is limited by it. */
export const newAddress = () => {
  addresses += 1;
  return `10.9.${addresses >> 8}.${addresses & 255}`;
};

/** What a browser sends along by itself from a page of ours. */
const ownPage = { host: 'here:8000', origin, 'sec-fetch-site': 'same-origin' };

interface Sending {
  cookie?: string | undefined;
  address?: string;
  headers?: Record<string, string | undefined>;
}

/** A request as the admin page makes it; a header that is undefined is left out. */
export function fromPage(
  service: TestApp,
  method: 'GET' | 'POST',
  url: string,
  payload?: object,
  { cookie, address = newAddress(), headers = {} }: Sending = {},
): Promise<Answer> {
  const all = { ...ownPage, ...(cookie !== undefined && { cookie }), ...headers };
  const given = Object.entries(all).filter(([, value]) => value !== undefined);
  return service.send({
    method,
    url,
    remoteAddress: address,
    headers: Object.fromEntries(given) as Record<string, string>,
    ...(payload && { payload }),
  });
}

/** The token of a link as the bot brings it. */
export async function linkFor(service: TestApp, userId: number): Promise<string> {
  const { body } = await (await service.as(userId)).post('/admin/login-link', undefined);
  return String(body.url).split('#')[1] ?? '';
}

export const cookieOf = (answer: Answer): string =>
  String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? '';

export interface AdminVisitor {
  cookie: string;
  csrf: string;
  address: string;
  get(url: string): Promise<Answer>;
  post(url: string, payload?: object, headers?: Sending['headers']): Promise<Answer>;
}

/** An administrator at the page, whose session an answer has opened. */
export function visitorOf(service: TestApp, answer: Answer, address = newAddress()): AdminVisitor {
  const cookie = cookieOf(answer);
  const csrf = String(answer.body.csrf_token);
  return {
    cookie,
    csrf,
    address,
    get: (url) => fromPage(service, 'GET', url, undefined, { cookie, address }),
    post: (url, payload, headers = {}) =>
      fromPage(service, 'POST', url, payload, {
        cookie,
        address,
        headers: { 'x-csrf-token': csrf, ...headers },
      }),
  };
}

export async function comeIn(service: TestApp, userId: number): Promise<AdminVisitor> {
  const token = await linkFor(service, userId);
  return visitorOf(service, await fromPage(service, 'POST', '/admin/login', { token }));
}

interface Signing {
  userId: number;
  botToken: string;
  at: Date;
  fields?: Record<string, string | number>;
}

/** What Telegram's login gives, signed as it signs. */
export function signLoginData({ userId, botToken, at, fields = {} }: Signing) {
  const signed: Record<string, string | number> = {
    id: userId,
    first_name: 'Sam & Söhne',
    username: 'sam',
    auth_date: Math.floor(at.getTime() / 1000),
    ...fields,
  };
  const lines = Object.keys(signed)
    .toSorted()
    .map((name) => `${name}=${signed[name]}`);
  const key = createHash('sha256').update(botToken).digest();
  const hash = createHmac('sha256', key).update(lines.join('\n')).digest('hex');
  return { ...signed, hash };
}
