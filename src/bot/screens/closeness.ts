import type { LevelView } from '../../contract/shared.ts';
import type { Reader } from './reader.ts';

const barLength = 10;

/** Level, points, and the way to the next level. */
export function describeCloseness({ say }: Pick<Reader, 'say'>, level: LevelView): string {
  const { name, score, progress, next } = level;
  return say('closeness', {
    level: name,
    score,
    bar: drawBar(progress),
    next: next
      ? say('closeness-next', { points: next.score - score, level: next.name })
      : say('closeness-top'),
  });
}

function drawBar(progress: number): string {
  const full = Math.round(progress * barLength);
  return '▰'.repeat(full) + '▱'.repeat(barLength - full);
}
