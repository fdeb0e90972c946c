import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

export interface Instruction {
  keyword: string;
  text: string;
}

/** The stages of the Dockerfile, each with its instructions. */
export function readStages(): Instruction[][] {
  const lines = read('Dockerfile')
    .split('\n')
    .filter((line) => !/^\s*(#|$)/.test(line))
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n');
  const stages: Instruction[][] = [];
  for (const line of lines) {
    const [, keyword = '', text = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    if (keyword === 'FROM') stages.push([]);
    stages.at(-1)?.push({ keyword, text });
  }
  return stages;
}

export const readIgnored = () => read('.dockerignore').split('\n').filter(Boolean);

type Yaml = { parse(text: string, options: { merge: boolean }): unknown };

export interface ComposeService {
  image?: string;
  user?: string;
  read_only?: boolean;
  tmpfs?: string[];
  cap_drop?: string[];
  security_opt?: string[];
  pids_limit?: number;
  mem_limit?: string;
  volumes?: string[];
  ports?: string[];
  networks?: string[];
  healthcheck?: { test: string[] };
  environment?: Record<string, unknown>;
}

/** compose.yaml with everything merged in, read by the parser that the API's documents bring. */
export function readCompose() {
  const swagger = createRequire(import.meta.url).resolve('@fastify/swagger');
  const yaml = createRequire(swagger)('yaml') as Yaml;
  return yaml.parse(read('compose.yaml'), { merge: true }) as {
    services: Record<string, ComposeService>;
    networks: Record<string, { internal?: boolean } | null>;
    volumes: Record<string, unknown>;
  };
}

/** What the last stage copies, as `[from, to]` inside the application's folder. */
export function readCopies(): [from: string, to: string][] {
  return (readStages().at(-1) ?? [])
    .filter(({ keyword }) => keyword === 'COPY')
    .flatMap(({ text }) => {
      const words = text.replace('--from=build ', '').split(/\s+/);
      const target = words.at(-1) ?? '';
      return words.slice(0, -1).map((word): [string, string] => {
        const from = word.replace('/app/', '');
        return [from, target.endsWith('/') ? path.join(target, path.basename(from)) : target];
      });
    });
}

/** Lays out the application's folder as the image has it; the list of its parts is made in the image. */
export function layOut(dir: string): void {
  const suffixes = readIgnored()
    .filter((pattern) => pattern.startsWith('**/*'))
    .map((pattern) => pattern.slice('**/*'.length));
  for (const [from, to] of readCopies()) {
    if (from === 'sbom.json') continue;
    if (from === 'node_modules') {
      copyPackages(path.join(dir, to));
      continue;
    }
    const source = path.join(root, from);
    cpSync(source, path.join(dir, to), {
      recursive: true,
      filter: (file) => !suffixes.some((suffix) => file.endsWith(suffix)),
    });
  }
}

/** What is left after `npm prune --omit=dev` and what the build removes besides. */
function copyPackages(target: string): void {
  const lock = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  const build =
    readStages()[0]
      ?.map(({ text }) => text)
      .join('\n') ?? '';
  const kept = Object.entries(lock.packages)
    .filter(([place, { dev }]) => place !== '' && !dev && !isBelow(place, build))
    .map(([place]) => place);
  for (const place of kept) {
    const source = path.join(root, place);
    const to = path.join(target, '..', place);
    try {
      // Packages inside packages are places of their own.
      cpSync(source, to, {
        recursive: true,
        filter: (file) => path.relative(source, file).split(path.sep)[0] !== 'node_modules',
      });
    } catch (error) {
      // For another kind of machine.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  mkdirSync(target, { recursive: true });
}

const isBelow = (place: string, build: string) =>
  build
    .split(/\s+/)
    .filter((word) => word.startsWith('node_modules/'))
    .some((removed) => place === removed || place.startsWith(`${removed}/`));
