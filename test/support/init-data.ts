import { createHmac } from 'node:crypto';

interface Opening {
  userId: number;
  botToken: string;
  at?: Date;
  /** In place of, or beside, what Telegram sends. */
  fields?: Record<string, string>;
}

/** What Telegram gives a Mini App that somebody opens, signed as it signs. */
export function signInitData({ userId, botToken, at = new Date(), fields = {} }: Opening): string {
  const signed: Record<string, string> = {
    query_id: 'AAHdF6IQAAAAAN0XohDhrOrc',
    user: JSON.stringify({ id: userId, first_name: 'Sam & Söhne', language_code: 'en' }),
    auth_date: String(Math.floor(at.getTime() / 1000)),
    signature: 'not-looked-at',
    ...fields,
  };
  const lines = Object.keys(signed)
    .toSorted()
    .map((name) => `${name}=${signed[name]}`);
  const key = createHmac('sha256', 'WebAppData').update(botToken).digest();
  const hash = createHmac('sha256', key).update(lines.join('\n')).digest('hex');
  return new URLSearchParams({ ...signed, hash }).toString();
}

/** Of a bot there is not. */
export const testBotToken = `123456:${'t'.repeat(35)}`;
