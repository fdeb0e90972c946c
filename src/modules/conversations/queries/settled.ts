import type { ExpressionBuilder } from 'kysely';
import type { Tables } from '#app/platform/db/tables';

/** Messages said by the companion, or answered. */
export const isSettled = (eb: ExpressionBuilder<Tables, 'messages'>) =>
  eb.or([eb('role', '=', 'companion'), eb('turn_id', 'is not', null)]);
