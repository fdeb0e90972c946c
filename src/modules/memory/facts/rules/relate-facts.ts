import { type Claim, hasOneValue, type Slot } from './claim.ts';
import { isSameKin } from './kin.ts';
import { type ComparableFact, prepareFact, type PreparedFact } from './prepare-fact.ts';
import { isCyrillic, rootOf } from './root.ts';
import { isSameName } from './sound.ts';

/**
 * What a newer fact does to an older one: says it again, takes its place, says that it is over, or
 * leaves it alone.
 */
export type Relation = 'same' | 'replaces' | 'ends' | 'apart';

export const relateFacts = (older: ComparableFact, newer: ComparableFact): Relation =>
  relatePrepared(prepareFact(older), prepareFact(newer));

/** The same for facts that are compared with many. */
export function relatePrepared(older: PreparedFact, newer: PreparedFact): Relation {
  if (older.canonical === newer.canonical || saySame(older.claims, newer.claims)) return 'same';
  if (isPartedFromAnother(older.claims, newer.claims)) return 'apart';
  const relations = newer.claims.flatMap((news) =>
    older.claims.map((known) => relateClaims(known, news)),
  );
  if (relations.includes('replaces')) return 'replaces';
  return relations.includes('ends') ? 'ends' : 'apart';
}

function saySame([known, ...more]: Claim[], [news, ...others]: Claim[]): boolean {
  if (!known || !news || more.length + others.length > 0) return false;
  if (known.slot === 'other' || known.slot === 'taste' || known.value.length === 0) return false;
  return (
    known.slot === news.slot &&
    known.phase === 'now' &&
    news.phase === 'now' &&
    known.left.length + news.left.length === 0 &&
    isAboutSame(known, news) &&
    isWithin(known.value, news.value) &&
    isWithin(news.value, known.value)
  );
}

/** "Расстался с Машей" says nothing of Katya. */
function isPartedFromAnother(older: Claim[], newer: Claim[]): boolean {
  const known = older.find(({ slot, value }) => slot === 'partner' && value.length > 0);
  const left = newer.find(({ slot, phase }) => slot === 'partner' && phase === 'over');
  return (
    known !== undefined &&
    left !== undefined &&
    left.value.length > 0 &&
    !overlap(known.value, left.value)
  );
}

function relateClaims(known: Claim, news: Claim): Relation {
  if (known.phase === 'past' || news.phase === 'past' || news.phase === 'planned') return 'apart';
  if (news.slot === 'life') return endsWithLife(known, news) ? 'ends' : 'apart';
  if (!isAboutSame(known, news)) return 'apart';
  if (known.phase === 'planned') return cameTrue(known, news) ? 'replaces' : 'apart';
  if (isLeft(known, news)) return 'replaces';
  if (news.phase === 'over') return isOver(known, news) ? 'ends' : 'apart';
  if (known.phase === 'over') return isBack(known, news) ? 'replaces' : 'apart';
  if (isOpinion(known) && isOpinion(news)) return contradicts(known, news) ? 'replaces' : 'apart';
  return takesPlace(known, news) ? 'replaces' : 'apart';
}

/** "Moved from Moscow" is about living there, not about being born there. */
function isLeft(known: Claim, news: Claim): boolean {
  const isSlot = news.slot === 'other' ? switchable.has(known.slot) : known.slot === news.slot;
  return isSlot && known.phase === 'now' && known.isSo && overlap(known.value, news.left);
}

const switchable = new Set<Slot>(['other', 'taste', 'thing', 'job', 'workplace']);

/** Whether both speak of the user, or of the same person or pet. */
function isAboutSame(known: Claim, news: Claim): boolean {
  if (known.slot === 'partner' && news.slot === 'partner') return true;
  if (known.kin === undefined || news.kin === undefined) return known.kin === news.kin;
  const areNamed = known.kinName !== undefined && news.kinName !== undefined;
  if (areNamed && !isSameWord(known.kinName ?? '', news.kinName ?? '')) return false;
  return isSameKin(known.kin, news.kin);
}

