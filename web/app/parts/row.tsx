import type { ComponentChildren } from 'preact';
import { Icon } from '../../shared/icons.tsx';

interface Props {
  /** Where the focus goes back to. */
  id: string;
  picture?: ComponentChildren;
  onOpen: () => void;
  children: ComponentChildren;
}

/** A line that opens a screen. */
export function Row({ id, picture, onOpen, children }: Props) {
  return (
    <button id={id} class="row" type="button" onClick={onOpen}>
      {picture}
      <span class="row-words">{children}</span>
      <Icon name="forward" />
    </button>
  );
}
