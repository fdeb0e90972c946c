import { useState } from 'preact/hooks';
import { onEscape } from '../../shared/escape.ts';
import { useFocusBack } from '../../shared/use-focus-back.ts';

interface Props {
  label: string;
  question: string;
  yes: string;
  no: string;
  onConfirm: () => void;
}

/** For what cannot be taken back: asks once more, in place, with the safe answer first. */
export function Confirm({ label, question, yes, no, onConfirm }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const opener = useFocusBack<HTMLButtonElement>(isAsking);
  if (!isAsking) {
    return (
      <button
        ref={opener}
        class="button button-danger"
        type="button"
        onClick={() => setIsAsking(true)}
      >
        {label}
      </button>
    );
  }
  const keep = () => setIsAsking(false);
  return (
    <div class="confirm" role="group" aria-label={question} onKeyDown={onEscape(keep)}>
      <p>{question}</p>
      <button class="button" type="button" ref={focus} onClick={keep}>
        {no}
      </button>
      <button class="button button-danger" type="button" onClick={onConfirm}>
        {yes}
      </button>
    </div>
  );
}

const focus = (button: HTMLButtonElement | null) => button?.focus();
