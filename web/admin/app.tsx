import type { Language } from '#app/contract/shared';
import { useStore } from '../shared/store.ts';
import type { AdminApi } from './admin-api.ts';
import type { Desk } from './desk.ts';
import { AuditTable } from './parts/audit-table.tsx';
import { Outside } from './parts/outside.tsx';
import { PasswordStep } from './parts/password-step.tsx';
import { SafetyTable } from './parts/safety-table.tsx';
import { TextsContext, texts, useTexts } from './texts.ts';

interface Props {
  api: AdminApi;
  desk: Desk;
}

export function App({ language, ...props }: Props & { language: Language }) {
  return (
    <TextsContext.Provider value={texts[language]}>
      <Stage {...props} />
    </TextsContext.Provider>
  );
}

function Stage({ api, desk }: Props) {
  const { stage } = useStore(desk.store);
  const { t } = useTexts();
  if (stage === 'opening') {
    return (
      <main class="notice" aria-busy="true">
        <p>{t('admin-opening')}</p>
      </main>
    );
  }
  if (stage === 'password') return <PasswordStep desk={desk} />;
  if (stage === 'open') return <Office api={api} desk={desk} />;
  return <Outside desk={desk} />;
}

function Office({ api, desk }: Props) {
  const { session, isBusy, problem } = useStore(desk.store);
  const { t, language } = useTexts();
  const until = session
    ? new Date(session.expires_at).toLocaleTimeString(language, { timeStyle: 'short' })
    : '';
  return (
    <>
      <header class="head">
        <div>
          <h1>{t('admin-title')}</h1>
          <p class="soft">{t('admin-signed-in', { id: String(session?.admin_id), until })}</p>
        </div>
        <button class="button" type="button" disabled={isBusy} onClick={desk.leave}>
          {t('admin-log-out')}
        </button>
      </header>
      <main class="office">
        {problem && (
          <p class="problem" role="alert">
            {t('admin-problem', { code: problem })}
          </p>
        )}
        <SafetyTable api={api} />
        <AuditTable api={api} />
      </main>
    </>
  );
}
