import {
  type ExportedConversation,
  exportedFileBytes,
  type ExportedFile,
  type ExportedMessage,
} from '#app/contract/export';
import { sealedOverheadBytes, type UserCipher } from '#app/platform/crypto/index';
import type { Db } from '#app/platform/db/index';
import { messageContent, onboardingContent } from './content.ts';
import {
  findFile,
  listConversations,
  listFileIds,
  listFiles,
  listMessagesAfter,
} from './queries/account.ts';

interface Owner {
  userId: number;
  cipher: UserCipher;
}

/** Opened in one go; then others have their turn. */
const openedAtOnce = 500;

/** All that was said with anybody, in clear. */
export async function exportConversations(tx: Db, owner: Owner): Promise<ExportedConversation[]> {
  const exported: ExportedConversation[] = [];
  for (const place of await exportPlaces(tx, owner)) {
    exported.push({ ...place, messages: await exportMessages(tx, owner, place.id) });
  }
  return exported;
}

/** The conversations without what was said in them. */
export async function exportPlaces(
  tx: Db,
  { userId, cipher }: Owner,
): Promise<Omit<ExportedConversation, 'messages'>[]> {
  return (await listConversations(tx, userId)).map((row) => {
    const questions =
      row.onboarding && onboardingContent.open(cipher, userId, row.id, row.onboarding);
    return {
      id: row.id,
      persona: row.persona,
      telegram_chat_id: row.chat_id,
      onboarding: questions as Record<string, unknown> | null,
      began_at: row.created_at.toISOString(),
    };
  });
}

/** What came with the messages. */
export async function exportFiles(tx: Db, { userId, cipher }: Owner): Promise<ExportedFile[]> {
  const rows = await listFiles(tx, userId, exportedFileBytes);
  return rows.map((row) => describeFile({ userId, cipher }, row));
}

export const exportFileIds = async (tx: Db, userId: number): Promise<string[]> =>
  (await listFileIds(tx, userId)).map(({ id }) => id);

/** With its bytes; undefined when it is gone by now. */
export async function exportFile(
  tx: Db,
  owner: Owner,
  id: string,
): Promise<ExportedFile | undefined> {
  const row = await findFile(tx, owner.userId, id);
  return row && describeFile(owner, row);
}

function describeFile(
  { userId, cipher }: Owner,
  row: Awaited<ReturnType<typeof listFiles>>[number],
): ExportedFile {
  const place = { table: 'attachments', column: 'content', user: userId, row: row.id };
  return {
    id: row.id,
    message_id: row.message_id,
    media_type: row.media_type,
    size_bytes: row.sealed_bytes - sealedOverheadBytes,
    content_base64: row.content && cipher.openBytes(place, row.content).toString('base64'),
  };
}

async function exportMessages(
  tx: Db,
  owner: Owner,
  conversationId: string,
): Promise<ExportedMessage[]> {
  const exported: ExportedMessage[] = [];
  let next: number | undefined = 0;
  while (next !== undefined) {
    const page = await exportMessagePage(tx, owner, conversationId, next);
    exported.push(...page.messages);
    next = page.next;
  }
  return exported;
}

/** So many messages after a position as others have to wait for; `next`: where the rest begins. */
export async function exportMessagePage(
  tx: Db,
  owner: Owner,
  conversationId: string,
  after: number,
): Promise<{ messages: ExportedMessage[]; next: number | undefined }> {
  const page = { after, limit: openedAtOnce };
  const rows = await listMessagesAfter(tx, owner.userId, conversationId, page);
  return {
    messages: rows.map((row) => exportMessage(owner, row)),
    next: rows.length < openedAtOnce ? undefined : rows.at(-1)?.seq,
  };
}

type Row = Awaited<ReturnType<typeof listMessagesAfter>>[number];

function exportMessage({ userId, cipher }: Owner, row: Row): ExportedMessage {
  const content = messageContent.open(cipher, userId, row.id, row.content);
  return {
    // Whatever it holds, so that nothing a message will hold one day can be forgotten here.
    ...(snakeCased(content) as { text: string }),
    id: row.id,
    role: row.role as ExportedMessage['role'],
    has_image: row.has_image,
    telegram_message_id: row.telegram_message_id,
    created_at: row.created_at.toISOString(),
  };
}

function snakeCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeCased);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [
      key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      snakeCased(held),
    ]),
  );
}
