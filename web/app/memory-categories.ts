import { type FactCategory, factCategories } from '#app/contract/categories';
import type { Fact } from '#app/contract/memories';

export interface CategoryGroup {
  category: FactCategory | 'pinned';
  facts: Fact[];
}

/** The pinned ones, then by what they are about, the newest first; empty groups are left out. */
export function groupByCategory(facts: Fact[]): CategoryGroup[] {
  const newest = facts.toSorted((a, b) => b.created_at.localeCompare(a.created_at));
  const groupOf = (fact: Fact) => (fact.is_pinned ? 'pinned' : fact.category);
  return (['pinned', ...factCategories] as const)
    .map((category) => ({
      category,
      facts: newest.filter((fact) => groupOf(fact) === category),
    }))
    .filter((group) => group.facts.length > 0);
}

/** What there is something about, to choose from. */
export const categoriesOf = (facts: Fact[]): FactCategory[] =>
  factCategories.filter((category) => facts.some((fact) => fact.category === category));
