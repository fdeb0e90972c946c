// Owns how administrators come in by the page: links that work once, what Telegram has signed, the password
// of the operator, and sessions. Who is one is said by the settings alone.
export { type Administrators, createAdministrators, type Proof } from './administrators.ts';
export type { AdminSession, OpenedSession } from './sessions.ts';
