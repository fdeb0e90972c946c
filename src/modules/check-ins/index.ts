// Owns the one question that is asked a day after a crisis: how are you? It is no nudge: nobody has to choose
// it, and it comes once.
export { type CheckIns, createCheckIns } from './check-ins.ts';
