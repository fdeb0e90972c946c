import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { listShipped } from './licences.ts';

const usage = 'usage: npm run --silent sbom [-- file.json]';

const listSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(
    z.looseObject({ 'bom-ref': z.string(), name: z.string(), version: z.string() }),
  ),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
  metadata: z.looseObject({ component: z.looseObject({ 'bom-ref': z.string() }) }),
});

/**
 * The parts of this installation that are shipped. Asked to leave out what only builds and tests, npm
 * leaves out what is used in both as well; so all is asked for, and chosen from here.
 */
export function listParts(printed: string): z.infer<typeof listSchema> {
  const all = listSchema.parse(JSON.parse(printed));
  const shipped = new Set(listShipped().map(({ name, version }) => `${name} ${version}`));
  const components = all.components.filter(({ name, version }) =>
    shipped.has(`${name} ${version}`),
  );
  const refs = new Set([
    all.metadata.component['bom-ref'],
    ...components.map((component) => component['bom-ref']),
  ]);
  const dependencies = all.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map((each) => ({ ...each, dependsOn: each.dependsOn.filter((ref) => refs.has(ref)) }));
  return { ...all, components, dependencies };
}

if (import.meta.main) {
  const [file, ...rest] = process.argv.slice(2);
  const { stdout, stderr, status } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (rest.length > 0 || status !== 0) {
    console.error(rest.length > 0 ? usage : stderr);
    process.exitCode = 1;
  } else {
    const text = `${JSON.stringify(listParts(stdout), undefined, 2)}\n`;
    if (file === undefined) process.stdout.write(text);
    else writeFileSync(file, text);
  }
}
