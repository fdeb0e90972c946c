// Owns what happens to an account as a whole: taken along, begun anew, removed when nobody uses it, removed
// again after a restore. Each module knows its own part; the rules of deletion are those of the users.
export { type Accounts, createAccounts } from './accounts.ts';
