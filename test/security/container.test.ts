import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layOut, readCompose, readCopies, readIgnored, readStages } from '../support/container.ts';
import { type Service, startService, testSecrets } from '../support/process.ts';

const root = path.resolve(import.meta.dirname, '../..');
const stages = readStages();
const instructions = stages.flat();
const last = stages.at(-1) ?? [];
const textsOf = (keyword: string, from = instructions) =>
  from.filter((each) => each.keyword === keyword).map(({ text }) => text);

describe('the image', () => {
  test('is built on the Node that package.json names', () => {
    const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const bases = textsOf('FROM').map((text) => text.replace(' AS build', ''));
    expect(bases).toEqual(bases.map(() => `node:${manifest.dependencies['node']}-bookworm-slim`));
    expect(stages).toHaveLength(2);
  });

  test('runs as nobody of weight, and the application belongs to somebody else', () => {
    expect(textsOf('USER', last)).toEqual(['node']);
    expect(last.findIndex(({ keyword }) => keyword === 'USER')).toBeGreaterThan(
      last.findLastIndex(({ keyword }) => keyword === 'COPY' || keyword === 'RUN'),
    );
    expect(textsOf('COPY', last).filter((text) => text.includes('--chown'))).toEqual([]);
  });

  test('fetches nothing but packages by the lock file, and is given no secret', () => {
    expect(textsOf('ADD')).toEqual([]);
    expect(instructions.filter(({ text }) => /https?:|curl|wget|git clone/.test(text))).toEqual([]);
    expect(textsOf('RUN').filter((text) => /npm (ci|install|i)\b/.test(text))).toEqual(['npm ci']);
    expect(textsOf('RUN', last).filter((text) => /(^|&& )(npm|npx|apt-get) /.test(text))).toEqual(
      [],
    );
    expect(textsOf('ARG')).toEqual([]);
    expect(textsOf('ENV')).toEqual(['HOST=0.0.0.0 DATA_DIR=/data']);
  });

  test('takes over what is named, and nothing else', () => {
    expect(textsOf('COPY', last).filter((text) => !text.startsWith('--from=build /app/'))).toEqual(
      [],
    );
    const copied = readCopies().map(([from]) => from);
    expect(copied.filter((from) => /^(test|bench|docs|web|scripts|\.)$/.test(from))).toEqual([]);
    expect(copied.filter((from) => from !== 'sbom.json' && !isIn(from))).toEqual([]);
  });

  test('never sees secrets, data, the history of the code, or tests', () => {
    const ignored = readIgnored();
    for (const pattern of [
      '.git',
      '.env',
      '.env.*',
      'data',
      'test',
      'node_modules',
      '**/*.test.ts',
    ])
      expect(ignored).toContain(pattern);
    expect(ignored.filter((pattern) => pattern.startsWith('!'))).toEqual([]);
  });
});

const isIn = (file: string) =>
  file === 'web/dist' || file === 'node_modules' || existsSync(path.join(root, file));

describe('compose.yaml', () => {
  const { services, networks, volumes } = readCompose();
  const all = Object.entries(services);

  test.each(all)(
    '%s writes to volumes and memory only, and has no rights to use',
    (_name, each) => {
      expect(each.read_only).toBe(true);
      expect(each.tmpfs?.some((mount) => mount.startsWith('/tmp:'))).toBe(true);
      expect(each.cap_drop).toEqual(['ALL']);
      expect(
        ['cap_add', 'privileged', 'network_mode', 'devices'].filter((key) => key in each),
      ).toEqual([]);
      expect(each.security_opt).toEqual(['no-new-privileges:true']);
      expect(each.pids_limit).toBeGreaterThan(0);
      expect(each.mem_limit).toMatch(/^\d+[mg]$/);
      expect(each.user ?? 'node').not.toMatch(/^(root|0)\b/);
    },
  );

  test('folders of the machine are read only, and none of them is its own', () => {
    const mounts = all.flatMap(([, each]) => each.volumes ?? []);
    const folders = mounts.filter(
      (mount) => !Object.keys(volumes).includes(mount.split(':')[0] ?? ''),
    );
    expect(folders.length).toBeGreaterThan(0);
    expect(folders.filter((mount) => !/^\.\/data\/\w+:\/data\/\w+:ro$/.test(mount))).toEqual([]);
  });

  test('the database has no way out, and the bot none to the database', () => {
    expect(networks['inside']).toEqual({ internal: true });
    expect(services['db']?.networks).toEqual(['inside']);
    expect(services['db']?.ports).toBeUndefined();
    expect(services['bot']?.networks).toEqual(['outside']);
    const known = Object.keys(services['bot']?.environment ?? {});
    expect(known.filter((name) => /POSTGRES|DB_|ENCRYPTION|JWT|GOOGLE|OPENAI/.test(name))).toEqual(
      [],
    );
    expect(services['bot']?.volumes).toEqual([]);
  });

  test('only the API is reached from outside, and who waits for another waits for its health', () => {
    const reached = all.filter(([, { ports }]) => ports !== undefined).map(([name]) => name);
    expect(reached).toEqual(['api']);
    for (const name of ['db', 'api']) expect(services[name]?.healthcheck?.test[0]).toMatch(/^CMD/);
  });
});

