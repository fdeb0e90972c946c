import type { Emotion, FollowUp } from '#app/contract/memories';
import type { KeptEmotion, KeptFollowUp } from './types.ts';

export const presentEmotion = (emotion: KeptEmotion): Emotion => ({
  id: emotion.id,
  name: emotion.name,
  intensity: emotion.intensity,
  context: emotion.context,
  quote: emotion.quote,
  said_at: emotion.feltAt.toISOString(),
  is_pinned: emotion.isPinned,
  created_at: emotion.createdAt.toISOString(),
});

export const presentFollowUp = (followUp: KeptFollowUp): FollowUp => ({
  id: followUp.id,
  text: followUp.text,
  quote: followUp.quote,
  due_at: followUp.dueAt.toISOString(),
  state: followUp.state,
  created_at: followUp.createdAt.toISOString(),
});
