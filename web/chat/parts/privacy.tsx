import { useId, useState } from 'preact/hooks';
import type { ConsentPurpose, Consents } from '#app/contract/consents';
import { codeOf } from '../../shared/api-error.ts';
import { useLoaded } from '../../shared/use-loaded.ts';
import type { Companion } from '../companion.ts';
import { problemText, useTexts } from '../texts.ts';
import { Dialog } from './dialog.tsx';

/** What the visitor agrees to, each to be taken back, and the way to have all memories erased. */
export function Privacy({ companion }: { companion: Companion }) {
  const { api, memories } = companion;
  const t = useTexts();
  const titleId = useId();
  const { value, problem: unread } = useLoaded(api.listConsents, [t]);
  const [changed, setChanged] = useState<Consents | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isWiping, setIsWiping] = useState(false);
  const consents = (changed ?? value)?.consents ?? [];
  const remembers = consents.every((each) => each.purpose !== 'memory' || each.is_given);

  async function attempt(run: () => Promise<void>) {
    setProblem(null);
    await run().catch((error: unknown) => setProblem(codeOf(error)));
  }
  const set = (purpose: ConsentPurpose, isGiven: boolean) =>
    attempt(async () => setChanged(await api.setConsent(purpose, isGiven)));

  return (
    <section class="consents" aria-labelledby={titleId}>
      <h3 id={titleId}>{t.privacy.title}</h3>
      {consents.map(({ purpose, is_given: isGiven, text }) => (
        <label class="tick" key={purpose}>
          <input
            type="checkbox"
            aria-label={t.privacy.purposes[purpose]}
            checked={isGiven}
            onChange={({ currentTarget }) => set(purpose, currentTarget.checked)}
          />
          <span>{text}</span>
        </label>
      ))}
      {!remembers && <p class="soft">{t.privacy.memoryOff}</p>}
      {(problem ?? unread) !== null && (
        <p class="field-problem" role="alert">
          {problemText(t, problem ?? unread)}
        </p>
      )}
      <button class="button" type="button" onClick={() => setIsWiping(true)}>
        {t.privacy.wipe}
      </button>
      {isWiping && (
        <Dialog kind="alert" title={t.privacy.wipeTitle} onClose={() => setIsWiping(false)}>
          <p>{t.privacy.wipeText}</p>
          <form method="dialog" class="dialog-actions">
            <button class="button" type="submit" autofocus>
              {t.cancel}
            </button>
            <button
              class="button button-danger"
              type="button"
              onClick={async () => {
                setIsWiping(false);
                await attempt(async () => {
                  await api.wipeMemories();
                  await memories.refresh();
                });
              }}
            >
              {t.privacy.wipeConfirm}
            </button>
          </form>
        </Dialog>
      )}
    </section>
  );
}
