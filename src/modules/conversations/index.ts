// Owns conversations: messages, the turn (admit → gather → compose → generate → settle), the queue
// that its own table is, the onboarding dialogue and the outbox. Knows neither HTTP nor updates.
export type { IncomingMessage } from './accept.ts';
export type { Reply } from './converse.ts';
export { type Conversations, createConversations } from './conversations.ts';
export { createDeliveries } from './deliver.ts';
export type { GenerateListener } from './turn/generate.ts';
export { findMentions } from './mentions.ts';
