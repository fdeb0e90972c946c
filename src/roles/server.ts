import { existsSync } from 'node:fs';
import path from 'node:path';
import { type App, buildApp } from '../api/app.ts';
import type { DataConfig, HttpConfig, Secrets } from '../config/index.ts';
import { forgetRemovedUsers } from '../modules/users/index.ts';
import { type Core, pageDir } from './core.ts';

interface ServerOptions {
  core: Core;
  config: DataConfig & { http: HttpConfig };
  secrets: Secrets;
  telegram?: { secret: string; handle: (update: unknown) => Promise<void> };
}

/** The API of a role that has the domain. */
export async function buildServer({
  core,
  config,
  secrets,
  telegram,
}: ServerOptions): Promise<App> {
  const { chatPage, metricsToken, adminUserIds, trustedProxies } = config.http;
  const isBuilt = existsSync(path.join(pageDir, 'index.html'));
  const botToken = config.telegram?.token;
  if (chatPage && !isBuilt) core.logger.warn({}, 'the chat page is not built: npm run build');
  await forgetRemovedUsers(core.database, core.holders);
  return buildApp({
    ...core,
    jwtSecret: secrets.jwtSecret,
    serviceKey: secrets.serviceKey,
    metricsToken,
    adminUserIds,
    trustedProxies,
    maxImageBytes: config.maxImageBytes,
    pageDir: chatPage && isBuilt ? pageDir : undefined,
    appDir: botToken !== undefined && isBuilt ? pageDir : undefined,
    adminDir: isBuilt && adminUserIds.length > 0 ? pageDir : undefined,
    // Without an address for people it is open on this machine alone.
    adminUrl: `${config.publicUrl ?? `http://localhost:${config.http.port}`}/admin`,
    publicUrl: config.publicUrl,
    supportContact: config.supportContact,
    botToken,
    ...(telegram && { telegram }),
  });
}

/** Starts listening; says in plain words when the port is taken. */
export async function listen(
  app: App,
  { host, port }: { host: string; port: number },
): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${port} is taken by another program. Set another PORT.`, {
      cause: error,
    });
  }
}
