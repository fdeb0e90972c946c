// The pure rules of facts, in Russian and English: what may be kept, what replaces what, how much it
// matters, and which messages are worth a model's look. Nothing here reads or writes anything.
export { checkFact } from './check-fact.ts';
export { explainRefusal, type Refusal } from './refusals.ts';
export { importanceOf } from './importance.ts';
export { mayHoldFacts } from './may-hold-facts.ts';
export { prepareFact, type PreparedFact } from './prepare-fact.ts';
export { relateFacts, relatePrepared, type Relation } from './relate-facts.ts';
