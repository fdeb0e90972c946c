import { parseArgs } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { type RecallItem, type RankingPart, rankingParts } from '../src/modules/recall/index.ts';
import { createProductSearch } from './recall.ts';
import { createBm25 } from './recall-bm25.ts';
import { InputError, type Query, readItems, readQueries } from './recall-files.ts';

// The table of docs/memory.md: what each part of the ranking brings, beside plain BM25 and PostgreSQL's
// full-text search, all in one run over files with evidence.
const usage = 'usage: node scripts/recall-table.ts --items items.jsonl --queries queries.jsonl';
const limit = 20;

/** Ids, best first, for one user's question. */
type Search = (query: Query) => Promise<string[]> | string[];
type CreateSearch = (items: RecallItem[]) => Promise<Search> | Search;

const rankings: [name: string, createSearch: CreateSearch][] = [
  ['PostgreSQL full text, all words', (items) => createPostgresSearch(items, 'all')],
  ['PostgreSQL full text, any word', (items) => createPostgresSearch(items, 'any')],
  ['BM25, stemming, stop words', createBm25Search],
  ['presence and brevity', createSearchWithout(rankingParts)],
  ...rankingParts.map((part, index): [string, CreateSearch] => [
    `+ ${part}`,
    createSearchWithout(rankingParts.slice(index + 1)),
  ]),
];

function createBm25Search(items: RecallItem[]): Search {
  const bm25 = createBm25(items);
  return ({ text }) => bm25.search(text, limit).map(({ id }) => id);
}

function createSearchWithout(without: readonly RankingPart[]): CreateSearch {
  return (items) => {
    const search = createProductSearch(items, limit, without);
    return (query) => search(query).map(({ id }) => id);
  };
}

/** With the speaker in the key: questions name people. */
async function createPostgresSearch(items: RecallItem[], words: 'all' | 'any'): Promise<Search> {
  await postgres.query('truncate items');
  await postgres.query(
    `insert into items select id, to_tsvector('english', text)
     from unnest($1::text[], $2::text[]) as item (id, text)`,
    [items.map(({ id }) => id), items.map(({ speaker, text }) => `${speaker}: ${text}`)],
  );
  const all = "plainto_tsquery('english', $1)";
  const asked = words === 'all' ? all : `replace(${all}::text, '&', '|')::tsquery`;
  return async ({ text }) => {
    const { rows } = await postgres.query<{ id: string }>(
      `select id from items, (select ${asked} as words) as asked
       where key @@ words order by ts_rank_cd(key, words) desc, id limit ${limit}`,
      [text],
    );
    return rows.map(({ id }) => id);
  };
}

interface Measured {
  at5: number;
  at10: number;
  at20: number;
  reciprocalRank: number;
}

async function measure(
  users: Map<string, RecallItem[]>,
  queries: Query[],
  createSearch: CreateSearch,
): Promise<Measured> {
  const sums = { at5: 0, at10: 0, at20: 0, reciprocalRank: 0 };
  for (const [user, items] of users) {
    const search = await createSearch(items);
    for (const query of queries) {
      if (query.user !== user) continue;
      const evidence = new Set(query.evidence);
      const ids = await search(query);
      const share = (first: number) =>
        ids.slice(0, first).filter((id) => evidence.has(id)).length / evidence.size;
      const place = ids.findIndex((id) => evidence.has(id));
      sums.at5 += share(5);
      sums.at10 += share(10);
      sums.at20 += share(20);
      sums.reciprocalRank += place === -1 ? 0 : 1 / (place + 1);
    }
  }
  const mean = (sum: number) => sum / queries.length;
  return {
    at5: mean(sums.at5),
    at10: mean(sums.at10),
    at20: mean(sums.at20),
    reciprocalRank: mean(sums.reciprocalRank),
  };
}

function describe(name: string, { at5, at10, at20, reciprocalRank }: Measured): string {
  const percent = (share: number) => (share * 100).toFixed(1);
  return `| ${name} | ${percent(at5)} | ${percent(at10)} | ${percent(at20)} | ${percent(reciprocalRank)} |`;
}

const postgres = new PGlite();
try {
  const options = { items: { type: 'string' }, queries: { type: 'string' } } as const;
  const { values } = parseArgs({ options });
  if (values.items === undefined || values.queries === undefined) throw new InputError(usage);
  const users = readItems(values.items);
  const queries = readQueries(values.queries).filter(({ evidence = [] }) => evidence.length > 0);
  if (queries.length === 0)
    throw new InputError(`${values.queries}: expected queries with evidence`);

  await postgres.query('create table items (id text primary key, key tsvector)');
  console.log('| ranking | R@5 | R@10 | R@20 | MRR |\n|---|---|---|---|---|');
  for (const [name, createSearch] of rankings) {
    console.log(describe(name, await measure(users, queries, createSearch)));
  }
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await postgres.close();
}
