import { useState } from 'preact/hooks';
import type { ConsentPurpose, Consents } from '#app/contract/consents';
import { codeOf } from '../../shared/api-error.ts';
import { useLoaded } from '../../shared/use-loaded.ts';
import type { MiniApp } from '../mini-app.ts';
import { useTexts } from '../texts.ts';
import { Confirm } from './confirm.tsx';
import { Problem } from './problem.tsx';
import { Section } from './section.tsx';
import { Switch } from './switch.tsx';

/** What the user agrees to, each to be taken back, and the way to have all memories erased. */
export function Privacy({ app }: { app: MiniApp }) {
  const { t, language } = useTexts();
  const { api, memories } = app;
  const { value, problem: unread, retry } = useLoaded(api.listConsents, [language]);
  const [changed, setChanged] = useState<Consents | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const consents = (changed ?? value)?.consents ?? [];

  async function attempt(run: () => Promise<void>) {
    setProblem(null);
    await run().catch((error: unknown) => setProblem(codeOf(error)));
  }
  const set = (purpose: ConsentPurpose, isGiven: boolean) =>
    attempt(async () => {
      app.tick();
      setChanged(await api.setConsent(purpose, isGiven));
    });

  return (
    <>
      <Section title={t('app-consents')}>
        {consents.map(({ purpose, is_given: isGiven, text }) => (
          <Switch
            key={purpose}
            label={t('app-consent', { purpose })}
            hint={text}
            isOn={isGiven}
            onChange={(isOn) => set(purpose, isOn)}
          />
        ))}
        <Problem code={unread} onRetry={retry} />
        <Problem code={problem} />
      </Section>
      <Section title={t('app-wipe')}>
        <div class="line">
          <p>{t('app-wipe-text')}</p>
          <div class="actions">
            <Confirm
              label={t('app-wipe')}
              question={t('app-wipe-ask')}
              yes={t('app-wipe-yes')}
              no={t('app-cancel')}
              onConfirm={() =>
                attempt(async () => {
                  await api.wipeMemories();
                  await memories.refresh();
                })
              }
            />
          </div>
        </div>
      </Section>
    </>
  );
}
