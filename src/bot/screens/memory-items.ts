import type { Emotion, Fact, FollowUp, Memories } from '../../contract/memories.ts';

/** One thing that is remembered, of whichever kind. */
export type MemoryItem =
  | ({ kind: 'fact' } & Fact)
  | ({ kind: 'emotion' } & Emotion)
  | ({ kind: 'follow-up' } & FollowUp);

/** Facts first, then feelings, then what is to be asked about. */
export const itemsOf = ({ facts, emotions, follow_ups }: Memories): MemoryItem[] => [
  ...facts.map((fact) => ({ kind: 'fact' as const, ...fact })),
  ...emotions.map((emotion) => ({ kind: 'emotion' as const, ...emotion })),
  ...follow_ups.map((followUp) => ({ kind: 'follow-up' as const, ...followUp })),
];

export const itemOf = (memory: Fact | Emotion): MemoryItem =>
  'intensity' in memory ? { kind: 'emotion', ...memory } : { kind: 'fact', ...memory };

/** So that a message holds what it must: Telegram refuses one that is too long. */
export function shorten(text: string, limit: number): string {
  const letters = [...text];
  return letters.length > limit ? `${letters.slice(0, limit - 1).join('')}…` : text;
}
