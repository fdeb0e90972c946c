import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { maxNameLength } from '#app/contract/limits';
import { isName } from '../name.ts';
import { useTexts } from '../texts.ts';
import { Icon } from './icons.tsx';

interface Props {
  name: string;
  onSave: (name: string) => Promise<void>;
}

/** The visitor's name, changed in place; focus follows from the pen to the field and back. */
export function NameSetting({ name, onSave }: Props) {
  const t = useTexts();
  const [draft, setDraft] = useState<string | null>(null);
  const isEditing = draft !== null;
  const wasEditing = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  const pen = useRef<HTMLButtonElement>(null);
  // Before the next key is pressed.
  useLayoutEffect(() => {
    if (isEditing) field.current?.select();
    else if (wasEditing.current) pen.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);

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
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // The sheet around it would close as well.
          event.preventDefault();
          event.stopPropagation();
          setDraft(null);
        }}
      />
      <button class="button" type="submit" disabled={!isName(draft)}>
        {t.save}
      </button>
    </form>
  );
}
