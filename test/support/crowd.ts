import type { Insertable } from 'kysely';
import { conversationIdOf } from '../../src/modules/conversations/content.ts';
import { createKeyring } from '../../src/platform/crypto/index.ts';
import type { Database } from '../../src/platform/db/index.ts';
import type { UsersTable } from '../../src/platform/db/tables.ts';

const chunk = 1_000;

/** Grown-up people with an open chat of their own id, many at once. */
export async function fillCrowd(
  { db }: Database,
  encryptionKey: string,
  ids: number[],
  about: Partial<Insertable<UsersTable>> = {},
): Promise<void> {
  const keyring = createKeyring(encryptionKey, []);
  for (let start = 0; start < ids.length; start += chunk) {
    const some = ids.slice(start, start + chunk);
    const people = some.map((id) => {
      const { wrapped, kek } = keyring.createDataKey(id);
      return { id, data_key: wrapped, data_key_kek: kek, adult_confirmed_at: new Date(), ...about };
    });
    const chats = some.map((id) => ({
      id: conversationIdOf(id, 'vera'),
      user_id: id,
      persona: 'vera',
      chat_id: id,
    }));
    await db.insertInto('users').values(people).execute();
    await db.insertInto('conversations').values(chats).execute();
  }
}
