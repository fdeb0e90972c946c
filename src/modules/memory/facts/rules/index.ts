// The pure rules of facts, in Russian and English: what may be kept, what replaces what, how much it
// matters, and which messages are worth a model's look. Nothing here reads or writes anything.
export { checkFact, checkNote } from './check-fact.ts';
export { isInstruction, isManipulation } from './instruction.ts';
export { isRestated } from './restated.ts';
export { explainRefusal, foreignRefusal, type Refusal } from './refusals.ts';
export { importanceOf } from './importance.ts';
export { mayHoldFacts } from './may-hold-facts.ts';
export { prepareFact, type PreparedFact } from './prepare-fact.ts';
export { relateFacts, relatePrepared, type Relation } from './relate-facts.ts';
