import { useState } from 'preact/hooks';
import { onEscape } from '../../shared/escape.ts';
import { useFocusBack } from '../../shared/use-focus-back.ts';

interface Props {
  label: string;
  question: string;
  yes: string;
  no: string;
  /** Nothing is lost by it. */
  isHarmless?: boolean;
  onConfirm: () => void;
}

/** For what cannot be taken back, or costs something: asks once more, in place, the safe answer first. */
export function Confirm({ label, question, yes, no, isHarmless = false, onConfirm }: Props) {
  const looks = isHarmless ? 'button' : 'button button-danger';
  const [isAsking, setIsAsking] = useState(false);
  const opener = useFocusBack<HTMLButtonElement>(isAsking);
  if (!isAsking) {
    return (
      <button ref={opener} class={looks} type="button" onClick={() => setIsAsking(true)}>
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
      <button
        class={looks}
        type="button"
        onClick={() => {
          keep();
          onConfirm();
        }}
      >
        {yes}
      </button>
    </div>
  );
}

const focus = (button: HTMLButtonElement | null) => button?.focus();
