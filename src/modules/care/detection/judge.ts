import type { Action, Category, Frame, Group } from './groups.ts';
import type { Reading } from './readings.ts';
import type { Match } from './rules.ts';

/** What a reading comes to. */
export interface Finding {
  action: Action;
  severity: 0 | 1 | 2 | 3;
  categories: Category[];
  /** Says something that alone means nothing, but after talk of despair does. */
  isWeakSign: boolean;
  isAboutMedia: boolean;
}

type Danger = Match<Extract<Group, { kind: 'danger' }>>;

/** Of all the rules found the gravest that holds, given what stands around it. */
export function judge(
  { tokens, matches }: Reading,
  isLaughing: boolean,
  isHarmless: ReadonlySet<number> = new Set(),
): Finding {
  const dangers: Danger[] = [];
  const covers: { from: number; to: number }[] = [];
  const frames = new Map<Frame, Set<number>>();
  const ownWords = new Set<number>();
  const finding: Finding = {
    action: 'none',
    severity: 0,
    categories: [],
    isWeakSign: false,
    isAboutMedia: false,
  };
  for (const { group, from, to } of matches) {
    if (group.kind === 'danger') dangers.push({ group, from, to });
    else if (group.kind === 'weak') finding.isWeakSign = true;
    else if (group.kind === 'frame') {
      note(frames, group.frame, tokens[from]?.sentence ?? 0);
      if (group.frame === 'first') ownWords.add(from);
    } else {
      covers.push({ from, to });
      if (group.action === 'check_in') raise(finding, 'check_in', 1, 'mention');
    }
  }
  finding.isAboutMedia = frames.has('media') || frames.has('game');

  const others = othersByPlace(dangers);
  const covered = new Uint8Array(tokens.length);
  for (const { from, to } of covers) covered.fill(1, from, to);
  const isCovered = ({ from, to }: Danger) =>
    covered.subarray(from, to).includes(1) ||
    tokens.slice(from, to).some(({ piece }) => isHarmless.has(piece));
  const sentenceOf = (danger: Danger) => tokens[danger.from]?.sentence ?? 0;
  const isNear = (frame: Frame, danger: Danger) => {
    const [first, last] = [sentenceOf(danger), tokens[danger.to - 1]?.sentence ?? 0];
    const sentences = frames.get(frame);
    for (let at = first - reach; at <= last + reach; at += 1) if (sentences?.has(at)) return true;
    return false;
  };
  const isWithin = (frame: Frame, danger: Danger) =>
    frames.get(frame)?.has(sentenceOf(danger)) ?? false;
  const isQuoted = (danger: Danger) =>
    tokens.slice(danger.from, danger.to).every((token) => token.isQuoted);

  for (const danger of dangers) {
    const { category, action, severity, mutedBy = [], needs = [], isLight } = danger.group;
    if (isCovered(danger)) continue;
    if (needs.some((frame) => !isNear(frame, danger))) continue;
    const isTold = mutedBy.some((frame) =>
      frame === 'study'
        ? isWithin(frame, danger) && !isWithin('kin', danger)
        : isNear(frame, danger),
    );
    if (isTold && !frames.has('self')) continue;
    if (action === 'crisis' && category !== 'story') {
      if (isOfOther(danger, others, ownWords)) continue;
      if (isQuoted(danger) && isNear('media', danger)) continue;
      if (tales.some((tale) => isWithin(tale, danger)) && !isWithin('first', danger)) continue;
      if (isWithin('game', danger) && severity < 3) continue;
      if (ofOneself.has(category) && isWithin('past', danger) && !isWithin('now', danger)) {
        raise(finding, 'check_in', 1, 'past');
        continue;
      }
      if (isLight && isLaughing) {
        raise(finding, 'check_in', 1, category);
        continue;
      }
    }
    if (action === 'third_party' && isWithin('past', danger)) {
      raise(finding, 'check_in', 1, 'past');
      continue;
    }
    const isMinor = action === 'crisis' && frames.has('minor');
    raise(finding, action, isMinor ? 3 : severity, category);
  }
  return finding;
}

const closeBy = 2;

/** What is said of others, by every word of it and those right after. */
function othersByPlace(dangers: readonly Danger[]): Map<number, Danger[]> {
  const places = new Map<number, Danger[]>();
  for (const danger of dangers) {
    if (danger.group.action !== 'third_party') continue;
    for (let at = danger.from; at <= danger.to + closeBy; at += 1) {
      const known = places.get(at);
      if (known) known.push(danger);
      else places.set(at, [danger]);
    }
  }
  return places;
}

/** Whether it is another who is meant: where it is all in what is said of them, or by it without an "I". */
function isOfOther(
  { from, to }: Danger,
  others: ReadonlyMap<number, readonly Danger[]>,
  ownWords: ReadonlySet<number>,
): boolean {
  let isClose = false;
  let isOwn = false;
  for (let at = from; at <= to; at += 1) {
    for (const other of others.get(at) ?? []) {
      if (other.from <= from && other.to >= to) return true;
      isClose = true;
    }
    if (at < to && ownWords.has(at)) isOwn = true;
  }
  return isClose && !isOwn;
}

/** Where nobody speaks of themselves, their words are of somebody in one of these. */
const tales: readonly Frame[] = ['media', 'game', 'study'];

/** Pieces of the text whose words mean something else. */
export function harmlessPieces({ tokens, matches }: Reading): Set<number> {
  const covers = matches.filter(({ group }) => group.kind === 'cover');
  return new Set(
    covers.flatMap(({ from, to }) => tokens.slice(from, to).map(({ piece }) => piece)),
  );
}

/** Sentences before and after, to which a tale or a game that is named extends. */
const reach = 1;

const ofOneself: ReadonlySet<Category> = new Set([
  'ideation',
  'plan',
  'passive',
  'self_harm',
  'overdose',
]);

const ranks: Record<Action, number> = { none: 0, check_in: 1, third_party: 2, crisis: 3 };

export function raise(
  finding: Finding,
  action: Action,
  severity: Finding['severity'],
  category: Category,
): void {
  if (ranks[action] > ranks[finding.action]) finding.action = action;
  if (severity > finding.severity) finding.severity = severity;
  if (!finding.categories.includes(category)) finding.categories.push(category);
}

function note(frames: Map<Frame, Set<number>>, frame: Frame, sentence: number): void {
  const known = frames.get(frame);
  if (known) known.add(sentence);
  else frames.set(frame, new Set([sentence]));
}
