import { ConfigError, readSettings } from './read.ts';
import { database } from './slices.ts';

/** What a command of the operator needs to ask a running service. */
export interface OperatorConfig {
  apiBaseUrl: string;
  adminUserIds: number[];
  serviceKey: string | undefined;
  /** Where the embedded service keeps the key it has made for itself. */
  dataDir: string | undefined;
}

/** @throws ConfigError naming every problem, never a value. */
export function readOperatorConfig(
  env: Record<string, string | undefined> = process.env,
): OperatorConfig {
  const { values, problems } = readSettings(env);
  if (problems.length > 0) throw new ConfigError(problems);
  const kept = database(values);
  return {
    apiBaseUrl: env['API_BASE_URL'] ? values.API_BASE_URL : `http://127.0.0.1:${values.PORT}`,
    adminUserIds: values.ADMIN_USER_IDS,
    serviceKey: values.SERVICE_KEY,
    dataDir: kept.kind === 'embedded' ? kept.dataDir : undefined,
  };
}
