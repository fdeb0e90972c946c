import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { BroadcastClient } from '../../src/client/index.ts';
import { broadcastDraftSchema, type BroadcastReport } from '../../src/contract/broadcasts.ts';
import { AppError } from '../../src/lib/errors.ts';
import {
  describeDraft,
  describeProgress,
  describeReport,
  describeSummary,
} from './broadcast-words.ts';
import { askService } from './service.ts';
import { UsageError } from './usage-error.ts';

export const usage = `usage: npm run evolve -- broadcast <command>
  dry-run <texts> [audience]   how many would get it; keeps and sends nothing
  create <texts> [audience]    keeps a draft; sends nothing
  preview <id>                 sends it to you alone, as everybody would see it
  start <id> [--watch]         begins to send, once only
  status [<id>] [--watch]      how far it is; without an id the newest ones
  pause | resume | cancel <id>
texts      --ru <text> --en <text>, one or both; @path reads a file
audience   --language ru|en   --plan free|premium   --active-days <n>; all that is given must hold
who asks   --admin <user id>; without it the first of ADMIN_USER_IDS
It asks the running service at API_BASE_URL, or on this machine at PORT.`;

const options = {
  ru: { type: 'string' },
  en: { type: 'string' },
  language: { type: 'string' },
  plan: { type: 'string' },
  'active-days': { type: 'string' },
  admin: { type: 'string' },
  watch: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof read>['values'];

/** What is asked, by whom, of which broadcast. */
interface Asked {
  broadcasts: BroadcastClient;
  adminId: number;
  id: string;
  values: Values;
}

const commands: Record<string, (asked: Asked) => Promise<void>> = {
  async 'dry-run'({ broadcasts, adminId, values }) {
    const draft = await broadcasts.create(adminId, await readDraft(values));
    await broadcasts.change(adminId, draft.id, 'cancel');
    console.log(`${describeDraft(draft)}\nA dry run: nothing was sent, and nothing is kept to be.`);
  },
  async create({ broadcasts, adminId, values }) {
    const draft = await broadcasts.create(adminId, await readDraft(values));
    console.log(`${describeDraft(draft)}\nNothing was sent. Next: preview ${draft.id}`);
  },
  async preview({ broadcasts, adminId, id }) {
    await broadcasts.preview(adminId, requireId(id));
    console.log(`It is in your chat with the bot. Next: start ${id} --watch`);
  },
  async status(asked) {
    const { broadcasts, adminId, id } = asked;
    if (id !== '') return tell(asked, await broadcasts.report(adminId, id));
    const { broadcasts: newest } = await broadcasts.list(adminId);
    console.log(newest.length > 0 ? newest.map(describeSummary).join('\n') : 'no broadcasts yet');
  },
  start: change('start'),
  pause: change('pause'),
  resume: change('resume'),
  cancel: change('cancel'),
};

function change(action: 'start' | 'pause' | 'resume' | 'cancel') {
  return async (asked: Asked) => {
    const { broadcasts, adminId, id } = asked;
    const report = await broadcasts.change(adminId, requireId(id), action);
    await tell(asked, report);
  };
}

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = read(args);
  const [name = '', id = ''] = positionals;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(`expected one of: ${Object.keys(commands).join(', ')}`);
  await askService(values.admin, ({ broadcasts }, adminId) =>
    command({ broadcasts, adminId, id, values }),
  );
}

function read(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function requireId(id: string): string {
  if (id === '') throw new UsageError('which one? Name its id; `status` lists them');
  return id;
}

/** Checked here as the API checks it, so that a mistake is named before anybody is asked. */
async function readDraft(values: Values) {
  const { language, plan, 'active-days': days } = values;
  const [ru, en] = await Promise.all([readText(values.ru), readText(values.en)]);
  const parsed = broadcastDraftSchema.safeParse({
    texts: { ru, en },
    audience: { language, plan, ...(days !== undefined && { active_days: Number(days) }) },
  });
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new UsageError(problems.join('\n'));
}

async function readText(given: string | undefined): Promise<string | undefined> {
  return given?.startsWith('@') ? readFile(given.slice(1), 'utf8') : given;
}

async function tell(asked: Asked, report: BroadcastReport): Promise<void> {
  if (asked.values.watch) await watch(asked, report);
  else console.log(describeReport(report));
}

/** Until it no longer moves; Ctrl-C ends the watching, not the broadcast. */
async function watch({ broadcasts, adminId, id }: Asked, first: BroadcastReport): Promise<void> {
  const leaving = new AbortController();
  const leave = () => leaving.abort();
  process.once('SIGINT', leave);
  const show = createLine();
  let report = first;
  while (report.state === 'sending' && !leaving.signal.aborted) {
    show(describeProgress(report));
    await sleep(1_000, undefined, { signal: leaving.signal }).catch(() => undefined);
    // A service that is starting again is waited for: the broadcast goes on when it is there.
    report = await broadcasts.report(adminId, id).catch((error: unknown) => {
      if (error instanceof AppError && error.kind === 'unavailable') return report;
      throw error;
    });
  }
  process.off('SIGINT', leave);
  show(describeProgress(report), true);
  console.log(describeReport(report));
  if (leaving.signal.aborted) {
    console.log(`It goes on without this window. See it again: status ${id} --watch`);
  }
}

/** One line that changes on a terminal; in a file a line for every tenth of the way. */
function createLine() {
  let shown = '';
  return (line: string, isLast = false) => {
    if (process.stdout.isTTY)
      return void process.stdout.write(`\r\x1b[K${line}${isLast ? '\n' : ''}`);
    const tenth = /(\d*)\d %/.exec(line)?.[1] ?? '';
    if (tenth !== shown || isLast) console.log(line);
    shown = tenth;
  };
}
