import type { StoryEntry } from '#app/contract/story';
import { useLoaded } from '../../shared/use-loaded.ts';
import type { Companion } from '../companion.ts';
import { dayOf, describeDay } from '../../shared/dates.ts';
import { problemText, useTexts } from '../texts.ts';
import { Avatar } from '../../shared/avatar.tsx';
import { Dialog } from './dialog.tsx';
import { Icon } from '../../shared/icons.tsx';
import { iconOf } from '../../shared/story-icons.ts';
import { LevelCard } from './level-card.tsx';

interface Props {
  api: Companion['api'];
  onClose: () => void;
}

/** What the two have been through: from where they stand now back to the first day. */
export function Story({ api, onClose }: Props) {
  const t = useTexts();
  const { value: story, problem, retry } = useLoaded(api.getStory, []);
  return (
    <Dialog kind="sheet" title={t.story} onClose={onClose}>
      <div class="story" aria-busy={!story && problem === null}>
        {!story && problem === null && <p class="soft">{t.opening}</p>}
        {problem !== null && (
          <p class="field-problem" role="alert">
            {problemText(t, problem)}{' '}
            <button class="link" type="button" onClick={retry}>
              {t.tryAgain}
            </button>
          </p>
        )}
        {story && (
          <>
            <LevelCard level={story.level} />
            {story.entries.length === 0 ? (
              <div class="story-empty">
                <Avatar size="medium" persona={story.persona} />
                <p>{t.storyEmpty}</p>
              </div>
            ) : (
              <Timeline entries={story.entries.toReversed()} />
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

function Timeline({ entries }: { entries: StoryEntry[] }) {
  const t = useTexts();
  const today = dayOf(new Date());
  return (
    <ol class="timeline">
      {entries.map(({ kind, day, text }, index) => (
        <li key={index} class={`timeline-entry is-${kind}`}>
          <span class="timeline-mark">
            <Icon name={iconOf(kind)} />
          </span>
          <div>
            <time dateTime={day}>{describeDay(day, today, t)}</time>
            <p dir="auto">{text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
