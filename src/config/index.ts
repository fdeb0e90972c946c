import { contradictions } from './contradictions.ts';
import { ConfigError, readSettings } from './read.ts';
import { slices } from './slices.ts';
import type { Configs, Role } from './types.ts';

export { readOperatorConfig } from './operator.ts';
export { ConfigError } from './read.ts';
export type * from './types.ts';

/**
 * The only reader of the environment: checks everything at once and hands each role its own slice.
 * @throws ConfigError naming every problem, never a value.
 */
export function readConfig<R extends Role>(
  role: R,
  env: Record<string, string | undefined> = process.env,
): Configs[R] {
  const { values, problems } = readSettings(env);
  if (problems.length === 0) problems.push(...contradictions(role, values));
  if (problems.length > 0) throw new ConfigError(problems);
  const config: Configs[R] = slices[role](values);
  Object.freeze(config);
  return config;
}
