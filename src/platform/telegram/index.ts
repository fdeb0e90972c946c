export { createTelegramSender } from './sender.ts';
export { callTimeoutMs, type ChatAction, TelegramError, type TelegramSender } from './types.ts';
