// Owns what the companion says in groups, in front of others. It knows nobody there: no profile, no
// memory, no history; nothing is stored but what the call of the model has cost, and that it was a message.
export { createGroups, type Groups } from './groups.ts';
