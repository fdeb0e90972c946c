export const plans = {
  free: {
    dailyMessages: 50,
    /** Fair use: what a day's answers may cost, in millionths of a US dollar; null: the number is enough. */
    dailyCostMicros: null,
    /** Messages in the prompt: cut from `most` to `kept` in one go, so that it stays the same in between. */
    window: { most: 20, kept: 10 },
    factsInUse: 50,
    /** Beside facts also what was said long ago is looked up, and summaries are written by the model. */
    hasExtendedMemory: false,
    /** Replies as voice messages, photos looked at, pictures drawn. */
    hasVoice: false,
    hasPhotos: false,
    hasPictures: false,
  },
  premium: {
    dailyMessages: null,
    dailyCostMicros: 3_000_000,
    window: { most: 80, kept: 40 },
    factsInUse: 2_000,
    hasExtendedMemory: true,
    hasVoice: true,
    hasPhotos: true,
    hasPictures: true,
  },
} as const;

export type PlanName = keyof typeof plans;

/** The plan in force at a moment: a premium plan that ran out is a free one. */
export function planInForce(
  user: { plan: PlanName; planExpiresAt: Date | null },
  now: Date,
): PlanName {
  const hasExpired = user.planExpiresAt !== null && user.planExpiresAt <= now;
  return hasExpired ? 'free' : user.plan;
}

export const trialDays = 3;
/** A renewal that has not come may still come: so long premium goes on. */
export const graceDays = 3;
/** After a crisis nothing is sold, nor reminded of. */
export const crisisRestMs = 72 * 3_600_000;

export const isResting = (crisisAt: Date | null, now: Date) =>
  crisisAt !== null && now.getTime() - crisisAt.getTime() < crisisRestMs;
