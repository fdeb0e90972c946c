import type { ComponentChildren } from 'preact';
import { useStore } from '../../shared/store.ts';
import type { MiniApp } from '../mini-app.ts';
import { useTexts } from '../texts.ts';
import { Confirm } from './confirm.tsx';
import { Problem } from './problem.tsx';

interface Props {
  app: MiniApp;
  id: string;
  title: string;
  label: string;
  text: string;
  /** Missing: it cannot be pinned. */
  isPinned?: boolean;
  onCorrect?: () => void;
  /** Why it is known. */
  children: ComponentChildren;
}

/** One memory: what it says, why it is known, and what can be done with it. */
export function MemoryScreen(props: Props) {
  const { app, id, title, label, text, isPinned, onCorrect, children } = props;
  const { t } = useTexts();
  const { problems } = useStore(app.memories.store);
  return (
    <main>
      <h1 class="screen-title" tabIndex={-1}>
        {title}
      </h1>
      <div class="card memory">
        <p class="memory-label">{label}</p>
        <p class="memory-words" dir="auto">
          {text}
        </p>
      </div>
      {children}
      <Problem code={problems.get(id)} />
      <div class="actions">
        {onCorrect && (
          <button id={`correct-${id}`} class="button" type="button" onClick={onCorrect}>
            {t('app-correct')}
          </button>
        )}
        {isPinned !== undefined && (
          <button
            class="button"
            type="button"
            onClick={() => {
              app.tick();
              void app.memories.pin(id, !isPinned);
            }}
          >
            {isPinned ? t('app-unpin') : t('app-pin')}
          </button>
        )}
        <Confirm
          label={t('app-forget')}
          question={t('app-forget-ask')}
          yes={t('app-forget-yes')}
          no={t('app-forget-no')}
          onConfirm={() => {
            // A refusal is told in the list, where it is again then.
            void app.memories.forget(id);
            app.navigation.back();
          }}
        />
      </div>
    </main>
  );
}
