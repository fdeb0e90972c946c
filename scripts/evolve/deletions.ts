import { createReadStream } from 'node:fs';
import { text } from 'node:stream/consumers';
import { readConfig } from '../../src/config/index.ts';
import { parseDeletions } from '../../src/platform/deletion-log.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { buildCore, type Core } from '../../src/roles/core.ts';
import { openDatabase, requireMigrated, resolveSecrets } from '../../src/roles/data.ts';
import { UsageError } from './usage-error.ts';

export const usage = `usage: npm run evolve -- deletions <command>
  export          every deletion the database and DELETIONS_FILE know of, one JSON line each
  apply [<file>]  deletes again what a restored backup has brought back: by what \`export\` has written,
                  or by DELETIONS_FILE; - reads from the standard input
With the embedded database the service must be stopped.`;

const commands: Record<string, (core: Core, file: string) => Promise<string>> = {
  async export({ accounts }) {
    return (await accounts.deletions.list()).map((each) => JSON.stringify(each)).join('\n');
  },
  async apply({ accounts }, file) {
    const { removed, tombstones } = await accounts.deletions.apply(await readEntries(file));
    return `accounts deleted again: ${removed}, deletions the database did not know: ${tombstones}`;
  },
};

export async function run([name = '', file = '']: string[]): Promise<void> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(`expected one of: ${Object.keys(commands).join(', ')}`);
  const config = readConfig('all');
  const logger = createLogger('warn', 'deletions');
  const database = await openDatabase(config.database, logger);
  try {
    await requireMigrated(database);
    const secrets = await resolveSecrets(config);
    const core = buildCore({ config, secrets, database, sender: undefined, logger });
    const told = await command(core, file);
    if (told !== '') console.log(told);
  } finally {
    await database.close();
  }
}

async function readEntries(file: string) {
  if (file === '') return undefined;
  const source = file === '-' ? process.stdin : createReadStream(file);
  return parseDeletions(await text(source), file);
}
