import { parseArgs } from 'node:util';
import {
  buildRanking,
  createRecallIndex,
  type RecallHit,
  type RecallItem,
  type RankingPart,
  rankingParts,
} from '../src/modules/recall/index.ts';
import { createBm25 } from './recall-bm25.ts';
import { InputError, type Query, readItems, readQueries } from './recall-files.ts';

// The product's recall over files (docs/memory.md). Prints {"id","hits":[{"id","score"}…]} for each query.
const usage = `usage: npm run --silent recall -- --items items.jsonl --queries queries.jsonl
  --k 10                      how many hits for each query
  --ranking spread|bm25       the product's ranking, or plain BM25 to compare it with
  --without part,part         without parts of the ranking: ${rankingParts.join(', ')}`;

interface Options {
  items: string;
  queries: string;
  limit: number;
  ranking: 'spread' | 'bm25';
  without: RankingPart[];
}

type Search = (query: Query) => RecallHit[];

function recall({ items, queries, limit, ranking, without }: Options): string[] {
  const users = readItems(items);
  const searches = new Map<string, Search>();
  const createSearch = (own: RecallItem[]): Search => {
    if (ranking === 'spread') return createProductSearch(own, limit, without);
    const bm25 = createBm25(own);
    return ({ text }) => bm25.search(text, limit);
  };
  return readQueries(queries).map((query) => {
    const search = searches.get(query.user) ?? createSearch(users.get(query.user) ?? []);
    searches.set(query.user, search);
    return JSON.stringify({ id: query.id, hits: search(query) });
  });
}

/** "Yesterday" is the day before the query's own time or, without one, before the user's newest item. */
export function createProductSearch(
  items: RecallItem[],
  limit: number,
  without: readonly RankingPart[] = [],
): Search {
  const index = createRecallIndex(items, buildRanking(without));
  const newest = items.reduce((latest, { at }) => Math.max(latest, at), 0);
  return ({ text, timestamp }) =>
    index.search({ texts: [text], limit, now: new Date(timestamp ?? newest) });
}

function readOptions(args: string[]): Options {
  const { values } = parse(args);
  const { items, queries, k = '10', ranking = 'spread', without } = values;
  if (items === undefined) throw new InputError('--items: expected a file');
  if (queries === undefined) throw new InputError('--queries: expected a file');
  if (!/^[1-9]\d{0,5}$/.test(k))
    throw new InputError('--k: expected a whole number from 1 to 999999');
  if (ranking !== 'spread' && ranking !== 'bm25') {
    throw new InputError('--ranking: expected spread or bm25');
  }
  const parts = without === undefined ? [] : without.split(',').map(readPart);
  if (ranking === 'bm25' && parts.length > 0) {
    throw new InputError('--without: expected only with --ranking spread');
  }
  return { items, queries, limit: Number(k), ranking, without: parts };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        items: { type: 'string' },
        queries: { type: 'string' },
        k: { type: 'string' },
        ranking: { type: 'string' },
        without: { type: 'string' },
      },
    });
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : 'unknown option');
  }
}

function readPart(name: string): RankingPart {
  const part = rankingParts.find((known) => known === name.trim());
  if (!part) throw new InputError(`--without: expected ${rankingParts.join(', ')}; got "${name}"`);
  return part;
}

if (process.argv[1] === import.meta.filename) {
  try {
    const lines = recall(readOptions(process.argv.slice(2)));
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(`${error.message}\n${usage}`);
    process.exitCode = 1;
  }
}
