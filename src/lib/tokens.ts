/**
 * About how many tokens a model counts for a text: four characters of Latin letters, two and a half of
 * others. An estimate is enough: budgets are round numbers.
 */
export function estimateTokens(text: string): number {
  const latin = text.match(/[\u0000-\u024F]/g)?.length ?? 0;
  return Math.ceil(latin / 4 + (text.length - latin) / 2.5);
}

/** The items that fit into a budget of tokens, in their order, up to the first that does not. */
export function withinBudget<T>(items: T[], budget: number, textOf: (item: T) => string): T[] {
  let left = budget;
  const end = items.findIndex((item) => (left -= estimateTokens(textOf(item))) < 0);
  return end < 0 ? items : items.slice(0, end);
}
