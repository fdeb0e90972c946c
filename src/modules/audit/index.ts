// Owns what is kept of administrators: who did or read what of whom, and why, in a chain of which no link
// can be changed unseen. It is only added to, and outlives accounts.
export { type Audit, createAudit } from './audit.ts';
