import { useId } from 'preact/hooks';
import { dayOf, describeDay } from '../../shared/dates.ts';
import { Icon } from '../../shared/icons.tsx';
import { iconOf } from '../../shared/story-icons.ts';
import { useLoaded } from '../../shared/use-loaded.ts';
import type { MiniApp } from '../mini-app.ts';
import { useTexts } from '../texts.ts';
import { Problem } from './problem.tsx';

interface Props {
  app: Pick<MiniApp, 'api'>;
  personaId: string;
}

/** From today back to the first day. */
export function Story({ app, personaId }: Props) {
  const { t, language, days } = useTexts();
  const titleId = useId();
  const { value: story, problem, retry } = useLoaded(app.api.getStory, [personaId, language]);
  const today = dayOf(new Date());
  return (
    <section class="section" aria-labelledby={titleId} aria-busy={!story && problem === null}>
      <h2 id={titleId}>{t('app-story')}</h2>
      <div class="card story">
        <Problem code={problem} onRetry={retry} />
        {story?.entries.length === 0 && <p class="soft">{t('app-story-empty')}</p>}
        <ol>
          {story?.entries.toReversed().map(({ kind, day, text }, index) => (
            <li key={index} class={`moment is-${kind}`}>
              <span class="moment-mark">
                <Icon name={iconOf(kind)} />
              </span>
              <div>
                <p dir="auto">{text}</p>
                <time dateTime={day}>{describeDay(day, today, days)}</time>
              </div>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
