import { useStore } from '../../shared/store.ts';
import type { Account } from '../account.ts';
import { useTexts } from '../texts.ts';

/** Where no language model is connected, the page says so instead of pretending. */
export function EngineNote({ account }: { account: Account }) {
  const t = useTexts();
  const { isOfflineEngine } = useStore(account.store);
  if (!isOfflineEngine) return null;
  return (
    <p class="engine">
      {t.offlineEngine.before}
      <code>GOOGLE_API_KEY</code>
      {t.offlineEngine.after}
    </p>
  );
}
