import type { AllConfig } from '../config/index.ts';
import { createInjectTransport } from '../client/index.ts';
import type { Handle } from '../main.ts';
import { createMigrations } from '../platform/db/index.ts';
import { createLogger } from '../platform/logger.ts';
import { createTelegramSender } from '../platform/telegram/index.ts';
import { buildCore } from './core.ts';
import { deleteAgain, resolveSecrets, startOnDatabase } from './data.ts';
import { buildServer, listen } from './server.ts';
import { buildTelegram } from './telegram.ts';
import { startWorkers } from './workers.ts';
import { describeStart } from './start-message.ts';

/** The whole product in one process. */
export function startAll(config: AllConfig): Promise<Handle> {
  const logger = createLogger(config.logLevel, config.role);
  return startOnDatabase(config.database, logger, async (database) => {
    await createMigrations(database.db).up();
    const secrets = await resolveSecrets(config);
    const sender = config.telegram && createTelegramSender(config.telegram);
    const core = buildCore({ config, secrets, database, sender, logger });
    await deleteAgain(core);
    // Nobody else can hold a lease on a database that belongs to one process.
    if (config.database.kind === 'embedded') await core.conversations.releaseAll();

    // The bot needs the API and the API the bot's webhook: the transport finds the app when it is there.
    const transport = createInjectTransport(() => app);
    const telegram =
      config.telegram &&
      buildTelegram({
        ...config,
        telegram: config.telegram,
        adminUserIds: config.http.adminUserIds,
        serviceKey: secrets.serviceKey,
        transport,
        logger,
      });
    const app = await buildServer({
      core,
      config,
      secrets,
      ...(telegram?.webhook && { telegram: telegram.webhook }),
    });
    const address = await listen(app, config.http);
    const workers = await startWorkers({ ...config, core, sender });
    const connection = await telegram?.start();
    console.log(describeStart({ config, address, engine: core.engine, telegram: connection }));

    return {
      async stop() {
        await telegram?.stop();
        // Callers who wait are let go when the turns are.
        await Promise.all([app.close(), workers.stop()]);
      },
    };
  });
}