describe('what the image holds', () => {
  /** Nobody; it owns nothing. Only root can run something as somebody else. */
  const userId = process.getuid?.() === 0 ? 65_534 : undefined;
  let dir: string;
  let app: string;
  let data: string;
  let service: Service | undefined;

  beforeAll(() => {
    if (!existsSync(path.join(root, 'web/dist/index.html'))) {
      const built = spawnSync('npm', ['run', 'build'], { cwd: root, encoding: 'utf8' });
      if (built.status !== 0) throw new Error(built.stderr);
    }
    dir = mkdtempSync(path.join(tmpdir(), 'evolveai-image-'));
    [app, data] = [path.join(dir, 'app'), path.join(dir, 'data')];
    mkdirSync(app);
    mkdirSync(data);
    layOut(app);
    chmodSync(dir, 0o755);
    if (userId !== undefined) chownSync(data, userId, userId);
    protect(app, 0o555, 0o444);
  });
  afterAll(async () => {
    await service?.kill('SIGKILL');
    protect(app, 0o755, 0o644);
    rmSync(dir, { recursive: true, force: true });
  });

  test('it is enough to run the product, which writes nowhere but to its data', async () => {
    const before = stateOf(app);
    expect(
      before.filter((line) =>
        /^src\/.*\.test\.ts |^node_modules\/(vitest|oxlint|typescript|node)\//.test(line),
      ),
    ).toEqual([]);
    service = await startService(
      { ...testSecrets, DATA_DIR: data, HOST: '127.0.0.1' },
      { dir: app, userId },
    );
    const page = await fetch(`${service.url}/`);
    expect([page.status, (await page.text()).includes('<html')]).toEqual([200, true]);
    const signedIn = await fetch(`${service.url}/auth`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-service-key': testSecrets.SERVICE_KEY },
      body: JSON.stringify({ user_id: 7_001 }),
    });
    const { access_token: token } = (await signedIn.json()) as { access_token: string };
    const answer = await fetch(`${service.url}/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ message: 'Hello!', image_data: onePixel }),
    });
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('bubbles')]);
    expect(await service.kill('SIGTERM')).toBe(0);
    expect(readdirSync(data)).toContain('db');
    expect(stateOf(app)).toEqual(before);
  }, 120_000);

  test('the tools of the operator are in it', () => {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ['scripts/evolve.ts', 'migrate', 'status'],
      {
        cwd: app,
        env: { PATH: process.env['PATH'] ?? '', DATA_DIR: data },
        encoding: 'utf8',
        ...(userId !== undefined && { uid: userId, gid: userId }),
      },
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('0001');
  });
});

/** A GIF of one pixel: pictures are decoded by a library that is not ours. */
const onePixel = 'R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAkQBADs=';

function protect(folder: string, dirMode: number, fileMode: number): void {
  if (dirMode & 0o200) chmodSync(folder, dirMode);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) protect(file, dirMode, fileMode);
    else if (entry.isFile()) chmodSync(file, fileMode);
  }
  chmodSync(folder, dirMode);
}

const stateOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((file) => {
      const { mtimeMs, size } = lstatSync(path.join(folder, file));
      return `${file} ${size} ${mtimeMs}`;
    });
