import process from 'node:process';

/**
 * What nobody has caught ends the process, and of it only the kind and the places are printed: a message may
 * quote what was said, and Node itself would print all that an error carries.
 */
export function endOnCrash(print: (text: string) => void): void {
  // Of settings nothing belongs into a report of a crash.
  if (process.report) process.report.excludeEnv = true;
  process.once('uncaughtException', (error: unknown) => {
    print(describeCrash(error));
    process.exit(1);
  });
}

const frame = /^ {4}at (?:[\w.<>$# [\]]+ \()?(?:async )?(?:file:\/\/|node:|\/)\S+:\d+:\d+\)?$/;

export function describeCrash(error: unknown): string {
  if (!(error instanceof Error)) return `The program crashed: ${typeof error}`;
  const { code } = error as { code?: unknown };
  const isName = typeof code === 'string' && /^[A-Z\d_]{1,40}$/.test(code);
  const name = /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error';
  const frames = (error.stack ?? '').split('\n').filter((line) => frame.test(line));
  return [`The program crashed: ${name}${isName ? ` ${code}` : ''}`, ...frames].join('\n');
}
