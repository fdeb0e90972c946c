import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { Fact } from '#app/contract/memories';
import { useStore } from '../../../shared/store.ts';
import type { FactSearch } from '../../../shared/fact-search.ts';
import type { Memories } from '../../../shared/memories.ts';
import { groupFacts, ofCategory, takeFacts } from '../../../shared/memory-groups.ts';
import { problemText, useTexts } from '../../texts.ts';
import { FactCard } from './fact-card.tsx';
import { usePin } from './use-pin.ts';

interface Props {
  memories: Memories;
  search: FactSearch;
  onForget: (id: string) => void;
}

/** Shown before "more" is asked for. */
const pageSize = 20;

/** Facts by day, the pinned ones first; while something is looked for, what was found. */
export function FactList({ memories, search, onForget }: Props) {
  const t = useTexts();
  const { facts, newFactIds, problems } = useStore(memories.store);
  const { foundIds, category, isBusy, problem } = useStore(search.store);
  const pinOf = usePin(memories);

  const draw = (fact: Fact) => (
    <FactCard
      key={fact.id}
      fact={fact}
      isNew={newFactIds.has(fact.id)}
      problem={problems.get(fact.id)}
      pin={pinOf(fact)}
      onCorrect={(changes) => memories.correct(fact.id, changes)}
      onForget={() => onForget(fact.id)}
    />
  );

  const found = foundIds?.flatMap((id) => facts.filter((fact) => fact.id === id));
  return (
    <>
      {problem !== null && (
        <p class="field-problem" role="alert">
          {problemText(t, problem)}
        </p>
      )}
      {found ? (
        <>
          <p class="soft" role="status">
            {found.length > 0 ? t.memory.found(found.length) : t.memory.notFound}
          </p>
          <ul aria-busy={isBusy}>{found.map(draw)}</ul>
        </>
      ) : (
        <FactsByDay
          facts={ofCategory(facts, category)}
          isFiltered={category !== null}
          draw={draw}
        />
      )}
    </>
  );
}

interface ByDayProps {
  facts: Fact[];
  isFiltered: boolean;
  draw: (fact: Fact) => ComponentChild;
}

function FactsByDay({ facts, isFiltered, draw }: ByDayProps) {
  const { memory: t } = useTexts();
  const [room, setRoom] = useState(pageSize);
  const rest = facts.length - room;
  if (facts.length === 0) return <p class="soft">{isFiltered ? t.notFound : t.empty}</p>;
  return (
    <>
      {takeFacts(groupFacts(facts, new Date().toISOString()), room).map((group) => (
        <div key={group.kind}>
          <h3>{t[group.kind]}</h3>
          <ul>{group.facts.map(draw)}</ul>
        </div>
      ))}
      {rest > 0 && (
        <button class="link" type="button" onClick={() => setRoom(room + pageSize)}>
          {t.showMore(Math.min(rest, pageSize))}
        </button>
      )}
    </>
  );
}
