import { AppError } from '#app/lib/errors';
import type { Database, Db } from '#app/platform/db/index';
import { planInForce, plans } from '../billing/index.ts';
import type { UserKeys } from '../users/index.ts';
import { pinEmotion } from './emotions/queries.ts';
import type { Embeddings } from './embeddings/embeddings.ts';
import { deleteEmbeddings } from './embeddings/queries.ts';
import { readEmotions } from './emotions/emotions.ts';
import { learnFacts, mostKept } from './facts/learn.ts';
import { findByDigest, findFact, listPastFacts, updateFact } from './facts/queries.ts';
import { digestOf, openFact, openFacts, presentFact, sealWords } from './facts/rows.ts';
import { checkFact, explainRefusal, importanceOf } from './facts/rules/index.ts';
import { oneLine } from './facts/stage.ts';
import { forget } from './forget.ts';
import { presentEmotion, presentFollowUp } from './present.ts';
import { bumpVersion, deleteItems, readPlan, startAnew } from './queries.ts';
import type { Library } from './library.ts';
import type { Memory, OverviewQuery } from './memory.ts';
import { stemsOf } from '../recall/index.ts';
import { emptySummaries, scrubSummaries } from './summaries/summaries.ts';
import type { FindMentions, Held, KeptFact, Owner } from './types.ts';

interface Dependencies {
  database: Database;
  keys: UserKeys;
  library: Library;
  embeddings: Embeddings;
  findMentions: FindMentions;
  clock: () => Date;
}

type FactRow = NonNullable<Awaited<ReturnType<typeof findFact>>>;
type OwnerDesk = Pick<Memory, 'overview' | 'get' | 'add' | 'change' | 'forget' | 'wipe'>;

/** How people see and change what is remembered of them. */
export function createOwnerDesk(dependencies: Dependencies): OwnerDesk {
  const { database, keys, library, embeddings, findMentions, clock } = dependencies;
  const asOwner = <T>(userId: number, work: (tx: Db, owner: Owner) => Promise<T>) =>
    database.asUser(userId, async (tx) =>
      work(tx, { userId, cipher: await keys.cipherFor(tx, userId) }),
    );

  return {
    overview: (userId, { query, category }) =>
      asOwner(userId, async (tx, owner) => {
        const user = await readPlan(tx, userId);
        const held = await library.read(tx, owner, user.memoryVersion);
        const past = await openFacts(owner, listPastFacts(tx, userId, mostKept));
        return {
          facts: found(held, query)
            .filter((fact) => category === undefined || fact.category === category)
            .map((fact) => presentFact(fact, past)),
          // Feelings and open loops have no category.
          emotions: matching(
            held.emotions,
            { query, category },
            ({ name, context }) => `${name} ${context}`,
          ).map(presentEmotion),
          follow_ups: matching(held.followUps, { query, category }, ({ text }) => text).map(
            presentFollowUp,
          ),
          facts_limit: plans[planInForce(user, clock())].factsInUse,
        };
      }),

    get: (userId, id) => asOwner(userId, (tx, owner) => get(tx, owner, id)),

    add: (userId, { text, category }) =>
      asOwner(userId, async (tx, owner) => {
        requireAllowed(text);
        await bumpVersion(tx, userId);
        const line = oneLine(text);
        const news = { text: line, quote: line, category, source: undefined };
        const { added, repeated } = await learnFacts(tx, owner, {
          staged: [news],
          known: undefined,
          now: clock(),
        });
        const [fact] = [...added, ...repeated];
        if (!fact) throw notFound();
        return get(tx, owner, fact.id);
      }),

    change: (userId, id, { text, category, is_pinned }) =>
      asOwner(userId, async (tx, owner) => {
        if (text !== undefined) requireAllowed(text);
        await bumpVersion(tx, userId);
        const row = await findFact(tx, userId, id);
        if (!row) return changeEmotion(tx, owner, id, { text, category, is_pinned });
        if (text !== undefined) await correct(tx, owner, row, oneLine(text));
        const plain = {
          ...(is_pinned !== undefined && { is_pinned }),
          ...(category !== undefined && { category }),
        };
        if (Object.keys(plain).length > 0) await updateFact(tx, userId, id, plain);
        return get(tx, owner, id);
      }),

    forget: (userId, id) =>
      asOwner(userId, async (tx, owner) => {
        await bumpVersion(tx, userId);
        if (!(await forget(tx, owner, id, findMentions))) throw notFound();
        embeddings.forgetUser(userId);
      }),

    wipe: (userId) =>
      asOwner(userId, async (tx, owner) => {
        await deleteItems(tx, userId);
        await emptySummaries(tx, owner);
        await startAnew(tx, userId);
        embeddings.forgetUser(userId);
      }),
  };

  /** In its place and in the owner's words: the former wording was never true. */
  async function correct(tx: Db, owner: Owner, row: FactRow, line: string) {
    const { id, category } = row;
    const former = openFact(owner, row);
    const twin = await findByDigest(tx, owner.userId, digestOf(owner, line));
    if (twin && twin.id !== id) {
      throw new AppError('conflict', 'memory-known', 'this is remembered already', {
        details: { field: 'text', id: twin.id },
      });
    }
    await updateFact(tx, owner.userId, id, {
      ...sealWords(owner, { id, text: line, quote: line }),
      importance: importanceOf({ text: line, category }),
      said_at: null,
    });
    await deleteEmbeddings(tx, owner.userId, [id]);
    embeddings.forgetUser(owner.userId);
    await scrubSummaries(tx, owner, [former.text, former.quote]);
  }

  async function get(tx: Db, owner: Owner, id: string) {
    const row = await findFact(tx, owner.userId, id);
    if (!row) throw notFound();
    const past = await openFacts(owner, listPastFacts(tx, owner.userId, mostKept));
    return presentFact(openFact(owner, row), past);
  }

  /** Best match first when words are asked for, else pinned and newest first. */
  function found(held: Held, query: string | undefined): KeptFact[] {
    if (query === undefined) return held.facts.toSorted(byPinThenNewest);
    const byId = new Map(held.facts.map((fact) => [fact.id, fact]));
    const hits = library.indexOf(held).search({ texts: [query], limit: 50 });
    return hits.flatMap(({ id }) => byId.get(id) ?? []);
  }
}

