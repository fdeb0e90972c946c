import type { Fact } from '#app/contract/memories';
import { Icon } from '../../shared/icons.tsx';
import { useStore } from '../../shared/store.ts';
import { categoriesOf } from '../memory-categories.ts';
import type { MiniApp } from '../mini-app.ts';
import { useTexts } from '../texts.ts';

interface Props {
  app: Pick<MiniApp, 'search' | 'tick'>;
  facts: Fact[];
}

/** The longest question the server takes. */
const maxQueryLength = 500;

/** Words to look for, and what it is about. */
export function MemorySearch({ app, facts }: Props) {
  const { search, tick } = app;
  const { t } = useTexts();
  const { query, category } = useStore(search.store);
  return (
    <search>
      <label class="search-field">
        <Icon name="search" />
        <input
          type="search"
          dir="auto"
          enterkeyhint="search"
          maxLength={maxQueryLength}
          aria-label={t('app-search')}
          placeholder={t('app-search')}
          value={query}
          onInput={(event) => search.look({ query: event.currentTarget.value })}
        />
      </label>
      <div class="chips" role="group" aria-label={t('app-category-label')}>
        {[null, ...categoriesOf(facts)].map((each) => (
          <button
            key={each}
            class="chip"
            type="button"
            aria-pressed={each === category}
            onClick={() => {
              tick();
              search.look({ category: each });
            }}
          >
            {t('app-category', { category: each ?? 'all' })}
          </button>
        ))}
      </div>
    </search>
  );
}
