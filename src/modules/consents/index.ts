// Owns what users have agreed to: what was shown, when, and what holds now. Who acts on it asks the profile.
export { type ConsentDesk, createConsents } from './consents.ts';
export { listConsents } from './queries.ts';
export { isGiven, mayRemember } from './rules.ts';
