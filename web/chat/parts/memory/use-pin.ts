import { useState } from 'preact/hooks';
import type { Memories } from '../../../shared/memories.ts';

export interface Pin {
  isPinned: boolean;
  /** It was pinned or unpinned last, and stands elsewhere now: the focus goes along. */
  hasMoved: boolean;
  set: (isPinned: boolean) => void;
}

export function usePin(memories: Memories) {
  const [movedId, setMovedId] = useState<string | null>(null);
  return ({ id, is_pinned: isPinned }: { id: string; is_pinned: boolean }): Pin => ({
    isPinned,
    hasMoved: id === movedId,
    set(isPinned) {
      setMovedId(id);
      void memories.pin(id, isPinned);
    },
  });
}
