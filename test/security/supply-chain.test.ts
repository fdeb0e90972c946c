import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { judgeAudit } from '../../scripts/audit.ts';
import { describeLicences, isAllowed, listShipped } from '../../scripts/licences.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

interface LockEntry {
  version?: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
}
const lock = JSON.parse(read('package-lock.json')) as {
  lockfileVersion: number;
  packages: Record<string, LockEntry>;
};
const locked = Object.entries(lock.packages).filter(([place]) => place !== '');
const manifest = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'allowScripts',
  Record<string, string | boolean>
>;

test('every package that is installed has one version, and is known by its content', () => {
  expect(lock.lockfileVersion).toBe(3);
  expect(locked.length).toBeGreaterThan(100);
  const unknown = locked.filter(
    ([, { version, integrity }]) => !version || !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
  );
  expect(unknown).toEqual([]);
});

test('what says where it comes from, comes over https from one place, and not out of a repository', () => {
  const addresses = locked.flatMap(([, { resolved }]) => (resolved ? [new URL(resolved)] : []));
  expect(addresses.filter(({ protocol }) => protocol !== 'https:')).toEqual([]);
  expect(new Set(addresses.map(({ host }) => host)).size).toBeLessThanOrEqual(1);
  const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
  const open = versions.filter((version) => !/^(npm:\S+@)?\d+\.\d+\.\d+$/.test(String(version)));
  expect(open).toEqual([]);
});

test('only the package that brings Node runs a script when it is installed', () => {
  const running = locked
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([place]) => place.replace('node_modules/', ''));
  expect(running).toEqual(['node']);
  expect(manifest.allowScripts).toEqual({ node: true });
});

test('docs/licences.md is made from what is shipped', () => {
  expect(read('docs/licences.md')).toBe(describeLicences());
});

test('what is shipped asks for no more than we give', () => {
  const shipped = listShipped();
  expect(shipped.length).toBeGreaterThan(100);
  expect(shipped.map(({ name }) => name)).toContain('preact');
  expect(shipped.filter((each) => !isAllowed(each))).toEqual([]);
});

test.each([
  ['some-package', 'GPL-3.0-only', false],
  ['some-package', 'LGPL-3.0-or-later', false],
  ['@img/sharp-libvips-linux-x64', 'LGPL-3.0-or-later', true],
  ['@img/sharp-libvips-linux-x64', 'AGPL-3.0-only', false],
  ['some-package', 'MIT AND GPL-2.0-only', false],
  ['some-package', '(MIT OR GPL-2.0-only)', true],
  ['some-package', 'SEE LICENSE IN LICENSE.md', false],
  ['some-package', 'unknown', false],
])('%s under %s: %s', (name, licence, expected) => {
  expect(isAllowed({ name, version: '1.0.0', licence })).toBe(expected);
});

const reported = (...severities: string[]) =>
  JSON.stringify({
    vulnerabilities: Object.fromEntries(
      severities.map((severity, n) => [`package-${n}`, { name: `package-${n}`, severity }]),
    ),
    metadata: { vulnerabilities: { info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: 0 } },
  });

test.each([
  ['nothing was found', reported(), false, /has a known weakness of weight/],
  ['little was found', reported('low', 'moderate'), false, /has a known weakness of weight/],
  ['something was found', reported('moderate', 'high'), true, /package-1: high$/],
  ['worse was found', reported('critical'), true, /package-0: critical$/],
  ['the registry does not know', '{"message":"405","error":{"summary":""}}', false, /^Skipped/],
  ['nobody answered', '', false, /^Skipped/],
  ['something else answered', '<html></html>', false, /^Skipped/],
])('an audit where %s', (_what, printed, isRefused, text) => {
  const verdict = judgeAudit(printed);
  expect(verdict.isRefused).toBe(isRefused);
  expect(verdict.text).toMatch(text);
});

test('the list of parts names what is installed and shipped, and nothing that only builds or tests', () => {
  const { stdout, stderr } = spawnSync('npm', ['run', '--silent', 'sbom'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(stderr).toBe('');
  const { bomFormat, components, dependencies } = JSON.parse(stdout) as {
    bomFormat: string;
    components: { 'bom-ref': string; name: string }[];
    dependencies: { ref: string; dependsOn: string[] }[];
  };
  expect(bomFormat).toBe('CycloneDX');
  const named = new Set(components.map(({ name }) => name));
  const shipped = new Set(listShipped().map(({ name }) => name));
  const direct = Object.keys(manifest.dependencies);
  expect([...direct, 'preact'].filter((name) => !named.has(name))).toEqual([]);
  expect([...named].filter((name) => !shipped.has(name))).toEqual([]);
  const ofUs = dependencies.find(({ ref }) => ref.startsWith('evolveai@'));
  expect(ofUs?.dependsOn.length).toBeGreaterThanOrEqual(direct.length);
});