const byPinThenNewest = (a: KeptFact, b: KeptFact) =>
  Number(b.isPinned) - Number(a.isPinned) ||
  b.createdAt.getTime() - a.createdAt.getTime() ||
  (a.id < b.id ? 1 : -1);

/** Those that share a word with what is looked for. */
function matching<T extends { quote: string }>(
  items: T[],
  { query, category }: OverviewQuery,
  textOf: (item: T) => string,
): T[] {
  if (category !== undefined) return [];
  if (query === undefined) return items;
  const asked = new Set(stemsOf(query));
  return items.filter((item) =>
    stemsOf(`${textOf(item)} ${item.quote}`).some((stem) => asked.has(stem)),
  );
}

async function changeEmotion(
  tx: Db,
  owner: Owner,
  id: string,
  {
    text,
    category,
    is_pinned,
  }: { text?: string | undefined; category?: unknown; is_pinned?: boolean | undefined },
) {
  const emotion = (await readEmotions(tx, owner)).find((each) => each.id === id);
  if (!emotion) throw notFound();
  if (text !== undefined || category !== undefined) {
    throw new AppError('invalid', 'invalid-body', 'a feeling can be pinned or forgotten', {
      details: { field: text === undefined ? 'category' : 'text', expected: 'only is_pinned' },
    });
  }
  const isPinned = is_pinned ?? emotion.isPinned;
  await pinEmotion(tx, owner.userId, id, isPinned);
  return presentEmotion({ ...emotion, isPinned });
}

/** The owner's own words need no quote, yet some things are kept from nobody. */
function requireAllowed(text: string): void {
  const line = oneLine(text);
  const refusal = checkFact({ text: line, quote: line }, line);
  if (refusal === 'empty' || refusal === 'too-long') {
    throw new AppError('invalid', 'invalid-body', explainRefusal(refusal), {
      details: { field: 'text', expected: 'a sentence in words' },
    });
  }
  if (refusal === 'secret' || refusal === 'instruction') {
    throw new AppError('invalid', 'memory-refused', explainRefusal(refusal), {
      details: { field: 'text' },
    });
  }
}

const notFound = () => new AppError('not-found', 'not-found', 'no such memory');
