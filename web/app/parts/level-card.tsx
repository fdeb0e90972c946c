import type { LevelView } from '#app/contract/shared';
import { useTexts } from '../texts.ts';

export function LevelCard({ level }: { level: LevelView }) {
  const { t } = useTexts();
  const { next, score, number } = level;
  const percent = Math.round(level.progress * 100);
  return (
    <section class="card level" aria-label={t('app-closeness')}>
      <p class="level-title">
        <strong>{level.name}</strong>
        <span>{t('app-level', { number })}</span>
      </p>
      <div
        class="progress"
        role="progressbar"
        aria-label={t('app-closeness')}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <span style={{ width: `${Math.max(percent, 3)}%` }} />
      </div>
      <p class="level-numbers">
        <span>{t('app-points', { points: score })}</span>
        <span>
          {next
            ? t('app-next', { points: Math.max(0, next.score - score), level: next.name })
            : t('app-top')}
        </span>
      </p>
    </section>
  );
}
