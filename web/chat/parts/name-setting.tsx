import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { maxNameLength } from '#app/contract/limits';
import { isName } from '../../shared/name.ts';
import { useTexts } from '../texts.ts';
import { onEscape } from '../../shared/escape.ts';
import { Icon } from '../../shared/icons.tsx';
import { useFocusBack } from '../../shared/use-focus-back.ts';

interface Props {
  name: string;
  onSave: (name: string) => Promise<void>;
}

/** The visitor's name, changed in place; focus follows from the pen to the field and back. */
export function NameSetting({ name, onSave }: Props) {
  const t = useTexts();
  const [draft, setDraft] = useState<string | null>(null);
  const isEditing = draft !== null;
  const field = useRef<HTMLInputElement>(null);
  const pen = useFocusBack<HTMLButtonElement>(isEditing);
  // Before the next key is pressed.
  useLayoutEffect(() => field.current?.select(), [isEditing]);

  if (!isEditing) {
    return (
      <p class="name-setting">
        <span dir="auto">{name}</span>
        <button
          ref={pen}
          class="icon-button"
          type="button"
          aria-label={t.changeName}
          onClick={() => setDraft(name)}
        >
          <Icon name="pen" />
        </button>
      </p>
    );
  }
  return (
    <form
      class="name-setting"
      onSubmit={async (event) => {
        event.preventDefault();
        if (!isName(draft)) return;
        await onSave(draft.trim());
        setDraft(null);
      }}
    >
      <input
        ref={field}
        class="input"
        type="text"
        dir="auto"
        maxLength={maxNameLength}
        aria-label={t.nameLabel}
        value={draft}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={onEscape(() => setDraft(null))}
      />
      <button class="button" type="submit" disabled={!isName(draft)}>
        {t.save}
      </button>
    </form>
  );
}
