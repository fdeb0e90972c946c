// Owns what a user may do with the account as a whole: take everything along, or begin anew. Each module
// knows its own part; the rules of deletion are those of the users.
export { type Accounts, createAccounts } from './accounts.ts';
