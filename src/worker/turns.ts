import type { Database } from '#app/platform/db/index';
import type { Logger } from '#app/platform/logger';
import type { TelegramSender } from '#app/platform/telegram/index';
import type { Conversations } from '../modules/conversations/index.ts';
import { createLoop, type Loop } from './loop.ts';

interface Dependencies {
  conversations: Conversations;
  database: Database;
  sender: TelegramSender | undefined;
  concurrency: number;
  logger: Logger;
}

/** Telegram shows an action for five seconds. */
const typingMs = 4_500;

/** Answers conversations that wait, many at once: one slow chat holds up nobody. */
export function createTurnLoop(dependencies: Dependencies): Loop {
  const { conversations, database, sender, concurrency, logger } = dependencies;
  return createLoop({
    claim: conversations.claimNext,
    async work(claim) {
      const stopTyping = showTyping(sender, claim.chatId);
      try {
        await conversations.answer(claim);
      } finally {
        stopTyping();
      }
    },
    nextMs: conversations.nextDueMs,
    listen: (wake) => database.listen('turn_waiting', wake),
    concurrency,
    logger,
  });
}

/** From the claim to the reply; that it fails is not worth a word. */
function showTyping(sender: TelegramSender | undefined, chatId: number | null): () => void {
  if (!sender || chatId === null) return () => undefined;
  const show = () => void sender.sendTyping(chatId).catch(() => undefined);
  show();
  const timer = setInterval(show, typingMs);
  return () => clearInterval(timer);
}
