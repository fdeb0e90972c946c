import path from 'node:path';
import type { DataConfig, Secrets } from '../config/index.ts';
import { createTexts } from '../lib/texts.ts';
import { createAccounts } from '../modules/accounts/index.ts';
import { createAdministrators } from '../modules/administrators/index.ts';
import { createAffinity } from '../modules/affinity/index.ts';
import { createAudit } from '../modules/audit/index.ts';
import { createBilling } from '../modules/billing/index.ts';
import { createBroadcasts } from '../modules/broadcasts/index.ts';
import { createCheckIns } from '../modules/check-ins/index.ts';
import { createCare } from '../modules/care/index.ts';
import { createConsents } from '../modules/consents/index.ts';
import {
  createCanary,
  createConversations,
  createSay,
  findMentions,
  wakeKept,
} from '../modules/conversations/index.ts';
import { createGroups } from '../modules/groups/index.ts';
import { createMemory } from '../modules/memory/index.ts';
import { createNudges } from '../modules/nudges/index.ts';
import { createPersonas } from '../modules/personas/index.ts';
import { createPlanNotices } from '../modules/plan-notices/index.ts';
import { createPlaces } from '../modules/places/index.ts';
import { createUserKeys, createUsers } from '../modules/users/index.ts';
import { createKeyring } from '../platform/crypto/index.ts';
import type { Database } from '../platform/db/index.ts';
import { createDeletionLog } from '../platform/deletion-log.ts';
import { createEngine } from '../platform/llm/engine.ts';
import type { Engine } from '../platform/llm/port.ts';
import type { Logger } from '../platform/logger.ts';
import { createMetrics } from '../platform/metrics.ts';
import type { TelegramSender } from '../platform/telegram/index.ts';

const root = path.resolve(import.meta.dirname, '../..');
export const localesDir = path.join(root, 'locales');
export const pageDir = path.join(root, 'web/dist');

/** Turns in flight may finish within this time when the process is asked to stop. */
export const finishMs = 8_000;

export interface CoreOptions {
  config: DataConfig;
  secrets: Secrets;
  database: Database;
  sender: TelegramSender | undefined;
  logger: Logger;
  /** Instead of the configured engine, for tests. */
  engine?: Engine;
  clock?: () => Date;
}

export type Core = ReturnType<typeof buildCore>;

/** The domain on its adapters: what every process that holds data is made of. */
export function buildCore(options: CoreOptions) {
  const { config, secrets, database, sender, logger, clock = () => new Date() } = options;
  const metrics = createMetrics();
  const texts = createTexts(localesDir);
  const keyring = createKeyring(
    secrets.encryptionKey,
    config.previousEncryptionKeys,
    config.nextEncryptionKey,
  );
  const keys = createUserKeys(keyring);
  const { defaultLanguage, maxImageBytes } = config;
  const consents = createConsents({ database, texts });
  const deletions = createDeletionLog(config.deletionsFile);
  const users = createUsers({
    database,
    keyring,
    keys,
    consents,
    deletions,
    defaultLanguage,
    clock,
  });
  const personas = createPersonas([path.join(root, 'personas'), config.personasDir]);
  for (const problem of personas.problems) logger.warn({ problem }, 'a persona was left out');
  const places = createPlaces();
  const memory = createMemory({ database, keys, findMentions, clock });
  const affinity = createAffinity();
  const audit = createAudit({ database, keyring, clock });
  const administrators = createAdministrators({
    database,
    users,
    audit,
    adminUserIds: config.operatorIds,
    passwordHash: config.adminPasswordHash,
    secret: secrets.jwtSecret,
    clock,
  });
  const billing = createBilling({
    database,
    users,
    audit,
    sender,
    provider: config.paymentProvider,
    operatorIds: config.operatorIds,
    operatorLanguage: defaultLanguage,
    texts,
    logger,
    clock,
    wakeKept,
  });
  const engine =
    options.engine ?? createEngine(config.engine, { logger, onCall: metrics.observeEngine });
  const care = createCare({ database, texts, clock });
  const say = createSay({ care });
  const conversations = createConversations({
    database,
    engine,
    users,
    keys,
    personas,
    places,
    memory,
    affinity,
    billing,
    care,
    say,
    texts,
    metrics,
    fetchFile: async (fileId, maxBytes) => {
      if (!sender) throw new Error('files need the token of the bot');
      return (await sender.downloadFile(fileId, maxBytes)).data;
    },
    maxImageBytes,
    logger,
    clock,
    messageRetentionDays: config.messageRetentionDays,
    canary: createCanary(secrets.encryptionKey),
  });
  const broadcasts = createBroadcasts({ database, sender, audit, texts, clock });
  const nudges = createNudges({
    database,
    engine,
    users,
    keys,
    personas,
    memory,
    affinity,
    texts,
    say,
    logger,
    clock,
    budgetMicros: config.nudgeBudgetMicros,
  });
  const checkIns = createCheckIns({ database, users, keys, care, say, logger, clock });
  const planNotices = createPlanNotices({
    database,
    users,
    keys,
    billing,
    texts,
    say,
    logger,
    clock,
  });
  /** Whoever keeps something of a user in the process. */
  const holders = [keys, memory, conversations, nudges];
  const accounts = createAccounts({
    database,
    users,
    keys,
    holders,
    billing,
    texts,
    say,
    logger,
    deletions,
    clock,
    inactiveAccountDays: config.inactiveAccountDays,
    inactiveNoticeDays: config.inactiveNoticeDays,
  });
  const groups = createGroups({ database, engine, users, personas, billing, care, texts, clock });
  metrics.setSources(conversations.queueDepth, engine.status);
  return {
    database,
    engine,
    users,
    keys,
    personas,
    places,
    memory,
    affinity,
    billing,
    care,
    say,
    consents,
    conversations,
    broadcasts,
    nudges,
    checkIns,
    planNotices,
    texts,
    metrics,
    logger,
    clock,
    accounts,
    administrators,
    audit,
    groups,
    holders,
  };
}
