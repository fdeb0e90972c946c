import type { Db } from '#app/platform/db/index';
import type { Held, Owner } from '../memory/index.ts';
import { listWindow } from './queries/window.ts';
import { readTelling } from './telling.ts';
import type { HistoryEntry } from './turn/context.ts';
import { withoutForgotten } from './window.ts';

type Recent = Pick<HistoryEntry, 'id' | 'turnId' | 'role' | 'text'>;

/** The last messages of a conversation, oldest first, without what the user asked to forget. */
export async function readRecent(
  tx: Db,
  { userId, cipher }: Owner,
  conversationId: string,
  { limit, forgotten }: { limit: number } & Pick<Held, 'forgotten'>,
): Promise<Recent[]> {
  const rows = await listWindow(tx, userId, conversationId, limit);
  const entries = rows.toReversed().map((row) => ({
    id: row.id,
    turnId: row.turn_id,
    role: row.role as HistoryEntry['role'],
    text: readTelling(cipher, userId, row),
  }));
  return withoutForgotten(entries, forgotten);
}
