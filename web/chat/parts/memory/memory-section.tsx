import { useId, useRef, useState } from 'preact/hooks';
import { useStore } from '../../../shared/store.ts';
import type { Companion } from '../../companion.ts';
import { useTexts } from '../../texts.ts';
import { Icon } from '../../../shared/icons.tsx';
import { useFocusBack } from '../../../shared/use-focus-back.ts';
import { FactForm } from './fact-form.tsx';
import { FactList } from './fact-list.tsx';
import { FactSearchField } from './fact-search-field.tsx';
import { Feelings } from './feelings.tsx';
import { FollowUps } from './follow-ups.tsx';

interface Props {
  companion: Pick<Companion, 'memories' | 'search'>;
  /** Of the profile: days to come are named as they are there. */
  timeZone: string;
}

/** Everything that is remembered: to see, find, correct, pin, forget and add to. */
export function MemorySection({ companion, timeZone }: Props) {
  const { memories, search } = companion;
  const { memory: t } = useTexts();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const { facts, factsLimit } = useStore(memories.store);
  const { query } = useStore(search.store);
  const [isAdding, setIsAdding] = useState(false);
  const addButton = useFocusBack<HTMLButtonElement>(isAdding);

  function forget(id: string) {
    // The button goes away, the focus must not.
    title.current?.focus({ preventScroll: true });
    void memories.forget(id);
  }

  return (
    <section class="memories" aria-labelledby={titleId}>
      <div class="memories-title">
        <h2 id={titleId} ref={title} tabIndex={-1}>
          {t.title}
        </h2>
        {!isAdding && (
          <button
            ref={addButton}
            class="icon-button"
            type="button"
            aria-label={t.add}
            onClick={() => setIsAdding(true)}
          >
            <Icon name="plus" />
          </button>
        )}
      </div>
      {isAdding && (
        <div class="memory">
          <FactForm
            label={t.addTitle}
            draft={{ text: '', category: 'other' }}
            onSave={memories.add}
            onClose={() => setIsAdding(false)}
          />
        </div>
      )}
      {(facts.length > 0 || query !== '') && <FactSearchField search={search} />}
      <FactList memories={memories} search={search} onForget={forget} />
      {factsLimit !== null && facts.length > factsLimit && (
        <p class="soft">{t.limit(factsLimit)}</p>
      )}
      <Feelings memories={memories} onForget={forget} />
      <FollowUps memories={memories} timeZone={timeZone} onForget={forget} />
    </section>
  );
}
