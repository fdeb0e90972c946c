/** Words in lower case, ё as е, one space between: equal for texts that say the same letters. */
export function normalise(text: string): string {
  return words(text).join(' ');
}

const words = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll('ё', 'е')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The first letters carry the meaning in Russian and English; endings change with the grammar. */
const stems = (text: string) =>
  new Set(
    words(text)
      .filter((w) => w.length > 2)
      .map((w) => w.slice(0, 5)),
  );

/** Best first by shared words; what shares none follows in its own order. */
export function rankByWords<T extends { text: string; quote: string }>(
  items: T[],
  query: string,
  limit: number,
): T[] {
  const asked = stems(query);
  const score = (item: T) =>
    [...stems(`${item.text} ${item.quote}`)].filter((stem) => asked.has(stem)).length;
  return items
    .map((item, position) => ({ item, position, score: score(item) }))
    .toSorted((a, b) => b.score - a.score || a.position - b.position)
    .slice(0, limit)
    .map(({ item }) => item);
}
