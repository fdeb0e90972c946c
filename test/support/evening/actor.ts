import { waitFor } from '../process.ts';
import type { ReceivedMessage, RecordedCall, TelegramUser } from '../telegram.ts';

/** One line of a transcript. */
export interface Line {
  /** Milliseconds since the beginning. */
  atMs: number;
  who: 'user' | 'bot';
  text: string;
}

/** Somebody in a private chat who does one thing after the other and waits for what comes of it. */
export function createActor(user: TelegramUser, { within = 30_000 } = {}) {
  const startedAt = performance.now();
  const done: Line[] = [];
  /** What a message was before the bot changed it. */
  const seen = new Map<number, string>();

  const note = (text: string) =>
    void done.push({ atMs: performance.now() - startedAt, who: 'user', text });

  /** Does something, and waits for a message that comes or changes then and has these words. */
  async function act(
    what: string,
    doIt: () => void,
    ...expected: (RegExp | ((message: ReceivedMessage) => boolean))[]
  ): Promise<void> {
    for (const message of user.received) seen.set(message.message_id, message.text);
    const before = new Map(seen);
    note(what);
    doIt();
    for (const each of expected) {
      const fits = (message: ReceivedMessage) =>
        before.get(message.message_id) !== message.text &&
        (each instanceof RegExp ? each.test(message.text) : each(message));
      await waitFor(() => user.received.some(fits), within).catch(() => {
        const heard = user.received.map(({ text }) => text).slice(-4);
        throw new Error(`after "${what}" expected ${each}, got ${JSON.stringify(heard)}`);
      });
    }
  }

  return {
    user,
    act,
    says: (text: string, ...expected: Parameters<typeof act>[2][]) =>
      act(text, () => user.sends(text), ...expected),
    async presses(label: RegExp | string, ...expected: Parameters<typeof act>[2][]) {
      const find = () =>
        user.lastButtons.find(({ text }) =>
          label instanceof RegExp ? label.test(text) : text === label,
        );
      await waitFor(() => find() !== undefined, within);
      const text = find()?.text ?? '';
      await act(`[${text}]`, () => user.presses(text), ...expected);
    },
    /** What was done here, and what the bot did in this chat meanwhile. */
    transcript(calls: RecordedCall[]): Line[] {
      const heard = calls
        .filter(({ params, at }) => at >= startedAt && Number(params['chat_id']) === user.id)
        .flatMap(({ method, params, at }): Line[] => {
          const text = describers[method]?.(params);
          return text === undefined ? [] : [{ atMs: at - startedAt, who: 'bot', text }];
        });
      const lines = [...done, ...heard].toSorted((one, other) => one.atMs - other.atMs);
      return lines.filter(
        ({ text }, index) => !text.startsWith('…') || lines[index - 1]?.text !== text,
      );
    },
  };
}

export type Actor = ReturnType<typeof createActor>;

const actions: Record<string, string> = {
  typing: '… ✍️',
  record_voice: '… 🎙',
  upload_photo: '… 🖼',
};

/** What a person sees of a call. */
const describers: Record<string, (params: Record<string, unknown>) => string | undefined> = {
  sendChatAction: ({ action }) => actions[String(action)],
  sendMessage: ({ text, reply_markup: markup }) => withButtons(String(text), markup),
  editMessageText: ({ text, reply_markup: markup }) => withButtons(`✎ ${String(text)}`, markup),
  sendVoice: ({ duration }) => `🎙 0:${String(duration).padStart(2, '0')}`,
  sendPhoto: ({ caption }) => `🖼 ${String(caption)}`,
  setMessageReaction: ({ reaction }) => (reaction as { emoji: string }[])[0]?.emoji,
};

function withButtons(text: string, markup: unknown): string {
  const { inline_keyboard: inline = [], keyboard = [] } = (markup ?? {}) as Record<
    string,
    { text: string }[][]
  >;
  const buttons = [...inline, ...keyboard].flat().map((button) => `[${button.text}]`);
  return [text, buttons.join(' ')].filter(Boolean).join('\n');
}
