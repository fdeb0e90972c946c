import type { FactCategory } from '#app/contract/categories';
import type { Emotion, Fact, FollowUp } from '#app/contract/memories';
import { isSameDay } from './dates.ts';

export interface FactGroup {
  kind: 'pinned' | 'today' | 'earlier';
  facts: Fact[];
}

/** What is pinned stands above, then the newest; groups without a fact are left out. */
export function groupFacts(facts: Fact[], now: string): FactGroup[] {
  const newest = facts.toSorted((a, b) => b.created_at.localeCompare(a.created_at));
  const kindOf = (fact: Fact): FactGroup['kind'] => {
    if (fact.is_pinned) return 'pinned';
    return isSameDay(fact.created_at, now) ? 'today' : 'earlier';
  };
  return (['pinned', 'today', 'earlier'] as const)
    .map((kind) => ({ kind, facts: newest.filter((fact) => kindOf(fact) === kind) }))
    .filter((group) => group.facts.length > 0);
}

/** The first facts of the groups, as many as there is room for. */
export function takeFacts(groups: FactGroup[], count: number): FactGroup[] {
  let room = count;
  return groups.flatMap((group) => {
    const facts = group.facts.slice(0, Math.max(0, room));
    room -= facts.length;
    return facts.length > 0 ? [{ ...group, facts }] : [];
  });
}

export const ofCategory = (facts: Fact[], category: FactCategory | null): Fact[] =>
  category === null ? facts : facts.filter((fact) => fact.category === category);

export const sortEmotions = (emotions: Emotion[]): Emotion[] =>
  emotions.toSorted(
    (a, b) => Number(b.is_pinned) - Number(a.is_pinned) || b.created_at.localeCompare(a.created_at),
  );

/** What is still to come back to, soonest first. */
export const sortFollowUps = (followUps: FollowUp[]): FollowUp[] =>
  followUps
    .filter(({ state }) => state !== 'done')
    .toSorted((a, b) => a.due_at.localeCompare(b.due_at));

/** How a feeling of 1 to 10 is put in words. */
export const strengthOf = (intensity: number): 'gentle' | 'strong' | 'very-strong' => {
  if (intensity <= 5) return 'gentle';
  return intensity <= 7 ? 'strong' : 'very-strong';
};
