/**
 * How old the last notice may be that the companion is an AI. Three hours, less a minute: what is said now may
 * arrive a moment later.
 */
const noticeEveryMs = 3 * 3_600_000 - 60_000;

/** Whether the user is to hear again that they talk with an AI before anything else is said. */
export const isNoticeDue = (toldAt: Date | null, now: Date): boolean =>
  toldAt === null || now.getTime() - toldAt.getTime() >= noticeEveryMs;

/** A notice told before this moment is old. */
export const noticeOldBefore = (now: Date): Date => new Date(now.getTime() - noticeEveryMs);
