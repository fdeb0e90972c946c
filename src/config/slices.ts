import path from 'node:path';
import type { Settings } from './settings.ts';
import type {
  Configs,
  DataConfig,
  DatabaseConfig,
  EngineSettings,
  HttpConfig,
  Provider,
  Role,
  TelegramConfig,
} from './types.ts';

/** Each role sees what it needs and nothing else: the bot cannot read the database's address. */
export const slices: { [R in Role]: (values: Settings) => Configs[R] } = {
  api: (values) => ({
    role: 'api',
    ...data(values),
    http: http(values),
    logLevel: values.LOG_LEVEL,
  }),
  worker: (values) => ({
    role: 'worker',
    ...data(values),
    concurrency: values.WORKER_CONCURRENCY,
    logLevel: values.LOG_LEVEL,
  }),
  bot: (values) => ({
    role: 'bot',
    telegram: required(telegram(values)),
    apiBaseUrl: values.API_BASE_URL,
    serviceKey: required(values.SERVICE_KEY),
    defaultLanguage: values.LOCALE_DEFAULT,
    adminUserIds: values.ADMIN_USER_IDS,
    ...shown(values),
    http: { host: values.HOST, port: values.PORT },
    logLevel: values.LOG_LEVEL,
  }),
  migrate: (values) => ({
    role: 'migrate',
    database: database(values),
    logLevel: values.LOG_LEVEL,
  }),
  all: (values) => ({
    role: 'all',
    ...data(values),
    http: http(values),
    concurrency: values.WORKER_CONCURRENCY,
    logLevel: values.LOG_LEVEL,
  }),
};

function data(values: Settings): DataConfig {
  return {
    database: database(values),
    secrets: {
      ...(values.ENCRYPTION_KEY && { encryptionKey: values.ENCRYPTION_KEY }),
      ...(values.JWT_SECRET && { jwtSecret: values.JWT_SECRET }),
      ...(values.SERVICE_KEY && { serviceKey: values.SERVICE_KEY }),
    },
    previousEncryptionKeys: values.ENCRYPTION_KEY_PREVIOUS,
    ...(values.ENCRYPTION_KEY_NEXT && { nextEncryptionKey: values.ENCRYPTION_KEY_NEXT }),
    engine: engine(values),
    defaultLanguage: values.LOCALE_DEFAULT,
    personasDir: values.PERSONAS_DIR ?? path.join(values.DATA_DIR, 'personas'),
    messageRetentionDays: values.MESSAGE_RETENTION_DAYS,
    inactiveAccountDays: values.INACTIVE_ACCOUNT_DAYS,
    inactiveNoticeDays: values.INACTIVE_NOTICE_DAYS,
    deletionsFile: values.DELETIONS_FILE ?? path.join(values.DATA_DIR, 'deletions.log'),
    maxImageBytes: values.MAX_IMAGE_SIZE_MB * 1024 * 1024,
    nudgeBudgetMicros: Math.round(values.NUDGE_BUDGET_USD * 1_000_000),
    paymentProvider: paymentProvider(values),
    operatorIds: values.ADMIN_USER_IDS,
    adminPasswordHash: values.ADMIN_PASSWORD_HASH,
    telegram: telegram(values),
    ...shown(values),
  };
}

function paymentProvider(values: Settings): DataConfig['paymentProvider'] {
  const { PAYMENT_PROVIDER_TOKEN: token, PAYMENT_CURRENCY: currency } = values;
  return token === undefined ? undefined : { token, currency, prices: values.PAYMENT_PRICES };
}

const shown = (values: Settings) => ({
  publicUrl: (values.PUBLIC_URL ?? values.WEBHOOK_URL)?.replace(/\/+$/, ''),
  supportContact: values.SUPPORT_CONTACT,
});

export function database(values: Settings): DatabaseConfig {
  const poolSize = values.DATABASE_POOL_SIZE;
  if (values.DATABASE_URL !== undefined)
    return { kind: 'postgres', url: values.DATABASE_URL, poolSize };
  if (values.DB_HOST === undefined) return { kind: 'embedded', dataDir: values.DATA_DIR };
  const url = new URL('postgres://localhost');
  url.hostname = values.DB_HOST;
  url.port = String(values.DB_PORT);
  url.username = encodeURIComponent(values.POSTGRES_USER);
  url.password = encodeURIComponent(values.POSTGRES_PASSWORD);
  url.pathname = `/${encodeURIComponent(values.POSTGRES_DB)}`;
  return { kind: 'postgres', url: url.href, poolSize };
}

