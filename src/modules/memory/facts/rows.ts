import { v7 as uuid } from 'uuid';
import type { Fact, PastFact } from '#app/contract/memories';
import { sealedJson } from '#app/platform/crypto/index';
import { normaliseWords } from '../../recall/index.ts';
import type { KeptFact, Owner } from '../types.ts';
import type { listCurrentFacts } from './queries.ts';
import { asCategory } from './stage.ts';

const content = sealedJson<{ text: string; quote: string }>('facts', 'content');

type Row = Awaited<ReturnType<typeof listCurrentFacts>>[number];

export const openFact = ({ userId, cipher }: Owner, row: Row): KeptFact => ({
  id: row.id,
  ...content.open(cipher, userId, row.id, row.content),
  category: asCategory(row.category),
  importance: row.importance,
  isPinned: row.is_pinned,
  sourceMessageId: row.source_message_id,
  saidAt: row.said_at,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  supersededBy: row.superseded_by,
  createdAt: row.created_at,
});

/** Those that have not changed are taken from what was opened before. */
export async function openFacts(
  owner: Owner,
  rows: Promise<Row[]>,
  before: readonly KeptFact[] = [],
): Promise<KeptFact[]> {
  const opened = new Map(before.map((fact) => [fact.id, fact]));
  return (await rows).map((row) => {
    const known = opened.get(row.id);
    if (known && sealedAs.get(known) === fingerprintOf(row)) return known;
    const fact = openFact(owner, row);
    sealedAs.set(fact, fingerprintOf(row));
    return fact;
  });
}

/** A sealed value never looks the same twice: its tag tells whether the words have changed. */
const sealedAs = new WeakMap<KeptFact, string>();
const fingerprintOf = ({ content: sealed, category, importance, is_pinned, valid_to }: Row) =>
  [
    Buffer.from(sealed.slice(-16)).toString('hex'),
    category,
    importance,
    is_pinned,
    valid_to,
  ].join();

export const newFact = (
  fact: Pick<KeptFact, 'text' | 'quote' | 'category' | 'importance' | 'validFrom' | 'createdAt'> &
    Partial<KeptFact>,
): KeptFact => ({
  id: uuid(),
  isPinned: false,
  sourceMessageId: null,
  saidAt: null,
  validTo: null,
  supersededBy: null,
  ...fact,
});

export const sealFact = (owner: Owner, fact: KeptFact) => ({
  id: fact.id,
  user_id: owner.userId,
  category: fact.category,
  ...sealWords(owner, fact),
  source_message_id: fact.sourceMessageId,
  importance: fact.importance,
  is_pinned: fact.isPinned,
  said_at: fact.saidAt,
  valid_from: fact.validFrom,
  valid_to: fact.validTo,
  superseded_by: fact.supersededBy,
});

/** What changes when the words of a fact do. */
export const sealWords = (
  { userId, cipher }: Owner,
  { id, text, quote }: Pick<KeptFact, 'id' | 'text' | 'quote'>,
) => ({
  content: content.seal(cipher, userId, id, { text, quote }),
  digest: digestOf({ userId, cipher }, text),
});

export const digestOf = ({ cipher }: Owner, text: string) =>
  cipher.digest('fact', normaliseWords(text).join(' '));

export const presentFact = (fact: KeptFact, past: KeptFact[] = []): Fact => ({
  id: fact.id,
  text: fact.text,
  category: fact.category,
  quote: fact.quote,
  said_at: fact.saidAt?.toISOString() ?? null,
  importance: fact.importance,
  is_pinned: fact.isPinned,
  created_at: fact.createdAt.toISOString(),
  valid_from: fact.validFrom.toISOString(),
  valid_to: fact.validTo?.toISOString() ?? null,
  history: historyOf(fact.id, past).map(presentPast),
});

/** What it took the place of, and what that took the place of; newest first. */
function historyOf(id: string, past: KeptFact[]): KeptFact[] {
  const before = past.filter((fact) => fact.supersededBy === id);
  return before
    .flatMap((fact) => [fact, ...historyOf(fact.id, past)])
    .toSorted((a, b) => (b.validTo?.getTime() ?? 0) - (a.validTo?.getTime() ?? 0));
}

const presentPast = (fact: KeptFact): PastFact => ({
  id: fact.id,
  text: fact.text,
  quote: fact.quote,
  said_at: fact.saidAt?.toISOString() ?? null,
  valid_from: fact.validFrom.toISOString(),
  valid_to: (fact.validTo ?? fact.validFrom).toISOString(),
});
