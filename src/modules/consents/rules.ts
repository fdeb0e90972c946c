import type { ConsentPurpose } from '#app/contract/consents';

interface Decided {
  /** What the user has said no to. */
  withdrawn: readonly ConsentPurpose[];
}

export const isGiven = ({ withdrawn }: Decided, purpose: ConsentPurpose): boolean =>
  !withdrawn.includes(purpose);

/** Remembering takes a model as well: without the talk there is none. */
export const mayRemember = (user: Decided): boolean =>
  isGiven(user, 'memory') && isGiven(user, 'conversation');
