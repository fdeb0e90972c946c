import { type RawBuilder, sql } from 'kysely';

/** One of these ids: a list as one value, so that the statement is the same for every length of it. */
export const anyOf = (ids: readonly string[]): RawBuilder<string> => sql`any(${ids}::uuid[])`;
