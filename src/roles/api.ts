import type { ApiConfig } from '../config/index.ts';
import type { Handle } from '../main.ts';
import { warmUp } from '../modules/care/index.ts';
import { createLogger } from '../platform/logger.ts';
import { createTelegramSender } from '../platform/telegram/index.ts';
import { buildCore, finishMs } from './core.ts';
import { deleteAgain, requireMigrated, resolveSecrets, startOnDatabase } from './data.ts';
import { buildServer, listen } from './server.ts';

export function startApi(config: ApiConfig): Promise<Handle> {
  const logger = createLogger(config.logLevel, config.role);
  return startOnDatabase(config.database, logger, async (database) => {
    await requireMigrated(database);
    const secrets = await resolveSecrets(config);
    const sender = config.telegram && createTelegramSender(config.telegram);
    const core = buildCore({ config, secrets, database, sender, logger });
    await deleteAgain(core);
    const app = await buildServer({ core, config, secrets });
    warmUp();
    const address = await listen(app, config.http);
    logger.info({ address, engine: core.engine.name }, 'the API is listening');
    return {
      async stop() {
        const abort = setTimeout(() => core.conversations.abortTurns(), finishMs);
        await app.close();
        clearTimeout(abort);
      },
    };
  });
}
