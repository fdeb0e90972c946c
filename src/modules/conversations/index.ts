// Owns conversations: messages, the turn (admit → gather → compose → generate → settle), the queue
// that its own table is, the onboarding dialogue and the outbox. Knows neither HTTP nor updates.
export type { IncomingMessage } from './accept.ts';
export type { Reply } from './converse.ts';
export { type Conversations, createConversations } from './conversations.ts';
export { createDeliveries } from './deliver.ts';
export {
  exportConversations,
  exportFile,
  exportFileIds,
  exportFiles,
  exportMessagePage,
  exportPlaces,
} from './export.ts';
export { createCanary } from './turn/canary.ts';
export type { GenerateListener } from './turn/generate.ts';
export { findMentions } from './mentions.ts';
export { readRecent } from './recent.ts';
export { createSay, type Say } from './say.ts';
export { countKept, wakeKept } from './queries/kept.ts';
export { blockChat } from './queries/outbox.ts';
export { deleteConversations } from './queries/account.ts';
export { recordCalls, sumCalls } from './queries/calls.ts';
