import { z } from 'zod';
import { languageSchema } from '../contract/shared.ts';

/** One environment variable: how it is read, and the sentence the docs show for it. */
export interface Setting<T = unknown> {
  schema: z.ZodType<T>;
  doc: string;
  /** Shown in `.env.example`; empty means unset. */
  example?: string;
  /** Earlier names that keep working. */
  aliases?: string[];
}

const define = <T>(
  schema: z.ZodType<T>,
  doc: string,
  more: Omit<Setting<T>, 'schema' | 'doc'> = {},
) => ({
  schema,
  doc,
  ...more,
});

const integer = (min: number, max: number) =>
  z
    .string()
    .regex(/^-?\d+$/, 'expected a whole number')
    .transform(Number)
    .pipe(z.number().min(min).max(max));
const seconds = integer(1, 3600).transform((value) => value * 1000);
const flag = z
  .enum(['true', 'false', '1', '0'])
  .transform((value) => value === 'true' || value === '1');
/** A number, or whether there is one. */
const proxies = z
  .string()
  .regex(/^(true|false|[0-9])$/, 'expected a number up to 9, true or false')
  .transform((value) => (value === 'true' ? 1 : Number(value === 'false' ? 0 : value)));
const url = z.url({ protocol: /^https?$/, error: 'expected an http(s) address' });
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean),
);
const key = z
  .string()
  .refine(
    (text) => Buffer.from(text, 'base64url').length === 32,
    'expected 32 bytes in url-safe base64 (a Fernet key)',
  );
const secret = z
  .string()
  .min(32, 'expected at least 32 characters')
  .refine((text) => new Set(text).size >= 10, 'expected a random value')
  .refine(
    (text) => !/your|secret|change|example|password/i.test(text),
    'expected a random value, not the example',
  );
/** Fewer rounds would be no obstacle, more would be one for the service. */
const passwordHash = z
  .string()
  .regex(
    /^scrypt\$\d{5,7}\$\d{1,2}\$\d{1,2}\$[\w-]{22,86}\$[\w-]{43}$/,
    'expected scrypt$N$r$p$salt$hash',
  )
  .refine((text) => {
    const [, N = 0, r = 0, p = 0] = text.split('$').map(Number);
    return Number.isInteger(Math.log2(N)) && N <= 2 ** 20 && N * r * p >= 2 ** 17 && r * p <= 64;
  }, 'expected the numbers npm run evolve -- admin hash-password takes');
const prices = list.transform((entries, context) => {
  const found: Record<string, number> = {};
  for (const entry of entries) {
    const [, id = '', amount = ''] =
      /^(1-month|3-months|6-months|12-months)=([1-9]\d{0,8})$/.exec(entry) ?? [];
    if (id === '') {
      context.addIssue(
        'expected prices like 1-month=499 for 1-month, 3-months, 6-months, 12-months',
      );
      return z.NEVER;
    }
    found[id] = Number(amount);
  }
  return found;
});
const providers = z.enum(['gemini', 'openai', 'offline']);

