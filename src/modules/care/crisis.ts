const lastsMs = 24 * 3_600_000;

/** Nobody is held back by a limit who is in a crisis, nor on the day after one. */
export const isInCrisis = (crisisAt: Date | null, now: Date): boolean =>
  crisisAt !== null && now.getTime() - crisisAt.getTime() < lastsMs;
