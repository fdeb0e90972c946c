import type { Message, MessageEntity, UserFromGetMe } from 'grammy/types';
import { longestQuoteInGroup } from '../contract/group.ts';

export interface GroupWords {
  /** Without the bot's own name; empty when it was only called. */
  message: string;
  replied_to?: string;
}

/** What somebody in a group says to the bot; undefined when it is not spoken to, or not by a person. */
export function wordsTo(me: UserFromGetMe, message: Message): GroupWords | undefined {
  if (!isOfPerson(message)) return undefined;
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  const said = ({ offset, length }: MessageEntity) => text.slice(offset, offset + length);
  const named = `@${me.username.toLowerCase()}`;

  const command = entities.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  if (command) return said(command).toLowerCase().endsWith(named) ? { message: '' } : undefined;

  const mentions = entities.filter(
    (entity) =>
      (entity.type === 'mention' && said(entity).toLowerCase() === named) ||
      (entity.type === 'text_mention' && entity.user.id === me.id),
  );
  const words = without(text, mentions);
  const original = message.reply_to_message;
  if (original?.from?.id !== me.id) return mentions.length > 0 ? { message: words } : undefined;
  // A picture or a sticker below what the bot has said asks for nothing.
  if (text === '') return undefined;
  const quote = (original.text ?? original.caption ?? '').slice(0, longestQuoteInGroup);
  return { message: words, ...(quote !== '' && { replied_to: quote.toWellFormed() }) };
}

/** Groups, channels and anonymous administrators have a `sender_chat`; nobody can be known behind it. */
const isOfPerson = ({ from, sender_chat, forward_origin, via_bot }: Message) =>
  from?.is_bot === false && !sender_chat && !forward_origin && !via_bot;

function without(text: string, entities: MessageEntity[]): string {
  let rest = text;
  for (const { offset, length } of entities.toReversed()) {
    rest = rest.slice(0, offset) + rest.slice(offset + length);
  }
  return rest.trim().toWellFormed();
}
