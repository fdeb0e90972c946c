// Owns when and why the companion writes first, and what it says then. Saying it is up to conversations.
export { createNudges, type Nudges } from './nudges.ts';
export { isQuiet, localHour } from './rules.ts';
export { listNudges } from './queries-export.ts';
