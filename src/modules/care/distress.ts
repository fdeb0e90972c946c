const hourMs = 3_600_000;
/** So long after its last sign a crisis is one, and so long after that the user is not treated as well. */
export const crisisMs = 24 * hourMs;
const afterCrisisMs = 48 * hourMs;
const elevatedMs = 24 * hourMs;

/** After a crisis the companion asks how they are. */
export const checkInAfterMs = 24 * hourMs;

/** The same words are kept with the user. */
export type Distress = 'calm' | 'elevated' | 'crisis';

const rank = { calm: 0, elevated: 1, crisis: 2 } as const;

export const worse = (one: Distress, other: Distress): Distress =>
  rank[one] >= rank[other] ? one : other;

/** How somebody is now of whom this was noted then: a crisis fades into unrest, and unrest into calm. */
export function distressNow(noted: Distress, at: Date | null, now: Date): Distress {
  if (at === null) return 'calm';
  const sinceMs = now.getTime() - at.getTime();
  if (noted === 'crisis') {
    if (sinceMs < crisisMs) return 'crisis';
    return sinceMs < crisisMs + afterCrisisMs ? 'elevated' : 'calm';
  }
  return noted === 'elevated' && sinceMs < elevatedMs ? 'elevated' : 'calm';
}

/** What the model's judgement of a turn counts for; without one, the worse of what was heard and what was. */
export function distressOf(
  heard: Distress,
  before: Distress,
  judged: Distress | undefined,
): Distress {
  return judged === undefined ? worse(heard, before) : worse(heard, judged);
}
