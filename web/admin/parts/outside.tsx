import { useStore } from '../../shared/store.ts';
import type { Desk } from '../desk.ts';
import { useTexts } from '../texts.ts';

/** For who has not come in, or has left. */
export function Outside({ desk }: { desk: Desk }) {
  const { stage, problem } = useStore(desk.store);
  const { t } = useTexts();
  const isAway = stage === 'unreachable';
  return (
    <main class="notice">
      <h1>{t(isAway ? 'admin-away-title' : 'admin-outside-title')}</h1>
      {problem && !isAway && (
        <p class="problem" role="alert">
          {t('admin-problem', { code: problem })}
        </p>
      )}
      <p>{t(isAway ? 'admin-away-text' : 'admin-outside-text')}</p>
      {isAway && (
        <button class="button button-main" type="button" onClick={() => desk.open(null)}>
          {t('admin-retry')}
        </button>
      )}
    </main>
  );
}
