import { z } from 'zod';
import type { EngineTool } from '#app/platform/llm/port';
import type { Gathered, Staged } from '../context.ts';
import type { MakeTool } from './tool.ts';

/** Of those Telegram allows, the ones a friend would use. */
const emoji = [
  '❤',
  '👍',
  '🔥',
  '🥰',
  '👏',
  '😁',
  '🎉',
  '🤩',
  '🙏',
  '😍',
  '🤗',
  '💔',
  '😢',
  '🏆',
] as const;
const input = z.object({ emoji: z.enum(emoji) });

/** Replies without one between two reactions: what is rare is felt. */
const rarity = 8;

/** Puts an emoji on the user's newest message. */
export function reactTool(tool: MakeTool, gathered: Gathered, staged: Staged): EngineTool {
  const { history, messages, chatId } = gathered;
  const replies = history.filter((entry) => entry.role === 'companion').slice(-rarity);
  const isTooOften = replies.some((reply) => reply.hasReaction);
  const target = messages.findLast((message) => message.telegramMessageId !== null);
  return tool(
    'react_to_message',
    "Put an emoji on the user's message, when it moves you: good news, a joke, something brave. Rarely.",
    input,
    ({ emoji: chosen }) => {
      if (chatId === null || target?.telegramMessageId == null) {
        return { done: false, reason: 'not possible here' };
      }
      if (isTooOften || staged.reaction) return { done: false, reason: 'too often' };
      staged.reaction = { messageId: target.telegramMessageId, emoji: chosen };
      return { done: true };
    },
  );
}
