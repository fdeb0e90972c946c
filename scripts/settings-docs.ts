import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Setting, settings } from '../src/config/settings.ts';

const sections: [title: string, first: string][] = [
  ['Telegram', 'TELEGRAM_BOT_TOKEN'],
  ['Engine', 'LLM_PROVIDER'],
  ['Database', 'DATABASE_URL'],
  ['Secrets', 'ENCRYPTION_KEY'],
  ['Service', 'HOST'],
];

interface Section {
  title: string;
  entries: [name: string, setting: Setting][];
}

function readSections(): Section[] {
  const entries = Object.entries<Setting>(settings);
  const starts = sections.map(([, first]) => entries.findIndex(([name]) => name === first));
  return sections.map(([title], index) => ({
    title,
    entries: entries.slice(starts[index], starts[index + 1]),
  }));
}

/** What a setting is when it is not set; empty when that means "none". */
function defaultOf({ schema }: Setting): string {
  const parsed = schema.safeParse(undefined);
  if (!parsed.success || parsed.data === undefined || typeof parsed.data === 'object') return '';
  return String(parsed.data);
}

/** Times are read in seconds and kept in milliseconds. */
const shownDefault = (name: string, setting: Setting) =>
  name.endsWith('_SECONDS') ? String(Number(defaultOf(setting)) / 1000) : defaultOf(setting);

export function describeExample(): string {
  const lines = readSections().flatMap(({ title, entries }) => [
    `# --- ${title}`,
    ...entries.flatMap(([name, setting]) => [
      `# ${setting.doc}`,
      `#${name}=${shownDefault(name, setting)}`,
    ]),
    '',
  ]);
  return [
    '# Copy to .env and remove the # before what you set. An empty value counts as unset.',
    '# Nothing is required to try the product: npm start works without this file.',
    '',
    ...lines,
  ].join('\n');
}

export function describeSettings(): string {
  const tables = readSections().flatMap(({ title, entries }) => [
    `## ${title}`,
    '',
    '| name | default | meaning |',
    '|---|---|---|',
    ...entries.map(([name, setting]) => {
      const aliases = setting.aliases
        ? ` Also read as ${setting.aliases.map((alias) => `\`${alias}\``).join(', ')}.`
        : '';
      const shown = shownDefault(name, setting);
      return `| \`${name}\` | ${shown === '' ? '' : `\`${shown}\``} | ${setting.doc.replaceAll('|', '\\|')}${aliases} |`;
    }),
    '',
  ]);
  return [
    '# Configuration',
    '',
    'Settings are environment variables; `npm start` also reads a file `.env`. They are read once, at the',
    'start, by `src/config`: everything that is wrong is reported at once, by name and without values,',
    'and the process ends with exit code 1.',
    '',
    'Without `DATABASE_URL` or `DB_HOST` the database is embedded, and `ENCRYPTION_KEY`, `JWT_SECRET` and',
    '`SERVICE_KEY` are made once into `DATA_DIR/secrets.json` (mode 0600). **Keep that file apart from',
    'backups of the database, and keep it at all: what is stored cannot be read without it.** With',
    'PostgreSQL the three are required. Make them with:',
    '',
    '```sh',
    'openssl rand -base64 32 | tr "+/" "-_"   # ENCRYPTION_KEY',
    'openssl rand -hex 32                     # JWT_SECRET, SERVICE_KEY',
    '```',
    '',
    '**Changing `ENCRYPTION_KEY`:** set the new one, put the former one into `ENCRYPTION_KEY_PREVIOUS`, and',
    'restart. At the start and then every hour the job `rewrap-data-keys` wraps data keys anew (content is',
    'not touched) and logs how many. Once it has, and has counted none as `unreadable`, the former key can',
    'go. With several processes, first give each of them the new key as `ENCRYPTION_KEY_NEXT`, and only when',
    'all have been restarted begin with the change: at no moment does one meet a key it does not know. Until',
    'the last one has changed, some still wrap with the former key, so what counts is the run after that.',
    'The job may be stopped at any point, and goes on where it was.',
    '',
    'This page and `.env.example` are made by `npm run docs:settings`; a test keeps them equal to the code.',
    '',
    ...tables,
  ].join('\n');
}

if (process.argv[1] === import.meta.filename) {
  const root = path.resolve(import.meta.dirname, '..');
  await writeFile(path.join(root, '.env.example'), describeExample());
  await writeFile(path.join(root, 'docs/configuration.md'), describeSettings());
}
