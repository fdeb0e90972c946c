import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { maxNameLength } from '#app/contract/limits';
import { onEscape } from '../../shared/escape.ts';
import { Icon } from '../../shared/icons.tsx';
import { isName } from '../../shared/name.ts';
import { useFocusBack } from '../../shared/use-focus-back.ts';
import { useTexts } from '../texts.ts';

interface Props {
  name: string | null;
  onSave: (name: string) => Promise<void>;
}

/** The user's name, changed in place; focus follows from the pen to the field and back. */
export function NameSetting({ name, onSave }: Props) {
  const { t } = useTexts();
  const [draft, setDraft] = useState<string | null>(null);
  const isEditing = draft !== null;
  const field = useRef<HTMLInputElement>(null);
  const pen = useFocusBack<HTMLButtonElement>(isEditing);
  // Before the next key is pressed.
  useLayoutEffect(() => field.current?.select(), [isEditing]);

  if (!isEditing) {
    return (
      <div class="setting">
        <span>{t('app-name')}</span>
        <span class="soft" dir="auto">
          {name ?? t('app-name-none')}
        </span>
        <button
          ref={pen}
          class="round"
          type="button"
          aria-label={t('app-name-change')}
          onClick={() => setDraft(name ?? '')}
        >
          <Icon name="pen" />
        </button>
      </div>
    );
  }
  return (
    <form
      class="setting"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isName(draft)) return;
        void onSave(draft.trim());
        setDraft(null);
      }}
    >
      <input
        ref={field}
        class="input"
        type="text"
        dir="auto"
        autocomplete="name"
        maxLength={maxNameLength}
        aria-label={t('app-name')}
        value={draft}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={onEscape(() => setDraft(null))}
      />
      <button class="button button-main" type="submit" disabled={!isName(draft)}>
        {t('app-save')}
      </button>
    </form>
  );
}
