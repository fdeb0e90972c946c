import { randomUUID } from 'node:crypto';
import { openEmbedded, openPostgres } from '../../../src/platform/db/index.ts';
import { startGeminiDouble } from '../gemini.ts';
import { type Service, startService, testSecrets } from '../process.ts';
import { startTelegramDouble } from '../telegram.ts';
import { eveningModel } from './model.ts';

/** A companion in a process of its own, with Telegram and Gemini as doubles in this one. */
export async function openHouse({
  dataDir,
  databaseUrl,
}: {
  dataDir: string;
  databaseUrl?: string;
}) {
  const telegram = await startTelegramDouble();
  const gemini = await startGeminiDouble();
  gemini.respond = eveningModel;
  const env = {
    ...testSecrets,
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    GOOGLE_API_KEY: 'evening',
    GEMINI_BASE_URL: gemini.url,
    TELEGRAM_BOT_TOKEN: `1:${'a'.repeat(35)}`,
    TELEGRAM_API_ROOT: telegram.url,
  };
  let service: Service = await startService(env);

  return {
    telegram,
    get service() {
      return service;
    },
    async kill(): Promise<void> {
      await service.kill('SIGKILL');
      service = await startService(env);
    },
    /** So many days of talk lie between this evening and the first: one more, and the level is reached. */
    async letDaysPass(userIds: number[]): Promise<void> {
      await service.kill('SIGTERM');
      const database =
        databaseUrl === undefined
          ? await openEmbedded(dataDir)
          : openPostgres({ url: databaseUrl, poolSize: 2 });
      const conversations = await database.db
        .selectFrom('conversations')
        .select(['id', 'user_id'])
        .where('user_id', 'in', userIds)
        .execute();
      const days = conversations.flatMap(({ id, user_id: userId }) =>
        [1, 2, 3, 4].map((ago) => ({
          id: randomUUID(),
          user_id: userId,
          conversation_id: id,
          turn_id: randomUUID(),
          kind: 'talk',
          points: 24,
          day: new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10),
        })),
      );
      await database.db.insertInto('affinity_events').values(days).execute();
      await database.close();
      service = await startService(env);
    },
    async close(): Promise<number | null> {
      const code = await service.kill('SIGTERM');
      await telegram.stop();
      await gemini.stop();
      return code;
    },
  };
}
