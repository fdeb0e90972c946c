import { randomInt } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';

/** NOTE: times are the database's, so that processes with different clocks agree. */
export const after = (ms: number): RawBuilder<Date> =>
  sql`now() + ${ms} * interval '1 millisecond'`;

/** A claim is recognised by its token: nobody else has drawn the same. */
export const drawToken = () => randomInt(2 ** 47);
