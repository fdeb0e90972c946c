import { useStore } from '../../shared/store.ts';
import type { MiniApp } from '../mini-app.ts';
import { useTexts } from '../texts.ts';
import { Section } from './section.tsx';

/** A few days of premium, once for every person. */
export function Trial({ app, days }: { app: Pick<MiniApp, 'purchase'>; days: number }) {
  const { t } = useTexts();
  const { busyWith } = useStore(app.purchase.store);
  return (
    <Section title={t('app-trial')}>
      <div class="line">
        <p>{t('app-trial-text', { days })}</p>
        <div class="actions">
          <button
            class="button"
            type="button"
            aria-busy={busyWith === 'trial'}
            disabled={busyWith !== null}
            onClick={app.purchase.startTrial}
          >
            {t('app-trial-start', { days })}
          </button>
        </div>
      </div>
    </Section>
  );
}
