export type { BroadcastClient } from './broadcasts.ts';
export { type Client, createClient } from './client.ts';
export { createHttpTransport } from './http.ts';
export { createInjectTransport } from './inject.ts';
export type { Transport } from './transport.ts';
