import { TelegramError, type TelegramSender } from '#app/platform/telegram/index';
import type { OutboxContent } from './content.ts';

/** A bubble with the bytes it brings; without them what it says is sent as text. */
export interface Ready {
  content: OutboxContent;
  file?: Uint8Array;
}

/** Sends whatever stands in the outbox; the message's id, null when none has come of it. */
export async function sendContent(
  sender: TelegramSender,
  chatId: number,
  { content, file }: Ready,
): Promise<number | null> {
  const { text, voice, picture, reaction, removed } = content;
  if (reaction) {
    await sender.react(chatId, reaction.messageId, reaction.emoji);
    return null;
  }
  if (removed) {
    if (removed.length > 0) await sender.removeMessages(chatId, removed);
    return null;
  }
  if (voice && file) return sendVoice(sender, chatId, { content, file, seconds: voice.seconds });
  if (picture && file) {
    return (await sender.sendPicture(chatId, { data: file, caption: text })).messageId;
  }
  return (await sender.sendText(chatId, content)).messageId;
}

/** Some take no voice messages; what was to be heard is read then. */
async function sendVoice(
  sender: TelegramSender,
  chatId: number,
  { content, file, seconds }: Required<Ready> & { seconds: number },
): Promise<number> {
  try {
    return (await sender.sendVoice(chatId, { data: file, seconds })).messageId;
  } catch (error) {
    const isRefused =
      error instanceof TelegramError && ['voice-forbidden', 'rejected'].includes(error.reason);
    if (!isRefused) throw error;
    return (await sender.sendText(chatId, content)).messageId;
  }
}
