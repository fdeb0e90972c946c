import { Api, InputFile } from 'grammy';
import type { InlineKeyboardButton, ReactionTypeEmoji } from 'grammy/types';
import { doneSchema, fileSchema, maxAnswerBytes, meSchema, sentSchema } from './answers.ts';
import { toTelegramError, translated } from './failures.ts';
import { createMoney } from './money.ts';
import { callTimeoutMs, type SentButton, TelegramError, type TelegramSender } from './types.ts';

const fileTimeoutMs = 60_000;

export function createTelegramSender({
  token,
  apiRoot,
}: {
  token: string;
  apiRoot: string;
}): TelegramSender {
  const api = new Api(token, {
    apiRoot,
    timeoutSeconds: callTimeoutMs / 1000,
    baseFetchConfig: { size: maxAnswerBytes },
  });
  let name: Promise<string> | undefined;

  return {
    sendText: (chatId, { text, buttons, keyboard }) =>
      sending(
        api.sendMessage(chatId, text, {
          link_preview_options: { is_disabled: true },
          ...markupOf(buttons, keyboard),
        }),
      ),

    sendVoice: (chatId, { data, seconds }) =>
      sending(api.sendVoice(chatId, new InputFile(data, 'voice.ogg'), { duration: seconds })),

    sendPicture: (chatId, { data, caption }) =>
      sending(api.sendPhoto(chatId, new InputFile(data, 'picture.jpg'), { caption })),

    ...createMoney(api),

    username() {
      name ??= translated(api.getMe(), meSchema)
        .then((me) => me.username)
        .catch((error: unknown) => {
          name = undefined;
          throw error;
        });
      return name;
    },

    async react(chatId, messageId, emoji) {
      const reaction = { type: 'emoji', emoji } as ReactionTypeEmoji;
      await translated(api.setMessageReaction(chatId, messageId, [reaction]), doneSchema);
    },

    async removeMessages(chatId, messageIds) {
      await translated(api.deleteMessages(chatId, messageIds), doneSchema);
    },

    async showAction(chatId, action) {
      await translated(api.sendChatAction(chatId, action), doneSchema);
    },

    async downloadFile(fileId, maxBytes) {
      try {
        const { file_path: filePath, file_size: size = 0 } = fileSchema.parse(
          await api.getFile(fileId),
        );
        if (filePath === undefined) throw new TelegramError('rejected', 'the file has no path');
        if (size > maxBytes) throw tooLarge();
        const response = await fetch(`${apiRoot}/file/bot${token}/${filePath}`, {
          signal: AbortSignal.timeout(fileTimeoutMs),
          redirect: 'error',
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

async function sending(sent: Promise<unknown>): Promise<{ messageId: number }> {
  return { messageId: (await translated(sent, sentSchema)).message_id };
}

type Content = Parameters<TelegramSender['sendText']>[1];

function markupOf(buttons: Content['buttons'], keyboard: Content['keyboard']) {
  if (buttons) {
    return { reply_markup: { inline_keyboard: buttons.map((row) => row.map(inlineButton)) } };
  }
  if (keyboard === undefined) return {};
  if (keyboard === 'none') return { reply_markup: { remove_keyboard: true as const } };
  const share = { text: keyboard.label, request_location: true };
  const rows = keyboard.word === undefined ? [[share]] : [[share], [{ text: keyboard.word }]];
  return {
    reply_markup: { keyboard: rows, resize_keyboard: true, one_time_keyboard: true },
  };
}

function inlineButton(button: SentButton): InlineKeyboardButton {
  const { label: text } = button;
  if ('data' in button) return { text, callback_data: button.data };
  return 'url' in button ? { text, url: button.url } : { text, web_app: { url: button.app } };
}

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
