import type { Db } from '#app/platform/db/index';
import type { KeptFact, Owner, StagedFact } from '../types.ts';
import {
  closeFacts,
  deleteBeyond,
  findKnownDigests,
  insertFacts,
  listCurrentFacts,
} from './queries.ts';
import { digestOf, openFacts, sealFact } from './rows.ts';
import { weave, type Change } from './weave.ts';

/** Facts kept of one user, those that ended included. */
export const mostKept = 2_000;

export interface Learning {
  staged: StagedFact[];
  /** What is true so far, when the process is sure of it. */
  known: KeptFact[] | undefined;
  now: Date;
}

/**
 * Writes what was learned into what is known: the same is left out, what it makes untrue is closed and
 * kept as history. The caller holds the user's memory (`bumpVersion`), so nobody else learns meanwhile.
 */
export async function learnFacts(tx: Db, owner: Owner, learning: Learning): Promise<Change> {
  const fresh = await leaveOutOldNews(tx, owner, learning.staged);
  if (fresh.length === 0) return { added: [], repeated: [], closed: [] };
  const known =
    learning.known ?? (await openFacts(owner, listCurrentFacts(tx, owner.userId, mostKept)));
  const change = weave(known, fresh, learning.now);
  if (change.added.length === 0) return change;
  // First, so that no two facts are true at the same time; what closes them is looked for at the commit.
  for (const { ids, at, supersededBy } of change.closed) {
    await closeFacts(tx, owner.userId, ids, { at, supersededBy });
  }
  await insertFacts(
    tx,
    change.added.map((fact) => sealFact(owner, fact)),
  );
  await deleteBeyond(tx, owner.userId, mostKept);
  return change;
}

/** What was taken from a message before is not learned from it again, nor what its owner has corrected. */
async function leaveOutOldNews(tx: Db, owner: Owner, staged: StagedFact[]) {
  const sources = staged.flatMap(({ source }) => source?.id ?? []);
  if (sources.length === 0) return staged;
  const known = await findKnownDigests(tx, owner.userId, sources);
  const learned = new Set(known.map((row) => keyOf(row.source_message_id, row.digest)));
  const corrected = new Set(
    known.filter((row) => row.said_at === null).map((row) => row.source_message_id),
  );
  return staged.filter(
    ({ source, text }) =>
      !source ||
      (!corrected.has(source.id) && !learned.has(keyOf(source.id, digestOf(owner, text)))),
  );
}

const keyOf = (messageId: string | null, digest: Uint8Array) =>
  `${messageId}:${Buffer.from(digest).toString('hex')}`;
