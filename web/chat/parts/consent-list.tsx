import type { Consents } from '#app/contract/consents';
import { useTexts } from '../texts.ts';

/** What the visitor agrees to with the first answers. */
export function ConsentList({ consents }: { consents: Consents['consents'] }) {
  const t = useTexts();
  return (
    <div class="consent-list">
      <p>{t.privacy.agreed}</p>
      <ul>
        {consents.map(({ purpose, text }) => (
          <li key={purpose}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
