export { createTelegramSender } from './sender.ts';
export { callTimeoutMs, TelegramError, type TelegramSender } from './types.ts';
