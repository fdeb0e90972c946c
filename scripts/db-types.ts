import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { fromPglite } from '../src/platform/db/embedded.ts';
import { createMigrations } from '../src/platform/db/migrate.ts';
import { describeTables } from '../src/platform/db/table-types.ts';

const database = fromPglite(await PGlite.create());
await createMigrations(database.db).up();
const file = path.resolve(import.meta.dirname, '../src/platform/db/tables.ts');
await writeFile(file, await describeTables(database.db));
await database.close();
