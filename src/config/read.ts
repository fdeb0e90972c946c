import { settings, type Setting, type Settings } from './settings.ts';

type Environment = Record<string, string | undefined>;

/** All that is wrong with the environment, by name and without any value. */
export class ConfigError extends Error {
  readonly problems: string[];

  constructor(problems: string[]) {
    super(`The settings are not right:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Reads and checks every setting; collects problems instead of stopping at the first. */
export function readSettings(env: Environment): { values: Settings; problems: string[] } {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries<Setting>(settings)) {
    const parsed = setting.schema.safeParse(rawValue(env, name, setting));
    if (parsed.success) values[name] = parsed.data;
    else problems.push(`${name}: ${parsed.error.issues.map((issue) => issue.message).join('; ')}`);
  }
  return { values: values as Settings, problems };
}

/** An empty variable counts as unset, as people leave them in `.env`. */
function rawValue(env: Environment, name: string, { aliases = [] }: Setting): string | undefined {
  return [name, ...aliases].map((key) => env[key]?.trim()).find((value) => value);
}
