import type { FindMentions } from '../memory/index.ts';
import { messageContent } from './content.ts';
import { listNewestSaid } from './queries/messages.ts';
import { tellingOf } from './telling.ts';

/** Of what the user ever said the newest messages are looked through. */
const mostRead = 2_000;

/** The messages of the user that speak of something: where a memory would come from again. */
export const findMentions: FindMentions = async (tx, { userId, cipher }, speaksOf) => {
  const rows = await listNewestSaid(tx, userId, mostRead);
  return rows
    .filter((row) => speaksOf(tellingOf(messageContent.open(cipher, userId, row.id, row.content))))
    .map((row) => row.id);
};
