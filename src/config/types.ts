import type { Settings } from './settings.ts';

type LogLevel = Settings['LOG_LEVEL'];

export type DatabaseConfig =
  | { kind: 'embedded'; dataDir: string }
  | { kind: 'postgres'; url: string; poolSize: number };

export type TelegramConfig = {
  token: string;
  apiRoot: string;
  updates: { mode: 'polling' } | { mode: 'webhook'; url: string; secret: string };
};

export type Provider = 'gemini' | 'openai' | 'offline';

export interface EngineSettings {
  provider: Provider;
  fallback: Provider[];
  gemini?: { apiKey: string; baseUrl?: string };
  openai?: { apiKey?: string; baseUrl: string };
  /** Of each provider in use. */
  models: Record<Provider, { chat: string; cheap: string }>;
  /** Of the chosen provider; unset: no embeddings. */
  embeddingModel?: string;
  /** Of the chosen provider; unset: no voice, no pictures. */
  speechModel?: string;
  pictureModel?: string;
  maxIterations: number;
  thinkingBudget: number;
  timeouts: { connectMs: number; firstChunkMs: number; totalMs: number };
}

export interface Secrets {
  encryptionKey: string;
  jwtSecret: string;
  serviceKey: string;
}

/** What the processes that hold data share. */
export interface DataConfig {
  database: DatabaseConfig;
  /** Complete with PostgreSQL; with the embedded database the rest is generated into DATA_DIR. */
  secrets: Partial<Secrets>;
  previousEncryptionKeys: string[];
  nextEncryptionKey?: string;
  engine: EngineSettings;
  defaultLanguage: 'en' | 'ru';
  /** Of the operator; may be missing. */
  personasDir: string;
  messageRetentionDays: number;
  /** 0: never. */
  inactiveAccountDays: number;
  inactiveNoticeDays: number;
  deletionsFile: string;
  maxImageBytes: number;
  /** What writing first may cost a day, in millionths of a US dollar. */
  nudgeBudgetMicros: number;
  /** Who is told what happens to money by rule, and may come in by the admin page. */
  operatorIds: number[];
  /** Undefined: a link is enough for the admin page. */
  adminPasswordHash: string | undefined;
  /** Undefined: Telegram Stars only. Prices by the id of an offer, in the smallest units. */
  paymentProvider: { token: string; currency: string; prices: Record<string, number> } | undefined;
  /** The bot's token proves who opened the Mini App. */
  telegram: TelegramConfig | undefined;
  /** Where the Mini App is; undefined: there is none. */
  publicUrl: string | undefined;
  supportContact: string | undefined;
}

export interface HttpConfig {
  host: string;
  port: number;
  /** How many stand in front; 0: what their headers say is ignored. */
  trustedProxies: number;
  chatPage: boolean;
  metricsToken: string | undefined;
  adminUserIds: number[];
}

export type ApiConfig = { role: 'api'; logLevel: LogLevel; http: HttpConfig } & DataConfig;
export type WorkerConfig = {
  role: 'worker';
  logLevel: LogLevel;
  concurrency: number;
} & DataConfig;
export interface BotConfig {
  role: 'bot';
  logLevel: LogLevel;
  telegram: TelegramConfig;
  apiBaseUrl: string;
  serviceKey: string;
  defaultLanguage: 'en' | 'ru';
  adminUserIds: number[];
  publicUrl: string | undefined;
  supportContact: string | undefined;
  /** Where the webhook route listens, when updates arrive that way. */
  http: { host: string; port: number };
}
export interface MigrateConfig {
  role: 'migrate';
  logLevel: LogLevel;
  database: DatabaseConfig;
}
export type AllConfig = {
  role: 'all';
  logLevel: LogLevel;
  http: HttpConfig;
  concurrency: number;
} & DataConfig;

export interface Configs {
  api: ApiConfig;
  bot: BotConfig;
  worker: WorkerConfig;
  migrate: MigrateConfig;
  all: AllConfig;
}
export type Role = keyof Configs;
