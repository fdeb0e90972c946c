import { parseArgs } from 'node:util';
import type { AuditVerdict } from '../../src/contract/audit.ts';
import { askService } from './service.ts';
import { UsageError } from './usage-error.ts';

export const usage = `usage: npm run evolve -- audit verify [--noted <number:hash>] [--admin <user id>]
  walks the whole audit log and names the first row that was changed, removed or put in;
  ends with 0 when it is whole, with 1 when it is not
--noted    a head that an earlier check has shown: it must still be there, or the end was cut off
--admin    who asks; without it the first of ADMIN_USER_IDS
It asks the running service at API_BASE_URL, or on this machine at PORT.`;

const options = { noted: { type: 'string' }, admin: { type: 'string' } } as const;

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = read(args);
  if (positionals.join(' ') !== 'verify') throw new UsageError('expected: verify');
  const verdict = await askService(values.admin, ({ administration }, adminId) =>
    administration.verifyAudit(adminId, values.noted),
  );
  console.log(describe(verdict));
  if (!verdict.is_whole) process.exitCode = 1;
}

function read(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const meanings = {
  missing: 'the row is not there',
  changed: 'the row is not as it was written',
  unlinked: 'the row does not follow the one before it',
  'key-unreadable': 'the key of the chain cannot be opened with ENCRYPTION_KEY',
  'not-as-noted': 'the row that was noted is not there as it was: the log was cut off or made anew',
};

function describe({ is_whole: isWhole, rows, head, broken }: AuditVerdict): string {
  if (!isWhole && broken) {
    return [
      `BROKEN at row ${broken.seq}: ${meanings[broken.reason]}`,
      `whole up to row ${rows}`,
    ].join('\n');
  }
  if (head === null) return 'whole: there are no rows yet';
  return `whole: ${rows} rows\nhead   ${head}\nNote the head where nobody of the service can write; --noted checks it later.`;
}
