// Owns the affinity ledger and what follows from it: score, level and the story of two. A score is the
// sum of its ledger; nothing else writes it, and nothing a user types can.
export { type Affinity, createAffinity } from './affinity.ts';
export { type AffinityEvent, dailyCap, eventsOf, type TurnEvents } from './events.ts';
export { type Level, levelOf, type LevelKey, levels, levelUpOf } from './levels.ts';
export { isApology, isInsult } from './manners.ts';
export { type Granted, listEntries, type Standing } from './queries.ts';
export { buildStory, type StoryEntry, type StorySource } from './story.ts';
