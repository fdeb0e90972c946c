// Owns broadcasts: what the operator says to many at once, to whom, and how far it is. The companion
// has no part in it: nothing of it is in a conversation, its history or its outbox.
export { type Broadcasts, createBroadcasts } from './broadcasts.ts';
export { listReceived } from './queries/received.ts';
export { createBroadcastSending } from './sending.ts';
