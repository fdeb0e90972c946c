/** Whether something said at this moment may be remembered of a user. */
export const isSince = (at: Date, rememberedSince: Date | null): boolean =>
  rememberedSince === null || at > rememberedSince;
