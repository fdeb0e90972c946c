import { isDeepStrictEqual } from 'node:util';
import type { createUpdates } from './telegram-updates.ts';
import { botUser, type createTelegramUsers, type ReceivedMessage } from './telegram-users.ts';

export type Params = Record<string, unknown>;

/** What the Bot API answers when it refuses. */
export class ApiFailure extends Error {
  readonly status: number;
  readonly body: object;

  constructor(status: number, description: string) {
    super(description);
    this.status = status;
    this.body = { ok: false, error_code: status, description };
  }
}

export interface Webhook {
  url?: string;
  secret_token?: string;
}

interface Parts {
  updates: ReturnType<typeof createUpdates>;
  users: ReturnType<typeof createTelegramUsers>;
}

const longestText = 4096;
const longestCallbackBytes = 64;
const largestFileBytes = 20 * 1024 * 1024;

/** The methods of the Bot API, as far as we use them. */
export function createMethods({ updates, users }: Parts) {
  let webhook: Webhook = {};

  function requireOpen(chatId: unknown): number {
    const id = Number(chatId);
    if (users.isBlocked(id)) {
      throw new ApiFailure(403, 'Forbidden: bot was blocked by the user');
    }
    return id;
  }

  function readText(text: unknown): string {
    const said = String(text ?? '');
    if (said.trim() === '') throw new ApiFailure(400, 'Bad Request: message text is empty');
    if ([...said].length > longestText) {
      throw new ApiFailure(400, 'Bad Request: message is too long');
    }
    return said;
  }

  function readMarkup(markup: unknown): ReceivedMessage['reply_markup'] {
    const given = markup as ReceivedMessage['reply_markup'];
    for (const { callback_data: data } of given?.inline_keyboard?.flat() ?? []) {
      if (data !== undefined && Buffer.byteLength(data) > longestCallbackBytes) {
        throw new ApiFailure(400, 'Bad Request: BUTTON_DATA_INVALID');
      }
    }
    return given;
  }

  function readFile(file: unknown): Uint8Array {
    if (!(file instanceof Uint8Array) || file.length === 0) {
      throw new ApiFailure(400, 'Bad Request: there is no file');
    }
    return file;
  }

  function readCaption(caption: unknown): string {
    const said = String(caption ?? '');
    if ([...said].length > 1024) throw new ApiFailure(400, 'Bad Request: caption is too long');
    return said;
  }

  async function getUpdates(params: Params, gone: AbortSignal) {
    if (webhook.url) {
      throw new ApiFailure(409, "Conflict: can't use getUpdates method while webhook is active");
    }
    updates.allow(params['allowed_updates']);
    const batch = await updates.poll(params, gone);
    if (batch) return batch;
    throw new ApiFailure(
      409,
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    );
  }

  const done = () => true;
  const methods: Record<string, (params: Params, gone: AbortSignal) => unknown> = {
    getUpdates,
    getMe: () => botUser,
    setMyCommands({ scope }) {
      const { chat_id: chatId } = (scope ?? {}) as { chat_id?: number };
      if (chatId !== undefined) requireOpen(chatId);
      return true;
    },
    deleteMyCommands: done,
    setChatMenuButton: done,
    setMyDescription: done,
    setMyShortDescription: done,
    answerCallbackQuery: done,
    setWebhook(params) {
      webhook = params;
      updates.allow(params['allowed_updates']);
      return true;
    },
    deleteWebhook() {
      webhook = {};
      return true;
    },
    getWebhookInfo: () => ({
      url: webhook.url ?? '',
      has_custom_certificate: false,
      pending_update_count: updates.pending(),
    }),
    sendChatAction({ chat_id }) {
      requireOpen(chat_id);
      return true;
    },
    setMessageReaction({ chat_id, message_id, reaction }) {
      const [first] = (reaction ?? []) as { emoji?: string }[];
      users.react(requireOpen(chat_id), Number(message_id), first?.emoji);
      return true;
    },
    sendMessage: ({ chat_id, text, reply_markup }) =>
      users.receive(requireOpen(chat_id), {
        text: readText(text),
        reply_markup: readMarkup(reply_markup),
      }),
    sendVoice({ chat_id, voice, duration }) {
      const id = requireOpen(chat_id);
      if (users.of(id).forbidsVoice) {
        throw new ApiFailure(400, 'Bad Request: VOICE_MESSAGES_FORBIDDEN');
      }
      return users.receive(id, {
        text: '',
        voice: readFile(voice),
        duration: Number(duration),
      });
    },
    sendPhoto: ({ chat_id, photo, caption, reply_markup }) =>
      users.receive(requireOpen(chat_id), {
        text: readCaption(caption),
        photo: readFile(photo),
        reply_markup: readMarkup(reply_markup),
      }),
    sendDocument: ({ chat_id, document, caption }) =>
      users.receive(requireOpen(chat_id), {
        text: readCaption(caption),
        document: readFile(document),
      }),
    sendInvoice: ({ chat_id, ...invoice }) =>
      users.receive(requireOpen(chat_id), { text: String(invoice['title'] ?? ''), invoice }),
    deleteMessages({ chat_id, message_ids }) {
      const ids = message_ids as number[];
      for (const message of users.of(requireOpen(chat_id)).received) {
        if (ids.includes(message.message_id)) message.isRemoved = true;
      }
      return true;
    },
    editMessageText: ({ chat_id, message_id, text, reply_markup }) =>
      edit(chat_id, message_id, { text: readText(text), reply_markup: readMarkup(reply_markup) }),
    editMessageReplyMarkup: ({ chat_id, message_id, reply_markup }) =>
      edit(chat_id, message_id, { reply_markup: readMarkup(reply_markup) }),
    getFile({ file_id }) {
      const bytes = users.files.get(String(file_id));
      if (!bytes) throw new ApiFailure(400, 'Bad Request: invalid file_id');
      if (bytes.length > largestFileBytes) {
        throw new ApiFailure(400, 'Bad Request: file is too big');
      }
      return { file_id, file_size: bytes.length, file_path: `files/${String(file_id)}` };
    },
  };

  function edit(chatId: unknown, messageId: unknown, change: Partial<ReceivedMessage>) {
    const id = requireOpen(chatId);
    const known = users.of(id).received.find((each) => each.message_id === messageId);
    if (known && isDeepStrictEqual({ ...known, ...change }, known)) {
      throw new ApiFailure(400, 'Bad Request: message is not modified');
    }
    const edited = users.edit(id, Number(messageId), change);
    if (!edited) throw new ApiFailure(400, 'Bad Request: message to edit not found');
    return edited;
  }

  return { methods, webhook: () => webhook };
}
