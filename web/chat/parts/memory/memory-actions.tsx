import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../texts.ts';
import { onEscape } from '../../../shared/escape.ts';
import { Icon } from '../../../shared/icons.tsx';
import { useFocusBack } from '../../../shared/use-focus-back.ts';
import { PinButton } from './pin-button.tsx';
import type { Pin } from './use-pin.ts';

interface Props {
  /** Names the memory to whoever only hears the buttons. */
  text: string;
  pin?: Pin;
  correct?: { open: () => void; button: RefObject<HTMLButtonElement | null> };
  onForget: () => void;
}

/** What can be done with a memory. Forgetting asks once, in place. */
export function MemoryActions({ text, pin, correct, onForget }: Props) {
  const { memory: t } = useTexts();
  const [isAsking, setIsAsking] = useState(false);
  const forgetButton = useFocusBack<HTMLButtonElement>(isAsking);
  if (isAsking) {
    const keep = () => setIsAsking(false);
    return (
      <div class="forget" role="group" aria-label={t.forget(text)} onKeyDown={onEscape(keep)}>
        <p>{t.forgetAsk}</p>
        <button class="button button-small" type="button" ref={focus} onClick={keep}>
          {t.forgetCancel}
        </button>
        <button class="button button-small button-danger" type="button" onClick={onForget}>
          {t.forgetConfirm}
        </button>
      </div>
    );
  }
  return (
    <div class="memory-actions">
      {pin && <PinButton text={text} pin={pin} />}
      {correct && (
        <button
          ref={correct.button}
          class="icon-button"
          type="button"
          aria-label={t.correct(text)}
          onClick={correct.open}
        >
          <Icon name="pen" />
        </button>
      )}
      <button
        ref={forgetButton}
        class="icon-button"
        type="button"
        aria-label={t.forget(text)}
        onClick={() => setIsAsking(true)}
      >
        <Icon name="bin" />
      </button>
    </div>
  );
}

const focus = (button: HTMLButtonElement | null) => button?.focus();
