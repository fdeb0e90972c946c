import { type Client, createClient, createHttpTransport } from '../../src/client/index.ts';
import { readOperatorConfig } from '../../src/config/index.ts';
import { AppError } from '../../src/lib/errors.ts';
import { loadSecrets } from '../../src/platform/secrets.ts';
import { UsageError } from './usage-error.ts';

/**
 * Asks the running service in the name of an administrator: the one that is named, or else the first of
 * ADMIN_USER_IDS.
 */
export async function askService<T>(
  named: string | undefined,
  ask: (client: Client, adminId: number) => Promise<T>,
): Promise<T> {
  const { apiBaseUrl, adminUserIds, serviceKey, dataDir } = readOperatorConfig();
  const adminId = named === undefined ? adminUserIds[0] : Number(named);
  if (!Number.isSafeInteger(adminId) || adminId === undefined) {
    throw new UsageError('who asks? Set ADMIN_USER_IDS, or name one of them with --admin');
  }
  const made = dataDir === undefined ? undefined : await loadSecrets(dataDir, {});
  const key = serviceKey ?? made?.serviceKey;
  if (key === undefined) throw new Error('SERVICE_KEY: required with PostgreSQL');
  const transport = createHttpTransport(apiBaseUrl);
  try {
    return await ask(createClient({ transport, serviceKey: key }), adminId);
  } catch (error) {
    throw explain(error, apiBaseUrl);
  }
}

function explain(error: unknown, apiBaseUrl: string): unknown {
  if (!(error instanceof AppError)) return error;
  if (error.code === 'unreachable') return new Error(`No service answers at ${apiBaseUrl}.`);
  if (error.code === 'forbidden')
    return new Error('That user is not in the ADMIN_USER_IDS of the service.');
  if (error.code === 'service-key-required')
    return new Error('The service has another SERVICE_KEY.');
  const { field, expected } = error.details;
  return new Error(field === undefined ? error.message : `${String(field)}: ${String(expected)}`);
}
