import type { LevelView } from '#app/contract/shared';
import { useTexts } from '../texts.ts';
import { Steps } from './ceremony.tsx';

interface Props {
  level: LevelView;
  onOpenStory?: () => void;
}

export function LevelCard({ level, onOpenStory }: Props) {
  const t = useTexts();
  const { next, score } = level;
  const percent = Math.round(level.progress * 100);
  return (
    <section class="card" aria-label={t.closeness}>
      <div class="level-title">
        <strong>{level.name}</strong>
        <Steps number={level.number} />
      </div>
      <div
        class="progress"
        role="progressbar"
        aria-label={t.closeness}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <span style={{ width: `${Math.max(percent, 3)}%` }} />
      </div>
      <p class="level-numbers soft">
        <span>{t.points(score)}</span>
        <span>{next ? t.toNext(Math.max(0, next.score - score), next.name) : t.topLevel}</span>
      </p>
      <span class="visually-hidden">{t.levelOf(level.number)}</span>
      {onOpenStory && (
        <button
          class="button button-small level-story"
          type="button"
          aria-haspopup="dialog"
          onClick={onOpenStory}
        >
          {t.story}
        </button>
      )}
    </section>
  );
}
