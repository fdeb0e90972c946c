import { factCategories } from '#app/contract/categories';
import { useStore } from '../../../shared/store.ts';
import type { FactSearch } from '../../../shared/fact-search.ts';
import { useTexts } from '../../texts.ts';
import { onEscape } from '../../../shared/escape.ts';
import { Icon } from '../../../shared/icons.tsx';
import { CategorySelect } from './category-select.tsx';

/** The longest question the server takes. */
const maxQueryLength = 500;

export function FactSearchField({ search }: { search: FactSearch }) {
  const { memory: t } = useTexts();
  const { query, category } = useStore(search.store);
  return (
    <search class="memory-search">
      <label class="memory-query">
        <Icon name="search" />
        <input
          class="input"
          type="search"
          dir="auto"
          maxLength={maxQueryLength}
          aria-label={t.search}
          placeholder={t.searchPlaceholder}
          value={query}
          onInput={(event) => search.look({ query: event.currentTarget.value })}
          {...(query !== '' && { onKeyDown: onEscape(() => search.look({ query: '' })) })}
        />
      </label>
      <CategorySelect
        label={t.category}
        options={[null, ...factCategories]}
        value={category}
        onChange={(category) => search.look({ category })}
      />
    </search>
  );
}
