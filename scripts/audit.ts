import { spawnSync } from 'node:child_process';
import { z } from 'zod';

// Exit code 1 when something that is shipped has a known weakness; 0, with a word, when nobody could say.

const reportSchema = z.object({
  metadata: z.object({ vulnerabilities: z.record(z.string(), z.number()) }),
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string() })),
});

const refused = new Set(['high', 'critical']);

interface Verdict {
  isRefused: boolean;
  text: string;
}

/** What `npm audit --json` has printed: a report, or why there is none. */
export function judgeAudit(printed: string): Verdict {
  const report = reportSchema.safeParse(parseJson(printed));
  if (!report.success) {
    return {
      isRefused: false,
      text: 'Skipped: no registry has answered which packages have known weaknesses.',
    };
  }
  const found = Object.entries(report.data.vulnerabilities)
    .filter(([, { severity }]) => refused.has(severity))
    .map(([name, { severity }]) => `${name}: ${severity}`);
  return found.length > 0
    ? { isRefused: true, text: `Packages with known weaknesses:\n${found.join('\n')}` }
    : { isRefused: false, text: 'No package that is shipped has a known weakness of weight.' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

if (import.meta.main) {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  const { isRefused, text } = judgeAudit(stdout ?? '');
  console.log(text);
  if (isRefused) process.exitCode = 1;
}
