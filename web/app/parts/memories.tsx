import { useStore } from '../../shared/store.ts';
import { Icon } from '../../shared/icons.tsx';
import { ofCategory } from '../../shared/memory-groups.ts';
import { useLoaded } from '../../shared/use-loaded.ts';
import { groupByCategory } from '../memory-categories.ts';
import type { MiniApp } from '../mini-app.ts';
import { useTexts } from '../texts.ts';
import { FactRow } from './fact-row.tsx';
import { Feelings } from './feelings.tsx';
import { FollowUps } from './follow-ups.tsx';
import { MemorySearch } from './memory-search.tsx';
import { Problem } from './problem.tsx';
import { Section } from './section.tsx';

interface Props {
  app: MiniApp;
  personaName: string;
  timeZone: string;
}

/** Everything that is remembered. */
export function MemoriesTab({ app, personaName, timeZone }: Props) {
  const { t } = useTexts();
  const { facts, factsLimit } = useStore(app.memories.store);
  const { query, category, problem } = useStore(app.search.store);
  const isRead = factsLimit !== null;
  // Usually it was read long before.
  const list = useLoaded(() => (isRead ? Promise.resolve() : app.memories.refresh()), []);
  const isAll = query.trim() === '' && category === null;
  return (
    <main>
      <header class="title">
        <h1>{t('app-memories', { persona: personaName })}</h1>
        <button
          id="new-fact"
          class="round"
          type="button"
          aria-label={t('app-add')}
          onClick={() => app.navigation.open({ kind: 'new-fact' })}
        >
          <Icon name="plus" />
        </button>
      </header>
      {facts.length > 0 ? (
        <>
          <p class="soft">{t('app-memories-count', { count: facts.length })}</p>
          <MemorySearch app={app} facts={facts} />
        </>
      ) : (
        isRead && (
          <div class="card empty">
            <Icon name="book" />
            <h2>{t('app-memories-empty-title')}</h2>
            <p>{t('app-memories-empty')}</p>
          </div>
        )
      )}
      <Problem code={problem} />
      {!isRead && <Problem code={list.problem} onRetry={list.retry} />}
      <Facts app={app} />
      {factsLimit !== null && facts.length > factsLimit && (
        <p class="note">{t('app-memories-resting', { limit: factsLimit })}</p>
      )}
      {isAll && (
        <>
          <Feelings app={app} />
          <FollowUps app={app} timeZone={timeZone} />
        </>
      )}
    </main>
  );
}

/** By what they are about; while words are looked for, the best match first. */
function Facts({ app }: { app: MiniApp }) {
  const { t } = useTexts();
  const { facts } = useStore(app.memories.store);
  const { foundIds, category, isBusy } = useStore(app.search.store);
  if (foundIds === null) {
    return groupByCategory(ofCategory(facts, category)).map((group) => (
      <Section key={group.category} title={t('app-category', { category: group.category })}>
        {group.facts.map((fact) => (
          <FactRow key={fact.id} app={app} fact={fact} />
        ))}
      </Section>
    ));
  }
  const found = foundIds.flatMap((id) => facts.filter((fact) => fact.id === id));
  return (
    <section class="section" aria-busy={isBusy}>
      <p class="soft" role="status">
        {found.length > 0
          ? t('app-search-found', { count: found.length })
          : t('app-search-nothing')}
      </p>
      {found.length > 0 && (
        <div class="card">
          {found.map((fact) => (
            <FactRow key={fact.id} app={app} fact={fact} />
          ))}
        </div>
      )}
    </section>
  );
}
