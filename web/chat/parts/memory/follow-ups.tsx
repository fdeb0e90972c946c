import { useId } from 'preact/hooks';
import { useStore } from '../../../shared/store.ts';
import { dayOf, describeDay } from '../../../shared/dates.ts';
import type { Memories } from '../../../shared/memories.ts';
import { sortFollowUps } from '../../../shared/memory-groups.ts';
import { daysWithin, useTexts } from '../../texts.ts';
import { MemoryActions } from './memory-actions.tsx';
import { MemoryProblem } from './memory-problem.tsx';

interface Props {
  memories: Memories;
  timeZone: string;
  onForget: (id: string) => void;
}

/** What the companion means to ask about, and when. */
export function FollowUps({ memories, timeZone, onForget }: Props) {
  const t = useTexts();
  const titleId = useId();
  const { followUps, problems } = useStore(memories.store);
  const open = sortFollowUps(followUps);
  if (open.length === 0) return null;
  const today = dayOf(new Date(), timeZone);
  const describeDue = (at: string) =>
    describeDay(dayOf(at, timeZone), today, daysWithin(t), { hasWeekday: true });
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId}>{t.memory.followUps}</h3>
      <ul>
        {open.map(({ id, text, state, due_at: dueAt }) => (
          <li key={id} class="memory">
            <p class="memory-text" dir="auto">
              {text}
            </p>
            <p class="memory-source">
              <time dateTime={dueAt}>{t.memory.due(describeDue(dueAt))}</time>
              {state === 'raised' && ` · ${t.memory.raised}`}
            </p>
            <MemoryProblem code={problems.get(id)} />
            <MemoryActions text={text} onForget={() => onForget(id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
