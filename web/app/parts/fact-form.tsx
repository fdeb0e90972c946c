import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { factCategories } from '#app/contract/categories';
import { maxFactLength } from '#app/contract/limits';
import { codeOf } from '../../shared/api-error.ts';
import { onEscape } from '../../shared/escape.ts';
import type { FactDraft } from '../../shared/memories.ts';
import { useTexts } from '../texts.ts';
import { Problem } from './problem.tsx';

interface Props {
  title: string;
  draft: FactDraft;
  onSave: (draft: FactDraft) => Promise<void>;
  onClose: () => void;
}

/** One sentence and what it is about. It stays open, with what was written, until it is saved. */
export function FactForm({ title, draft, onSave, onClose }: Props) {
  const { t } = useTexts();
  const [text, setText] = useState(draft.text);
  const [category, setCategory] = useState(draft.category);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  // After the screen has put the focus on its title.
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const sentence = text.trim();

  async function save() {
    if (sentence === '' || isBusy) return;
    setIsBusy(true);
    setProblem(null);
    try {
      await onSave({ text: sentence, category });
      onClose();
    } catch (error) {
      setProblem(codeOf(error));
      setIsBusy(false);
    }
  }

  return (
    <main>
      <h1 class="screen-title" tabIndex={-1}>
        {title}
      </h1>
      <form
        class="form"
        onKeyDown={onEscape(onClose)}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <textarea
          ref={field}
          class="input"
          dir="auto"
          rows={4}
          maxLength={maxFactLength}
          aria-label={t('app-memory-text')}
          placeholder={t('app-memory-placeholder')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            // A memory is one line. Enter also ends a word in Chinese and Japanese input.
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            void save();
          }}
        />
        <label class="card setting">
          <span>{t('app-category-label')}</span>
          <select
            value={category}
            onChange={({ currentTarget }) =>
              setCategory(factCategories[currentTarget.selectedIndex] ?? category)
            }
          >
            {factCategories.map((each) => (
              <option key={each} value={each}>
                {t('app-category', { category: each })}
              </option>
            ))}
          </select>
        </label>
        <Problem code={problem} />
        <div class="actions">
          <button class="button button-main" type="submit" disabled={sentence === '' || isBusy}>
            {t('app-save')}
          </button>
          <button class="button" type="button" onClick={onClose}>
            {t('app-cancel')}
          </button>
        </div>
      </form>
    </main>
  );
}
