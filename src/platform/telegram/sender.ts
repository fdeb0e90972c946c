import { Api } from 'grammy';
import { toTelegramError } from './failures.ts';
import { callTimeoutMs, TelegramError, type TelegramSender } from './types.ts';

const fileTimeoutMs = 60_000;

export function createTelegramSender({
  token,
  apiRoot,
}: {
  token: string;
  apiRoot: string;
}): TelegramSender {
  const api = new Api(token, { apiRoot, timeoutSeconds: callTimeoutMs / 1000 });

  return {
    async sendText(chatId, { text, buttons }) {
      try {
        const sent = await api.sendMessage(chatId, text, {
          link_preview_options: { is_disabled: true },
          ...(buttons && { reply_markup: { inline_keyboard: keyboardOf(buttons) } }),
        });
        return { messageId: sent.message_id };
      } catch (error) {
        throw toTelegramError(error);
      }
    },

    async sendTyping(chatId) {
      try {
        await api.sendChatAction(chatId, 'typing');
      } catch (error) {
        throw toTelegramError(error);
      }
    },

    async downloadFile(fileId, maxBytes) {
      try {
        const { file_path: filePath, file_size: size = 0 } = await api.getFile(fileId);
        if (filePath === undefined) throw new TelegramError('rejected', 'the file has no path');
        if (size > maxBytes) throw tooLarge();
        const response = await fetch(`${apiRoot}/file/bot${token}/${filePath}`, {
          signal: AbortSignal.timeout(fileTimeoutMs),
        });
        if (!response.ok || !response.body) {
          await response.body?.cancel();
          throw new TelegramError('unavailable', `the file answered ${response.status}`);
        }
        return { data: await readAtMost(response.body, maxBytes) };
      } catch (error) {
        throw toTelegramError(error);
      }
    },
  };
}

const keyboardOf = (buttons: { label: string; data: string }[][]) =>
  buttons.map((row) => row.map(({ label, data }) => ({ text: label, callback_data: data })));

async function readAtMost(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const tooLarge = () => new TelegramError('rejected', 'the file is too large');
