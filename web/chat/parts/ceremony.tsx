import { useEffect, useState } from 'preact/hooks';
import type { Profile } from '#app/contract/profile';
import type { LevelView } from '#app/contract/shared';
import { useTexts } from '../texts.ts';
import { Avatar } from '../../shared/avatar.tsx';
import { Icon } from '../../shared/icons.tsx';

interface Props {
  level: LevelView;
  persona: Profile['persona'];
  onOpenStory: () => void;
  onEnd: () => void;
}

const shownMs = 9_000;

/** A new level, said warmly and once; it goes by itself, but not from under a hand or the focus. */
export function Ceremony({ level, persona, onOpenStory, onEnd }: Props) {
  const t = useTexts();
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(onEnd, shownMs);
    return () => clearTimeout(timer);
  }, [level.number, isHeld, onEnd]);
  return (
    <div
      class="ceremony"
      onMouseEnter={() => setIsHeld(true)}
      onMouseLeave={() => setIsHeld(false)}
      onFocusIn={() => setIsHeld(true)}
      onFocusOut={() => setIsHeld(false)}
    >
      <Avatar size="medium" persona={persona} />
      <div class="ceremony-text">
        <div role="status">
          <p>{t.levelUpText(persona.name)}</p>
          <strong>{level.name}</strong>
        </div>
        <Steps number={level.number} />
        <button
          class="link"
          type="button"
          aria-haspopup="dialog"
          onClick={() => {
            onOpenStory();
            onEnd();
          }}
        >
          {t.story}
        </button>
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
