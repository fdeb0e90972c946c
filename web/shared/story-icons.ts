import type { StoryEntry } from '#app/contract/story';
import type { IconName } from './icons.tsx';

const icons: Record<StoryEntry['kind'], IconName> = {
  met: 'spark',
  'level-up': 'level',
  'first-memory': 'book',
  'days-together': 'calendar',
  'made-up': 'heart',
  'strong-feeling': 'heart',
  anniversary: 'star',
};

/** A later server may tell of more than the page knows. */
export const iconOf = (kind: StoryEntry['kind']): IconName => icons[kind] ?? 'spark';
