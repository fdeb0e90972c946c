import { useId, useState } from 'preact/hooks';
import { useStore } from '../../shared/store.ts';
import type { MiniApp } from '../mini-app.ts';
import { useTexts } from '../texts.ts';
import { OutcomeLine } from './outcome-line.tsx';
import { Section } from './section.tsx';

/** For who was given a promo code. */
export function CodeForm({ app }: { app: Pick<MiniApp, 'purchase'> }) {
  const { t } = useTexts();
  const { busyWith } = useStore(app.purchase.store);
  const [code, setCode] = useState('');
  const fieldId = useId();
  const isEmpty = code.trim() === '';
  return (
    <Section title={t('app-code')}>
      <OutcomeLine app={app} place="code" />
      <form
        class="setting"
        onSubmit={async (event) => {
          event.preventDefault();
          if (!isEmpty && (await app.purchase.enterCode(code.trim()))) setCode('');
        }}
      >
        <label class="visually-hidden" for={fieldId}>
          {t('app-code-label')}
        </label>
        <input
          id={fieldId}
          class="input"
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={64}
          placeholder={t('app-code-label')}
          value={code}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
        <button class="button" type="submit" disabled={isEmpty || busyWith !== null}>
          {t('app-code-use')}
        </button>
      </form>
    </Section>
  );
}
