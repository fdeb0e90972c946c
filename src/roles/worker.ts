import type { WorkerConfig } from '../config/index.ts';
import type { Handle } from '../main.ts';
import { forgetRemovedUsers } from '../modules/users/index.ts';
import { createLogger } from '../platform/logger.ts';
import { createTelegramSender } from '../platform/telegram/index.ts';
import { buildCore } from './core.ts';
import { deleteAgain, requireMigrated, resolveSecrets, startOnDatabase } from './data.ts';
import { startWorkers } from './workers.ts';

export function startWorker(config: WorkerConfig): Promise<Handle> {
  const logger = createLogger(config.logLevel, config.role);
  return startOnDatabase(config.database, logger, async (database) => {
    await requireMigrated(database);
    const secrets = await resolveSecrets(config);
    const sender = config.telegram && createTelegramSender(config.telegram);
    const core = buildCore({ config, secrets, database, sender, logger });
    await deleteAgain(core);
    await forgetRemovedUsers(database, core.holders);
    const workers = await startWorkers({ ...config, core, sender });
    logger.info({ engine: core.engine.name }, 'the worker is running');
    return workers;
  });
}
