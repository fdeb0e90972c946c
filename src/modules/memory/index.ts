// Owns what is kept of a user beyond the messages: facts, feelings, open loops and summaries. Only the
// user's own words become memories. Knows nothing of turns; `recall` is how it finds things.
export { createMemory, type Memory } from './memory.ts';
export { outstanding, saveEmbeddings, similaritiesTo } from './embeddings/embeddings.ts';
export { listFactsWithout } from './embeddings/queries.ts';
export { stillFelt } from './emotions/emotions.ts';
export { stageEmotion } from './emotions/stage.ts';
export { exportMemory } from './export.ts';
export { isQuarantined } from './facts/quarantine.ts';
export { mayHoldFacts } from './facts/rules/index.ts';
export { stageFact } from './facts/stage.ts';
export { comesBackTo, comingUp, dueNow, spokenOf } from './follow-ups/follow-ups.ts';
export { stageFollowUp } from './follow-ups/stage.ts';
export { buildExtractionRequest, extractionSchema } from './prompts/extract.ts';
export { buildSummaryRequest } from './prompts/summarise.ts';
export { deleteMemories } from './queries.ts';
export { createSaidIn, type FactQuery } from './recall.ts';
export { isSince } from './since.ts';
export { digest, type FoldedMessage } from './summaries/digest.ts';
export { readSummary, saveSummary, type Summary } from './summaries/summaries.ts';
export {
  type FindMentions,
  type Held,
  type KeptEmotion,
  type KeptFact,
  type KeptFollowUp,
  type Learned,
  nothingLearned,
  type Owner,
} from './types.ts';
