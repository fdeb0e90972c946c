interface Button {
  text: string;
  callback_data: string;
  url?: string;
  web_app?: { url: string };
}

export interface ReceivedMessage {
  message_id: number;
  /** Of a picture or a file: its caption. */
  text: string;
  at: number;
  reply_markup?:
    | {
        inline_keyboard?: Button[][];
        keyboard?: { text: string; request_location?: boolean }[][];
        remove_keyboard?: boolean;
      }
    | undefined;
  /** The bytes of what came with it. */
  voice?: Uint8Array;
  photo?: Uint8Array;
  document?: Uint8Array;
  duration?: number;
  /** Of an invoice. */
  invoice?: Record<string, unknown>;
  /** Taken away again by the bot. */
  isRemoved?: boolean;
}

/** The bot, as updates name it. */
export const botUser = { id: 1, is_bot: true, first_name: 'Vera', username: 'vera_test_bot' };

export interface TelegramUser {
  id: number;
  /** As updates name this person. */
  from: object;
  /** Everything the bot has sent to this chat, in order. */
  received: ReceivedMessage[];
  readonly receivedTexts: string[];
  /** Buttons of the newest message that still has some. */
  readonly lastButtons: Button[];
  sends(text: string, extra?: object): number;
  sendsPhoto(bytes: Uint8Array, extra?: { caption?: string; media_group_id?: string }): number;
  sendsVoice(bytes?: Uint8Array): number;
  /** A file as this kind of message, e.g. `video`; `about` stands beside its id. */
  sendsFile(kind: string, bytes: Uint8Array, about?: object, extra?: object): number;
  sendsSticker(): number;
  /** Any other kind of message, e.g. `{ location: … }`. */
  sendsOther(content: object): number;
  edits(messageId: number, text: string): void;
  /** Presses a button of the newest message with buttons, by its text or its data. */
  presses(labelOrData: string): void;
  /** What the bot has put on this user's messages, newest last. */
  reactions: { message_id: number; emoji: string | undefined }[];
  /** Takes no voice messages. */
  forbidsVoice: boolean;
  blocks(): void;
  unblocks(): void;
}

/** People in private chats with the bot. */
export function createTelegramUsers(addUpdate: (update: object) => number) {
  const users = new Map<number, TelegramUser>();
  const blocked = new Set<number>();
  const files = new Map<string, Uint8Array>();
  let nextMessageId = 1;

  function of(
    id: number,
    about: { first_name?: string; language_code?: string } = {},
  ): TelegramUser {
    const known = users.get(id);
    if (known) return known;
    const made = createUser(id, about);
    users.set(id, made);
    return made;
  }

  function keepFile(kind: string, bytes: Uint8Array) {
    const fileId = `${kind}-${files.size + 1}`;
    files.set(fileId, bytes);
    return { file_id: fileId, file_unique_id: fileId, file_size: bytes.length };
  }

  function createUser(id: number, about: object): TelegramUser {
    const from = { id, is_bot: false, first_name: 'Test', ...about };
    const chat = { id, type: 'private', first_name: from.first_name };
    const received: ReceivedMessage[] = [];
    const newMessage = (content: object) => ({
      message_id: nextMessageId++,
      date: Math.floor(Date.now() / 1000),
      from,
      chat,
      ...content,
    });
    const send = (content: object): number => {
      const message = newMessage(content);
      addUpdate({ message });
      return message.message_id;
    };
    const withButtons = () =>
      received.findLast((message) => message.reply_markup?.inline_keyboard && !message.isRemoved);

    return {
      id,
      from,
      received,
      reactions: [],
      forbidsVoice: false,
      get receivedTexts() {
        return received.map(({ text }) => text);
      },
      get lastButtons() {
        return withButtons()?.reply_markup?.inline_keyboard?.flat() ?? [];
      },
      sends(text, extra = {}) {
        const command = /^\/\w+/.exec(text)?.[0];
        const entities = command && [{ type: 'bot_command', offset: 0, length: command.length }];
        return send({ text, ...(entities && { entities }), ...extra });
      },
      sendsPhoto: (bytes, extra = {}) =>
        send({ photo: [{ ...keepFile('photo', bytes), width: 90, height: 90 }], ...extra }),
      sendsVoice: (bytes = new Uint8Array(100)) =>
        send({ voice: { ...keepFile('voice', bytes), duration: 3, mime_type: 'audio/ogg' } }),
      sendsFile: (kind, bytes, about = {}, extra = {}) =>
        send({ [kind]: { ...keepFile(kind, bytes), ...about }, ...extra }),
      sendsSticker: () =>
        send({
          sticker: {
            ...keepFile('sticker', new Uint8Array(100)),
            type: 'regular',
            width: 512,
            height: 512,
            is_animated: false,
            is_video: false,
            emoji: '👍',
          },
        }),
      sendsOther: (content) => send(content),
      edits(messageId, text) {
        addUpdate({ edited_message: { ...newMessage({ text }), message_id: messageId } });
      },
      presses(labelOrData) {
        const message = withButtons();
        const button = message?.reply_markup?.inline_keyboard
          ?.flat()
          .find(({ text, callback_data: data }) => [text, data].includes(labelOrData));
        if (!message || !button) throw new Error(`no button ${labelOrData}`);
        addUpdate({
          callback_query: {
            id: String(Math.random()),
            from,
            chat_instance: '1',
            data: button.callback_data,
            message: { ...newMessage({ text: message.text }), message_id: message.message_id },
          },
        });
      },
      blocks: () => void blocked.add(id),
      unblocks: () => void blocked.delete(id),
    };
  }

  return {
    of,
    files,
    isBlocked: (id: number) => blocked.has(id),
    receive(id: number, content: Omit<ReceivedMessage, 'message_id' | 'at'>) {
      const message = { message_id: nextMessageId++, at: performance.now(), ...content };
      of(id).received.push(message);
      return describe(id, message);
    },
    react(id: number, messageId: number, emoji: string | undefined) {
      of(id).reactions.push({ message_id: messageId, emoji });
    },
    /** Changes what a chat has received; undefined when there is no such message. */
    edit(id: number, messageId: number, change: Partial<ReceivedMessage>) {
      const message = of(id).received.find((each) => each.message_id === messageId);
      return message && describe(id, Object.assign(message, change));
    },
  };
}

const describe = (id: number, { message_id, text, reply_markup }: ReceivedMessage) => ({
  message_id,
  text,
  date: Math.floor(Date.now() / 1000),
  chat: { id, type: 'private' },
  ...(reply_markup && { reply_markup }),
});
