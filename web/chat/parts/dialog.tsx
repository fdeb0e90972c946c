import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useTexts } from '../texts.ts';
import { Icon } from '../../shared/icons.tsx';

interface Props {
  /** `sheet` comes up from the edge of a phone, `alert` stands in the middle. */
  kind: 'sheet' | 'alert';
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

/**
 * A modal on the browser's own dialog: focus stays inside and goes back where it was, or to the page
 * when that is gone; Escape, a tap beside it and `<form method="dialog">` close it.
 */
export function Dialog({ kind, title, onClose, children }: Props) {
  const t = useTexts();
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    const { activeElement: opener } = document;
    dialog?.showModal();
    return () => {
      dialog?.close();
      const isOpenerHere = opener?.isConnected && opener !== document.body;
      if (!isOpenerHere) document.querySelector('main')?.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      class={`dialog dialog-${kind}`}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        // Only the backdrop: what is inside is the frame's.
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <div class="dialog-frame">
        <header class="dialog-header">
          <h2 id={titleId}>{title}</h2>
          {kind === 'sheet' && (
            <button
              class="icon-button"
              type="button"
              aria-label={t.close}
              onClick={() => ref.current?.close()}
            >
              <Icon name="close" />
            </button>
          )}
        </header>
        {children}
      </div>
    </dialog>
  );
}