/** Every variable the product reads, by concern. Docs and `.env.example` are tested against it. */
export const settings = {
  TELEGRAM_BOT_TOKEN: define(
    z
      .string()
      .regex(/^\d+:[\w-]{20,}$/, 'expected a token from @BotFather')
      .optional(),
    'Token from @BotFather. Unset: no Telegram.',
  ),
  TELEGRAM_API_ROOT: define(
    url.default('https://api.telegram.org'),
    'Address of the Bot API server.',
  ),
  TELEGRAM_MODE: define(z.enum(['polling', 'webhook']).default('polling'), 'How updates arrive.'),
  WEBHOOK_URL: define(
    z.url({ protocol: /^https$/, error: 'expected an https address' }).optional(),
    'Public https address of this service, for TELEGRAM_MODE=webhook.',
  ),
  WEBHOOK_SECRET: define(
    z
      .string()
      .regex(/^[\w-]{16,256}$/, 'expected 16 to 256 letters, digits, _ or -')
      .optional(),
    'Secret Telegram sends with each webhook call.',
  ),

  LLM_PROVIDER: define(
    providers.optional(),
    'Engine: gemini, openai or offline. Unset: gemini with GOOGLE_API_KEY, openai with OPENAI_BASE_URL, else offline.',
  ),
  LLM_FALLBACK: define(
    list.pipe(z.array(providers)).default([]),
    'Engines to try, in order, when the first one fails (comma separated).',
  ),
  GOOGLE_API_KEY: define(z.string().min(1).optional(), 'Key of Google AI Studio.'),
  GEMINI_BASE_URL: define(url.optional(), 'Another address for the Gemini API.'),
  OPENAI_API_KEY: define(z.string().min(1).optional(), 'Key of an OpenAI-compatible server.'),
  OPENAI_BASE_URL: define(
    url.optional(),
    'Address of an OpenAI-compatible server (Ollama, vLLM, OpenRouter), with its path, e.g. /v1.',
  ),
  CHAT_MODEL: define(
    z.string().min(1).optional(),
    'Model for replies. Default for gemini: gemini-3.8-flash.',
  ),
  CHEAP_MODEL: define(
    z.string().min(1).optional(),
    'Model for background work. Default for gemini: gemini-3.5-flash-lite.',
  ),
  FALLBACK_MODEL: define(
    z.string().min(1).optional(),
    'Model of an OpenAI-compatible server that is a fallback.',
  ),
  EMBEDDING_MODEL: define(
    z.string().min(1).optional(),
    'Model of the engine that finds memories by meaning, e.g. gemini-embedding-2. Unset: by words only.',
  ),
  SPEECH_MODEL: define(
    z.string().min(1).optional(),
    'Model that speaks. Default for gemini: gemini-3.8-flash-lite-tts; unset elsewhere: no voice.',
  ),
  PICTURE_MODEL: define(
    z.string().min(1).optional(),
    'Model that draws. Default for gemini: gemini-nano-banana-2.1; unset elsewhere: no pictures.',
  ),
  NUDGE_BUDGET_USD: define(
    z.coerce.number().min(0).max(10_000).default(5),
    'What writing first may cost a day, over all users, in US dollars.',
  ),
  MAX_AI_ITERATIONS: define(integer(1, 8).default(3), 'Round trips of the tool loop in one turn.'),
  AI_THINKING_BUDGET: define(
    integer(0, 32_768).default(0),
    'Thinking tokens a reply may use; 0 is as little as the model allows.',
  ),
  AI_TIMEOUT_SECONDS: define(
    seconds.default(180_000),
    'Longest time one answer of the engine may take.',
    { aliases: ['HTTPX_TIMEOUT'] },
  ),
  AI_FIRST_CHUNK_TIMEOUT_SECONDS: define(
    seconds.default(30_000),
    'Longest wait for the first part of an answer.',
  ),
  AI_CONNECT_TIMEOUT_SECONDS: define(
    seconds.default(10_000),
    'Longest wait for the engine to accept a request.',
    { aliases: ['HTTPX_CONNECT_TIMEOUT'] },
  ),

  DATABASE_URL: define(
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'expected postgres://…')
      .optional(),
    'PostgreSQL address. Unset (and no DB_HOST): embedded database in DATA_DIR.',
  ),
  DB_HOST: define(z.string().min(1).optional(), 'PostgreSQL host, instead of DATABASE_URL.'),
  DB_PORT: define(integer(1, 65_535).default(5432), 'PostgreSQL port, with DB_HOST.'),
  POSTGRES_USER: define(z.string().min(1).default('postgres'), 'PostgreSQL user, with DB_HOST.'),
  POSTGRES_PASSWORD: define(z.string().default(''), 'PostgreSQL password, with DB_HOST.'),
  POSTGRES_DB: define(z.string().min(1).default('evolveai'), 'PostgreSQL database, with DB_HOST.'),
  DATABASE_POOL_SIZE: define(integer(2, 200).default(10), 'PostgreSQL connections of one process.'),
  DATA_DIR: define(
    z.string().min(1).default('data'),
    'Folder of the embedded database and the generated secrets.',
  ),
  PERSONAS_DIR: define(
    z.string().min(1).optional(),
    'Folder with personas of your own, character cards or markdown. Unset: personas in DATA_DIR.',
  ),

  ENCRYPTION_KEY: define(key.optional(), 'Key-encryption key: 32 bytes in url-safe base64.'),
  ENCRYPTION_KEY_NEXT: define(
    key.optional(),
    'The key that will take the place of ENCRYPTION_KEY: each of several processes knows it first.',
  ),
  ENCRYPTION_KEY_PREVIOUS: define(
    list.pipe(z.array(key)).default([]),
    'Former keys while data keys are rewrapped (comma separated).',
  ),
  JWT_SECRET: define(secret.optional(), 'Signs access tokens; at least 32 random characters.'),
  SERVICE_KEY: define(
    secret.optional(),
    'The bot proves itself to the API with it; at least 32 random characters.',
  ),
  METRICS_TOKEN: define(
    z.string().min(16, 'expected at least 16 characters').optional(),
    'Bearer token that may read /metrics. Unset: administrators only.',
  ),
  ADMIN_USER_IDS: define(
    list.pipe(z.array(integer(1, Number.MAX_SAFE_INTEGER))).default([]),
    'Telegram ids of administrators (comma separated).',
  ),
  ADMIN_PASSWORD_HASH: define(
    passwordHash.optional(),
    'Hash of a password that the admin page asks for besides a link, from: npm run evolve -- admin hash-password.',
  ),

  HOST: define(z.string().min(1).default('127.0.0.1'), 'Address to listen on; 0.0.0.0 for all.'),
  PORT: define(integer(0, 65_535).default(8000), 'Port to listen on.'),
  API_BASE_URL: define(
    url.default('http://127.0.0.1:8000'),
    'Where the bot finds the API when they run apart.',
  ),
  PUBLIC_URL: define(
    z.url({ protocol: /^https$/, error: 'expected an https address' }).optional(),
    'Public https address of this service, for the Mini App. Unset: WEBHOOK_URL; without both no Mini App.',
  ),
  SUPPORT_CONTACT: define(
    z.string().min(1).max(200).optional(),
    'Where people reach whoever runs this, e.g. @name or an e-mail address; shown by /paysupport and /privacy.',
  ),
  PAYMENT_PROVIDER_TOKEN: define(
    z.string().min(1).optional(),
    'Token of a payment provider from @BotFather, to be paid in a currency besides Telegram Stars.',
  ),
  PAYMENT_CURRENCY: define(
    z
      .string()
      .regex(/^[A-Z]{3}$/, 'expected three letters, e.g. EUR')
      .refine((text) => text !== 'XTR', 'expected a currency; Telegram Stars need no provider')
      .default('USD'),
    'Currency of PAYMENT_PRICES (ISO 4217).',
  ),
  PAYMENT_PRICES: define(
    prices.default({}),
    'Prices for PAYMENT_PROVIDER_TOKEN in the smallest units of the currency, e.g. 1-month=499,12-months=3999.',
  ),
  TRUST_PROXY: define(
    proxies.default(0),
    'How many reverse proxies of yours stand in front, each adding to X-Forwarded-For; true is 1. 0: its headers are ignored.',
  ),
  CHAT_PAGE: define(
    flag.optional(),
    'The chat page at /. Unset: on with the embedded database, off with PostgreSQL.',
  ),
  MAX_IMAGE_SIZE_MB: define(integer(1, 20).default(10), 'Largest picture a user may send.'),
  LOCALE_DEFAULT: define(
    languageSchema.default('en'),
    'Language of people whose own is not known.',
  ),
  LOG_LEVEL: define(
    z
      .string()
      .toLowerCase()
      .transform((level) => (level === 'warning' ? 'warn' : level))
      .pipe(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']))
      .default('info'),
    'How much is logged.',
  ),
  WORKER_CONCURRENCY: define(
    integer(1, 10_000).default(200),
    'Turns one worker answers at the same time.',
  ),
  MESSAGE_RETENTION_DAYS: define(
    integer(1, 3650).default(90),
    'Messages older than this are removed.',
  ),
  INACTIVE_ACCOUNT_DAYS: define(
    integer(0, 36_500).default(730),
    'An account is removed when nothing has come from its user for so many days and a notice was given; 0: never.',
  ),
  INACTIVE_NOTICE_DAYS: define(
    integer(1, 365).default(30),
    'So many days before an unused account is removed its user is told.',
  ),
  DELETIONS_FILE: define(
    z.string().min(1).optional(),
    'File that keeps which accounts were deleted, so that a restored backup deletes them again. Unset: deletions.log in DATA_DIR.',
  ),
} satisfies Record<string, Setting>;

export type Settings = {
  [Name in keyof typeof settings]: z.output<(typeof settings)[Name]['schema']>;
};
