import { useState } from 'preact/hooks';
import { useStore } from '../../shared/store.ts';
import type { Desk } from '../desk.ts';
import { useTexts } from '../texts.ts';

export function PasswordStep({ desk }: { desk: Desk }) {
  const { problem, isBusy } = useStore(desk.store);
  const { t } = useTexts();
  const [password, setPassword] = useState('');

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    await desk.givePassword(password);
    setPassword('');
  }

  return (
    <main class="notice">
      <h1>{t('admin-password-title')}</h1>
      <form class="password" onSubmit={send} aria-label={t('admin-password-title')}>
        <label class="field">
          <span class="field-label">{t('admin-password-label')}</span>
          <input
            class="input"
            type="password"
            autocomplete="current-password"
            required
            value={password}
            onInput={(event) => setPassword(event.currentTarget.value)}
            aria-invalid={problem !== null}
            aria-describedby={problem ? 'password-problem' : undefined}
          />
        </label>
        {problem && (
          <p class="problem" id="password-problem" role="alert">
            {t('admin-problem', { code: problem })}
          </p>
        )}
        <button class="button button-main" type="submit" disabled={isBusy || password === ''}>
          {t('admin-password-send')}
        </button>
      </form>
    </main>
  );
}