/** What was so of the one who died; people's names stay true. */
function endsWithLife(known: Claim, news: Claim): boolean {
  if (known.kin === undefined || known.phase !== 'now' || known.slot === 'name') return false;
  if (news.kin === undefined ? news.kinName === undefined : !isSameKin(known.kin, news.kin))
    return false;
  const isOwned = known.slot === 'pet' || known.slot === 'kin' || known.slot === 'partner';
  const name = isOwned ? known.value[0] : known.kinName;
  // "Rex died" is about whoever is called so; "the dog died" about the dog, whatever its name.
  if (news.kinName === undefined) return true;
  return name === undefined ? news.kin !== undefined : isSameWord(name, news.kinName);
}

function isOver(known: Claim, news: Claim): boolean {
  if (known.phase !== 'now') return false;
  // "Sold the car" ends "Drives a car".
  const isThing = news.slot === 'thing' && known.slot === 'other';
  if (isThing) return news.value.length > 0 && isWithin(news.value, known.value);
  if (news.slot === 'partner' && known.slot === 'status') return isTogether(known);
  if (news.slot !== known.slot) return false;
  return news.value.length === 0 || known.value.length === 0 || overlap(known.value, news.value);
}

const isTogether = ({ value }: Claim) => ['dating', 'engaged', 'married'].includes(value[0] ?? '');

/** A new job after "quit"; the same partner or city again. */
function isBack(known: Claim, news: Claim): boolean {
  if (known.slot === 'life' || news.phase !== 'now') return false;
  const isWork = isJob(known) && isJob(news);
  if (isWork) return known.value.length === 0 || overlap(known.value, news.value);
  return known.slot === news.slot && hasOneValue(known.slot) && overlap(known.value, news.value);
}

const isJob = ({ slot }: Claim) => slot === 'job' || slot === 'workplace';
const isOpinion = ({ slot }: Claim) => slot === 'taste' || slot === 'other';

function cameTrue(known: Claim, news: Claim): boolean {
  return (
    known.slot === news.slot &&
    news.phase === 'now' &&
    !isOpinion(known) &&
    overlap(known.value, news.value)
  );
}

/** Yes and no of one thing; "no coffee" also of black coffee, not of "coffee and tea". */
function contradicts(known: Claim, news: Claim): boolean {
  if (known.isSo === news.isSo || known.value.length === 0 || news.value.length === 0) return false;
  const [yes, no] = known.isSo ? [known, news] : [news, known];
  return (
    !yes.isList && isWithin(no.value, yes.value) && (!no.isList || isWithin(yes.value, no.value))
  );
}

/** Another value where there can be but one. */
function takesPlace(known: Claim, news: Claim): boolean {
  // With "now", a new job is new altogether.
  if (isJob(known) && isJob(news) && news.isChange) return !overlap(known.value, news.value);
  // A country is no other place than its city, unless one moved there.
  if (known.slot === 'residence' && news.slot === 'country') return news.isChange;
  if (known.slot !== news.slot || !hasOneValue(known.slot)) return false;
  if (known.slot === 'name' && known.kin !== undefined) return false;
  if (known.value.length === 0 || news.value.length === 0 || agrees(known, news)) return false;
  // Titles in two languages cannot be compared.
  return known.slot !== 'job' || isComparable(known.value, news.value);
}

/** A day and a month agree only together. */
const agrees = (known: Claim, news: Claim) =>
  known.slot === 'birthday'
    ? isWithin(known.value, news.value) || isWithin(news.value, known.value)
    : overlap(known.value, news.value);

const isComparable = (one: string[], other: string[]) =>
  isCyrillic(one.join('')) === isCyrillic(other.join(''));

const overlap = (one: string[], other: string[]) =>
  one.some((word) => other.some((each) => isSameWord(word, each)));

const isWithin = (inner: string[], outer: string[]) =>
  inner.every((word) => outer.some((each) => isSameWord(word, each)));

const isSameWord = (one: string, other: string) =>
  one === other || rootOf(one) === rootOf(other) || isSameName(one, other);
