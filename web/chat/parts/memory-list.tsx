import { useId } from 'preact/hooks';
import type { Fact } from '#app/contract/memories';
import { isSameDay } from '../arrange.ts';
import { useTexts } from '../texts.ts';

interface Props {
  /** Newest first. */
  facts: Fact[];
  newIds: ReadonlySet<string>;
}

/** What is remembered, with the words it was taken from. */
export function MemoryList({ facts, newIds }: Props) {
  const t = useTexts();
  const titleId = useId();
  const now = new Date().toISOString();
  const groups = [
    { title: t.memoriesToday, facts: facts.filter((fact) => isSameDay(fact.created_at, now)) },
    { title: t.memoriesEarlier, facts: facts.filter((fact) => !isSameDay(fact.created_at, now)) },
  ].filter((group) => group.facts.length > 0);
  return (
    <section class="memories" aria-labelledby={titleId}>
      <h2 id={titleId}>{t.memories}</h2>
      {groups.length === 0 && <p class="soft">{t.memoriesEmpty}</p>}
      {groups.map((group) => (
        <div key={group.title}>
          <h3>{group.title}</h3>
          <ul>
            {group.facts.map((fact) => (
              <li key={fact.id} class={newIds.has(fact.id) ? 'memory is-new' : 'memory'}>
                <p class="memory-head">
                  <span>{t.categories[fact.category]}</span>
                  {newIds.has(fact.id) && <em>{t.memoryNew}</em>}
                </p>
                <p class="memory-text" dir="auto">
                  {fact.text}
                </p>
                {fact.quote.trim() !== fact.text.trim() && (
                  <blockquote dir="auto">{t.quote(fact.quote)}</blockquote>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
