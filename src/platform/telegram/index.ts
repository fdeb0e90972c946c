export { createTelegramSender } from './sender.ts';
export {
  callTimeoutMs,
  type ChatAction,
  type StarTransaction,
  starTransactionsAtOnce,
  TelegramError,
  type TelegramSender,
} from './types.ts';
