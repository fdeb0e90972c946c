// Owns what is noticed of somebody in distress and what is owed to them: help, the truth that the companion
// is an AI, and the counts of both. Where it is said is the conversations' part.
export { type Care, createCare } from './care.ts';
export { isInCrisis } from './crisis.ts';
export {
  checkInAfterMs,
  crisisMs,
  type Distress,
  distressNow,
  distressOf,
  worse,
} from './distress.ts';
export { isNoticeDue } from './notice.ts';
export { type Heard, hear } from './hear.ts';
export { checkReply, type Fault } from './check-reply.ts';
export { withoutUnknownLinks } from './links.ts';
export { warmUp } from './warm-up.ts';
export { asksIfHuman, isOnlyThatQuestion } from './asks-if-human.ts';
export { tellsTruth } from './truth.ts';
