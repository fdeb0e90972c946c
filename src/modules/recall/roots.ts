/** Shorter roots would bring unrelated words together. */
export const rootLength = 3;

/**
 * A shorter key of a Russian stem, without the endings of verbs that Snowball keeps: учил and учеб(а),
 * танцу(ю) and танцева(л). Words of other scripts are their own roots.
 */
export function rootOf(stem: string): string {
  return stem.length > rootLength + 1 ? stem.replace(endings, '') : stem;
}

const endings = /(?<=^[а-я]{3,}?)(?:[оеыи]ва)?[аеиоуыюя]*(?:л|т|ть|вш|ем|им|н|нн)?$/;
