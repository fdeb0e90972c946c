/** Five levels, a function of the score alone. */
export const levels = [
  { key: 'stranger', from: 0 },
  { key: 'acquaintance', from: 100 },
  { key: 'friend', from: 300 },
  { key: 'close-friend', from: 600 },
  { key: 'intimate', from: 1000 },
] as const;

export type LevelKey = (typeof levels)[number]['key'];

export interface Level {
  /** 1..5 */
  number: number;
  key: LevelKey;
  score: number;
  /** Share of the way to the next level, 0..1; 1 at the last. */
  progress: number;
  next: { key: LevelKey; score: number } | null;
}

export function levelOf(score: number): Level {
  const index = Math.max(
    0,
    levels.findLastIndex((level) => score >= level.from),
  );
  const level = levels[index] ?? levels[0];
  const next = levels[index + 1];
  return {
    number: index + 1,
    key: level.key,
    score,
    progress: next ? clamp((score - level.from) / (next.from - level.from)) : 1,
    next: next ? { key: next.key, score: next.from } : null,
  };
}

/** The level that was reached between two scores, the highest of several. */
export function levelUpOf(before: number, after: number): Level | undefined {
  const level = levelOf(after);
  return level.number > levelOf(before).number ? level : undefined;
}

const clamp = (value: number) => Math.min(1, Math.max(0, value));
