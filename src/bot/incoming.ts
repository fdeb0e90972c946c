import type { Context } from 'grammy';
import type { Message, MessageOrigin } from 'grammy/types';
import type { ChatRequest } from '../contract/chat.ts';
import { whereFrom } from './context.ts';
import { readMedia } from './incoming-media.ts';

const longestQuote = 500;
const longestName = 256;

/** A message as the API takes it; undefined for one that nobody has said. */
export function readMessage(ctx: Context, message: Message): ChatRequest | undefined {
  const brought = readMedia(message);
  const words = message.text ?? message.caption;
  if (words === undefined && !brought) return undefined;
  const { forward_origin: origin, media_group_id: album } = message;
  const name = origin && nameOf(origin);
  const replyTo = readReply(message, ctx.me.id);
  return {
    message: words ?? '',
    telegram: {
      ...whereFrom(ctx).telegram,
      ...brought,
      ...((origin ?? album) !== undefined && { is_fragment: true }),
      ...(origin && { is_forwarded: true }),
      ...(name && { forwarded_from: name.slice(0, longestName) }),
      ...(replyTo && { reply_to: replyTo }),
    },
  };
}

/** A new wording; undefined where the words are not what has changed. */
export function readEdit(ctx: Context, message: Message): ChatRequest | undefined {
  const words = message.text ?? message.caption ?? '';
  if (words === '') return undefined;
  return { message: words, telegram: { ...whereFrom(ctx).telegram, is_edit: true } };
}

function nameOf(origin: MessageOrigin): string | undefined {
  switch (origin.type) {
    case 'user':
      return [origin.sender_user.first_name, origin.sender_user.last_name]
        .filter(Boolean)
        .join(' ');
    case 'hidden_user':
      return origin.sender_user_name;
    case 'chat':
      return origin.sender_chat.title;
    case 'channel':
      return origin.chat.title;
  }
}

/** The part that was picked out, else the whole message; the API knows what was spoken. */
function readReply({ reply_to_message: earlier, quote }: Message, ownId: number) {
  if (!earlier) return undefined;
  const text = quote?.text ?? earlier.text ?? earlier.caption ?? '';
  return {
    message_id: earlier.message_id,
    text: text.slice(0, longestQuote),
    is_companion: earlier.from?.id === ownId,
  };
}
