import {
  type ExportedConversation,
  exportedFileBytes,
  type ExportedFile,
  type ExportedMessage,
} from '#app/contract/export';
import { sealedOverheadBytes, type UserCipher } from '#app/platform/crypto/index';
import type { Db } from '#app/platform/db/index';
import { messageContent, onboardingContent } from './content.ts';
import { listConversations, listFiles, listMessagesAfter } from './queries/account.ts';

interface Owner {
  userId: number;
  cipher: UserCipher;
}

/** Opened in one go; then others have their turn. */
const openedAtOnce = 500;

/** All that was said with anybody, in clear. */
export async function exportConversations(tx: Db, owner: Owner): Promise<ExportedConversation[]> {
  const { userId, cipher } = owner;
  const exported: ExportedConversation[] = [];
  for (const row of await listConversations(tx, userId)) {
    const questions =
      row.onboarding && onboardingContent.open(cipher, userId, row.id, row.onboarding);
    exported.push({
      id: row.id,
      persona: row.persona,
      telegram_chat_id: row.chat_id,
      onboarding: questions as Record<string, unknown> | null,
      began_at: row.created_at.toISOString(),
      messages: await exportMessages(tx, owner, row.id),
    });
  }
  return exported;
}

/** What came with the messages. */
export async function exportFiles(tx: Db, { userId, cipher }: Owner): Promise<ExportedFile[]> {
  const rows = await listFiles(tx, userId, exportedFileBytes);
  return rows.map((row) => {
    const place = { table: 'attachments', column: 'content', user: userId, row: row.id };
    return {
      id: row.id,
      message_id: row.message_id,
      media_type: row.media_type,
      size_bytes: row.sealed_bytes - sealedOverheadBytes,
      content_base64: row.content && cipher.openBytes(place, row.content).toString('base64'),
    };
  });
}

async function exportMessages(
  tx: Db,
  owner: Owner,
  conversationId: string,
): Promise<ExportedMessage[]> {
  const exported: ExportedMessage[] = [];
  let after = 0;
  for (;;) {
    const page = { after, limit: openedAtOnce };
    const rows = await listMessagesAfter(tx, owner.userId, conversationId, page);
    exported.push(...rows.map((row) => exportMessage(owner, row)));
    if (rows.length < openedAtOnce) return exported;
    after = rows.at(-1)?.seq ?? after;
  }
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
