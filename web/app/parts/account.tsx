import { useState } from 'preact/hooks';
import { codeOf } from '../../shared/api-error.ts';
import { Icon } from '../../shared/icons.tsx';
import { useStore } from '../../shared/store.ts';
import type { MiniApp } from '../mini-app.ts';
import { useTexts } from '../texts.ts';
import { Confirm } from './confirm.tsx';
import { Privacy } from './privacy.tsx';
import { Problem } from './problem.tsx';
import { Section } from './section.tsx';

const exportCommand = '/export';

/** The user's data: to take along, or to have erased. */
export function Account({ app }: { app: MiniApp }) {
  const { t } = useTexts();
  const { status } = useStore(app.purchase.store);
  const [isCopied, setIsCopied] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function copyCommand() {
    await navigator.clipboard.writeText(exportCommand);
    app.tick();
    setIsCopied(true);
  }

  return (
    <main>
      <h1 class="screen-title" tabIndex={-1}>
        {t('app-account')}
      </h1>
      <p class="privacy">
        <Icon name="lock" />
        {t('app-privacy')}
      </p>
      <Privacy app={app} />
      <Section title={t('app-export')}>
        <div class="line">
          <p>{t('app-export-text', { command: exportCommand })}</p>
          <div class="actions">
            <button class="button button-main" type="button" onClick={app.close}>
              {t('app-close')}
            </button>
            <button class="button" type="button" onClick={() => copyCommand().catch(() => {})}>
              {isCopied ? t('app-export-copied') : t('app-export-copy', { command: exportCommand })}
            </button>
          </div>
        </div>
      </Section>
      <Section title={t('app-remove')}>
        <div class="line">
          <p>{t('app-remove-text')}</p>
          {status?.plan === 'premium' && <p>{t('app-remove-premium')}</p>}
          <Problem code={problem} />
          <div class="actions">
            <Confirm
              label={t('app-remove')}
              question={t('app-remove-ask')}
              yes={t('app-remove-yes')}
              no={t('app-cancel')}
              onConfirm={() => app.session.remove().catch((error) => setProblem(codeOf(error)))}
            />
          </div>
        </div>
      </Section>
    </main>
  );
}
