import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { factCategories } from '#app/contract/categories';
import { maxFactLength } from '#app/contract/limits';
import { codeOf } from '../../../shared/api-error.ts';
import type { FactDraft } from '../../../shared/memories.ts';
import { problemText, useTexts } from '../../texts.ts';
import { onEscape } from '../../../shared/escape.ts';
import { CategorySelect } from './category-select.tsx';

interface Props {
  label: string;
  draft: FactDraft;
  onSave: (draft: FactDraft) => Promise<void>;
  onClose: () => void;
}

/** One sentence and what it is about. It stays open, with what was written, until it is saved. */
export function FactForm({ label, draft, onSave, onClose }: Props) {
  const t = useTexts();
  const [text, setText] = useState(draft.text);
  const [category, setCategory] = useState(draft.category);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(draft.text.length, draft.text.length);
  }, []);

  async function save() {
    const sentence = text.trim();
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
    <form
      class="fact-form"
      aria-label={label}
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
        rows={3}
        maxLength={maxFactLength}
        aria-label={t.memory.text}
        placeholder={t.memory.addPlaceholder}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          // A memory is one line. Enter also ends a word in Chinese and Japanese input.
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          void save();
        }}
      />
      <CategorySelect
        label={t.memory.category}
        options={factCategories}
        value={category}
        onChange={setCategory}
      />
      {problem !== null && (
        <p class="field-problem" role="alert">
          {problem === 'invalid-body' ? t.memory.tooLong(maxFactLength) : problemText(t, problem)}
        </p>
      )}
      <div class="fact-form-actions">
        <button class="button button-small" type="button" onClick={onClose}>
          {t.cancel}
        </button>
        <button
          class="button button-small button-main"
          type="submit"
          disabled={text.trim() === '' || isBusy}
        >
          {t.save}
        </button>
      </div>
    </form>
  );
}
