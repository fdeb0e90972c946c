import type { Emotion, Fact, FollowUp, Memories } from '#app/contract/memories';

// What the tests of this folder remember.
const at = '2026-05-01T10:00:00.000Z';
const stored = { quote: 'my words', said_at: at, is_pinned: false, created_at: at };

export const fact = (id: string, changes: Partial<Fact> = {}): Fact => ({
  ...stored,
  id,
  text: id,
  category: 'other',
  importance: 5,
  valid_from: at,
  valid_to: null,
  history: [],
  ...changes,
});

export const emotion = (id: string, changes: Partial<Emotion> = {}): Emotion => ({
  ...stored,
  id,
  name: id,
  intensity: 7,
  context: 'my words',
  ...changes,
});

export const followUp = (id: string, changes: Partial<FollowUp> = {}): FollowUp => ({
  id,
  text: id,
  quote: 'my words',
  due_at: at,
  state: 'open',
  created_at: at,
  ...changes,
});

export const answer = (facts: Fact[], changes: Partial<Memories> = {}): Memories => ({
  user_id: 1,
  facts,
  emotions: [],
  follow_ups: [],
  facts_limit: 50,
  ...changes,
});
