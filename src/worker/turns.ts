import type { Database } from '#app/platform/db/index';
import type { Logger } from '#app/platform/logger';
import type { ChatAction, TelegramSender } from '#app/platform/telegram/index';
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
const shownMs = 4_500;

/** Answers conversations that wait, many at once: one slow chat holds up nobody. */
export function createTurnLoop(dependencies: Dependencies): Loop {
  const { conversations, database, sender, concurrency, logger } = dependencies;
  return createLoop({
    claim: conversations.claimNext,
    async work(claim) {
      const shown = showAction(sender, claim.chatId);
      try {
        const change = (action: keyof typeof actions) => shown.change(actions[action]);
        await conversations.answer(claim, change, shown.stop);
      } finally {
        shown.stop();
      }
    },
    nextMs: conversations.nextDueMs,
    listen: (wake) =>
      database.listen('turn_waiting', (told) => {
        const [conversationId = '', messageId = ''] = told.split(':');
        conversations.interrupt(conversationId, messageId);
        wake();
      }),
    concurrency,
    logger,
  });
}

const actions = { speaking: 'record_voice', drawing: 'upload_photo' } as const;

/** From the claim to the reply; that it fails is not worth a word. */
function showAction(sender: TelegramSender | undefined, chatId: number | null) {
  let current: ChatAction = 'typing';
  let isStopped = false;
  const show = () => {
    if (chatId !== null && !isStopped)
      void sender?.showAction(chatId, current).catch(() => undefined);
  };
  show();
  const timer = setInterval(show, shownMs);
  return {
    change(action: ChatAction): void {
      current = action;
      show();
    },
    stop(): void {
      isStopped = true;
      clearInterval(timer);
    },
  };
}
