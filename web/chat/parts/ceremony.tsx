import { useEffect } from 'preact/hooks';
import type { LevelView } from '#app/contract/shared';
import { useTexts } from '../texts.ts';
import { Avatar } from './avatar.tsx';
import { Icon } from './icons.tsx';

interface Props {
  level: LevelView;
  personaName: string;
  onEnd: () => void;
}

const shownMs = 9_000;

/** A new level, said warmly and once; it goes by itself and interrupts nothing. */
export function Ceremony({ level, personaName, onEnd }: Props) {
  const t = useTexts();
  useEffect(() => {
    const timer = setTimeout(onEnd, shownMs);
    return () => clearTimeout(timer);
  }, [level.number, onEnd]);
  return (
    <div class="ceremony" role="status">
      <Avatar size="medium" />
      <div class="ceremony-text">
        <p>{t.levelUpText(personaName)}</p>
        <strong>{level.name}</strong>
        <Steps number={level.number} />
      </div>
      <button class="icon-button" type="button" aria-label={t.close} onClick={onEnd}>
        <Icon name="close" />
      </button>
    </div>
  );
}

/** The five levels as steps; the number is said in words beside them. */
export function Steps({ number }: { number: number }) {
  return (
    <span class="steps" aria-hidden="true">
      {[1, 2, 3, 4, 5].map((step) => (
        <i key={step} class={step <= number ? 'is-reached' : undefined} />
      ))}
    </span>
  );
}
