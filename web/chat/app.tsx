import { useLayoutEffect } from 'preact/hooks';
import { useStore } from '../shared/store.ts';
import type { Companion } from './companion.ts';
import { Avatar } from '../shared/avatar.tsx';
import { Notice } from './parts/notice.tsx';
import { Talk } from './parts/talk.tsx';
import { Welcome } from './parts/welcome.tsx';
import { TextsContext, texts } from './texts.ts';

export function App({ companion }: { companion: Companion }) {
  const { language, profile } = useStore(companion.account.store);
  const personaName = profile?.persona.name;
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = personaName === undefined ? 'EvolveAI' : `${personaName} · EvolveAI`;
  }, [language, personaName]);
  return (
    <TextsContext.Provider value={texts[language]}>
      <Stage companion={companion} />
    </TextsContext.Provider>
  );
}

function Stage({ companion }: { companion: Companion }) {
  const { account } = companion;
  const { stage, language, profile } = useStore(account.store);
  const t = texts[language];
  if (stage === 'closed') return <Notice title={t.closedTitle} text={t.closedText} />;
  if (stage === 'unreachable') {
    return (
      <Notice title={t.unreachableTitle} text={t.unreachableText}>
        <button class="button button-main" type="button" onClick={() => account.open()}>
          {t.tryAgain}
        </button>
      </Notice>
    );
  }
  if (stage === 'opening' || !profile) {
    return (
      <main class="notice opening" aria-busy="true">
        <Avatar size="large" />
        <p>{t.opening}</p>
      </main>
    );
  }
  if (stage === 'welcome') return <Welcome companion={companion} profile={profile} />;
  return <Talk companion={companion} profile={profile} />;
}
