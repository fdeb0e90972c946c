// Owns facts: what one user's companion knows. Only the user's own words become facts.
export { createMemory, type Memory, type StagedFact } from './memory.ts';