export function provider(values: Settings): Provider {
  if (values.LLM_PROVIDER !== undefined) return values.LLM_PROVIDER;
  if (values.GOOGLE_API_KEY !== undefined) return 'gemini';
  return values.OPENAI_BASE_URL === undefined ? 'offline' : 'openai';
}

function engine(values: Settings): EngineSettings {
  const chosen = provider(values);
  const { GOOGLE_API_KEY, GEMINI_BASE_URL, OPENAI_API_KEY, OPENAI_BASE_URL } = values;
  return {
    provider: chosen,
    fallback: values.LLM_FALLBACK.filter((name) => name !== chosen),
    ...(GOOGLE_API_KEY && {
      gemini: { apiKey: GOOGLE_API_KEY, ...(GEMINI_BASE_URL && { baseUrl: GEMINI_BASE_URL }) },
    }),
    ...(OPENAI_BASE_URL && {
      openai: { baseUrl: OPENAI_BASE_URL, ...(OPENAI_API_KEY && { apiKey: OPENAI_API_KEY }) },
    }),
    models: models(chosen, values),
    ...mediaModels(chosen, values),
    ...(values.EMBEDDING_MODEL && { embeddingModel: values.EMBEDDING_MODEL }),
    maxIterations: values.MAX_AI_ITERATIONS,
    thinkingBudget: values.AI_THINKING_BUDGET,
    timeouts: {
      connectMs: values.AI_CONNECT_TIMEOUT_SECONDS,
      firstChunkMs: values.AI_FIRST_CHUNK_TIMEOUT_SECONDS,
      totalMs: values.AI_TIMEOUT_SECONDS,
    },
  };
}

/** What is set counts for the engine that was chosen; a fallback has its own. */
function models(chosen: Provider, values: Settings): EngineSettings['models'] {
  const { CHAT_MODEL: chat, CHEAP_MODEL, FALLBACK_MODEL = '' } = values;
  const defaults: EngineSettings['models'] = {
    gemini: { chat: 'gemini-3.8-flash', cheap: 'gemini-3.5-flash-lite' },
    openai: { chat: FALLBACK_MODEL, cheap: FALLBACK_MODEL },
    offline: { chat: 'rules', cheap: 'rules' },
  };
  const own = defaults[chosen];
  const set = {
    chat: chat ?? own.chat,
    cheap: CHEAP_MODEL ?? (chosen === 'gemini' ? own.cheap : (chat ?? own.cheap)),
  };
  return { ...defaults, ...(chosen !== 'offline' && { [chosen]: set }) };
}

function mediaModels(chosen: Provider, values: Settings) {
  if (chosen === 'offline') return {};
  const own = chosen === 'gemini' ? geminiMedia : { speech: undefined, picture: undefined };
  const speechModel = values.SPEECH_MODEL ?? own.speech;
  const pictureModel = values.PICTURE_MODEL ?? own.picture;
  return { ...(speechModel && { speechModel }), ...(pictureModel && { pictureModel }) };
}

const geminiMedia = { speech: 'gemini-3.8-flash-lite-tts', picture: 'gemini-nano-banana-2.1' };

function telegram(values: Settings): TelegramConfig | undefined {
  const { TELEGRAM_BOT_TOKEN, TELEGRAM_API_ROOT, WEBHOOK_URL, WEBHOOK_SECRET } = values;
  if (TELEGRAM_BOT_TOKEN === undefined) return undefined;
  return {
    token: TELEGRAM_BOT_TOKEN,
    apiRoot: TELEGRAM_API_ROOT,
    updates:
      values.TELEGRAM_MODE === 'webhook'
        ? { mode: 'webhook', url: required(WEBHOOK_URL), secret: required(WEBHOOK_SECRET) }
        : { mode: 'polling' },
  };
}

function http(values: Settings): HttpConfig {
  return {
    host: values.HOST,
    port: values.PORT,
    trustedProxies: values.TRUST_PROXY,
    chatPage: values.CHAT_PAGE ?? database(values).kind === 'embedded',
    metricsToken: values.METRICS_TOKEN,
    adminUserIds: values.ADMIN_USER_IDS,
  };
}

/** `contradictions` has refused the configuration before this can throw. */
function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a required setting is missing');
  return value;
}
