import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '..');

/** Built into the pages, so shipped although nothing of it is installed in production. */
const bundled = ['preact'];

/** Ask for no more than to be named. */
const permissive = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  'Python-2.0',
]);

/** Allowed for one library: see what `describeLicences` says of it. */
const lesser = 'LGPL-3.0-or-later';
const isOfSharp = (name: string) => name.startsWith('@img/sharp-');

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
    }),
  ),
});

export interface Shipped {
  name: string;
  version: string;
  licence: string;
}

/** Everything a production installation may have, on whichever machine; from the lock file alone. */
export function listShipped(lock = readFileSync(path.join(root, 'package-lock.json'), 'utf8')) {
  const { packages } = lockSchema.parse(JSON.parse(lock));
  const shipped = Object.entries(packages).flatMap(([place, entry]): Shipped[] => {
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (place === '' || (entry.dev && !bundled.includes(name))) return [];
    return [{ name, version: entry.version ?? '', licence: entry.license ?? 'unknown' }];
  });
  const unique = new Map(shipped.map((each) => [`${each.name} ${each.version}`, each]));
  return [...unique.values()].toSorted((one, other) =>
    one.name < other.name || (one.name === other.name && one.version < other.version) ? -1 : 1,
  );
}

/** One licence of those to choose from, all of those that go together. */
export function isAllowed({ name, licence }: Shipped): boolean {
  const choices = licence.replaceAll(/^\(|\)$/g, '').split(' OR ');
  return choices.some((choice) =>
    choice
      .split(' AND ')
      .every((each) => permissive.has(each) || (each === lesser && isOfSharp(name))),
  );
}

export function describeLicences(shipped = listShipped()): string {
  const byLicence = Map.groupBy(shipped, ({ licence }) => licence);
  const sections = [...byLicence]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([licence, packages]) => [
      `## ${licence}`,
      '',
      packages.map(({ name, version }) => `${name} ${version}`).join(', '),
      '',
    ]);
  return [
    '# Licences of what is shipped',
    '',
    'Made by `npm run docs:licences` from `package-lock.json`. Each package carries the text of its licence. What is only used to build and to test is not listed; Preact is, as it is built into the pages. A package for one kind of machine is installed on that kind only.',
    '',
    'All licences ask for no more than to be named, but one: libvips, which decodes pictures, and what it is built of are under LGPL-3.0-or-later. It is shipped as its makers build it, unchanged. In our image, as on every Linux and Mac, it is a library of its own in `@img/sharp-libvips-*` that is loaded at run time: whoever runs the product can put another build in its place, which is what the licence asks for. No other package may be under it.',
    '',
    'Places come from [GeoNames](https://www.geonames.org), CC BY 4.0; boundaries of time zones are © OpenStreetMap contributors, ODbL.',
    '',
    ...sections,
  ].join('\n');
}

if (import.meta.main) await writeFile(path.join(root, 'docs/licences.md'), describeLicences());
