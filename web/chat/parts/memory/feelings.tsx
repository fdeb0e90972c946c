import { useId } from 'preact/hooks';
import { useStore } from '../../../shared/store.ts';
import type { Memories } from '../../../shared/memories.ts';
import { sortEmotions, strengthOf } from '../../../shared/memory-groups.ts';
import { useTexts } from '../../texts.ts';
import { MemoryActions } from './memory-actions.tsx';
import { MemoryProblem } from './memory-problem.tsx';
import { MemorySource } from './memory-source.tsx';
import { usePin } from './use-pin.ts';

interface Props {
  memories: Memories;
  onForget: (id: string) => void;
}

/** Strong feelings and what they were about. */
export function Feelings({ memories, onForget }: Props) {
  const { memory: t } = useTexts();
  const titleId = useId();
  const { emotions, problems } = useStore(memories.store);
  const pinOf = usePin(memories);
  if (emotions.length === 0) return null;
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId}>{t.feelings}</h3>
      <ul>
        {sortEmotions(emotions).map((emotion) => (
          <li key={emotion.id} class="memory">
            <p class="memory-head">
              <span>
                {emotion.name} · {t.strengths[strengthOf(emotion.intensity)]}
              </span>
              {emotion.is_pinned && <em>{t.isPinned}</em>}
            </p>
            <p class="memory-text" dir="auto">
              {emotion.context}
            </p>
            <MemorySource text={emotion.context} quote={emotion.quote} saidAt={emotion.said_at} />
            <MemoryProblem code={problems.get(emotion.id)} />
            <MemoryActions
              text={emotion.name}
              pin={pinOf(emotion)}
              onForget={() => onForget(emotion.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
