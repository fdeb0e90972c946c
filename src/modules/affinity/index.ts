// Owns the affinity ledger and what follows from it: score and level. A score is the sum of its
// ledger; nothing else writes it, and nothing a user types can.
export { type Affinity, createAffinity, dailyCap, entriesOf, type Standing } from './affinity.ts';
export { type Level, levelOf, type LevelKey, levels, levelUpOf } from './levels.ts';
