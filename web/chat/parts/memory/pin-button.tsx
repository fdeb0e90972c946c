import { useLayoutEffect, useRef } from 'preact/hooks';
import { useTexts } from '../../texts.ts';
import { Icon } from '../../../shared/icons.tsx';
import type { Pin } from './use-pin.ts';

export function PinButton({ text, pin }: { text: string; pin: Pin }) {
  const { memory: t } = useTexts();
  const { isPinned, hasMoved } = pin;
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (hasMoved) button.current?.focus();
  }, [hasMoved, isPinned]);
  return (
    <button
      ref={button}
      class={isPinned ? 'icon-button is-on' : 'icon-button'}
      type="button"
      aria-label={isPinned ? t.unpin(text) : t.pin(text)}
      onClick={() => pin.set(!isPinned)}
    >
      <Icon name="pin" />
    </button>
  );
}
