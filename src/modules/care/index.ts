// Owns what is noticed of somebody in distress, and for how long that counts. Not what is done about it.
export { isInCrisis, soundsLikeCrisis } from './crisis.ts';
