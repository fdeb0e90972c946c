import { sql } from 'kysely';
import type { Db } from './database.ts';

interface Column {
  table_name: string;
  column_name: string;
  data_type: string;
  is_nullable: 'YES' | 'NO';
  column_default: string | null;
  is_identity: 'YES' | 'NO';
}

const types: Record<string, string> = {
  bigint: 'number',
  integer: 'number',
  smallint: 'number',
  boolean: 'boolean',
  bytea: 'Uint8Array',
  date: 'string',
  text: 'string',
  // Of texts: the only kind of array there is.
  ARRAY: 'string[]',
  uuid: 'string',
  'timestamp with time zone': 'Timestamp',
};

/** The text of `tables.ts` for the database as it is migrated; a test keeps the file equal to it. */
export async function describeTables(db: Db): Promise<string> {
  const { rows } = await sql<Column>`
    select table_name, column_name, data_type, is_nullable, column_default, is_identity
    from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely%'
    order by table_name, ordinal_position`.execute(db);
  const byTable = Map.groupBy(rows, (row) => row.table_name);
  const tables = [...byTable].map(([table, columns]) =>
    [`export interface ${pascal(table)}Table {`, ...columns.map(describeColumn), '}'].join('\n'),
  );
  const index = [...byTable.keys()].map((table) => `  ${table}: ${pascal(table)}Table;`);
  return [
    '// Made by `npm run db:types` from the migrated database. Change a migration, not this file.',
    "import type { ColumnType, GeneratedAlways } from 'kysely';",
    '',
    'type Generated<T> =',
    '  T extends ColumnType<infer S, infer I, infer U>',
    '    ? ColumnType<S, I | undefined, U>',
    '    : ColumnType<T, T | undefined, T>;',
    'type Timestamp = ColumnType<Date, Date | string, Date | string>;',
    '',
    ...tables.flatMap((table) => [table, '']),
    ['export interface Tables {', ...index, '}'].join('\n'),
    '',
  ].join('\n');
}

function describeColumn(column: Column): string {
  const base = types[column.data_type];
  if (base === undefined)
    throw new Error(`no type for ${column.data_type} (${column.column_name})`);
  const type = column.is_nullable === 'YES' ? `${base} | null` : base;
  if (column.is_identity === 'YES') return `  ${column.column_name}: GeneratedAlways<${type}>;`;
  return `  ${column.column_name}: ${column.column_default === null ? type : `Generated<${type}>`};`;
}

const pascal = (name: string) =>
  name.replace(/(^|_)(\w)/g, (_match, _underscore, letter: string) => letter.toUpperCase());
