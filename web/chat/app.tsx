import { useLayoutEffect } from 'preact/hooks';
import { useStore } from '../shared/store.ts';
import type { Account } from './account.ts';
import type { Conversation } from './conversation.ts';
import { Avatar } from './parts/avatar.tsx';
import { Notice } from './parts/notice.tsx';
import { Talk } from './parts/talk.tsx';
import { Welcome } from './parts/welcome.tsx';
import { TextsContext, texts } from './texts.ts';

interface Props {
  account: Account;
  conversation: Conversation;
  onRemoved: () => void;
}

export function App(props: Props) {
  const { language, profile } = useStore(props.account.store);
  const personaName = profile?.persona.name;
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = personaName === undefined ? 'EvolveAI' : `${personaName} · EvolveAI`;
  }, [language, personaName]);
  return (
    <TextsContext.Provider value={texts[language]}>
      <Stage {...props} />
    </TextsContext.Provider>
  );
}

function Stage({ account, conversation, onRemoved }: Props) {
  const state = useStore(account.store);
  const { stage, language, profile } = state;
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
  if (stage === 'welcome') return <Welcome account={account} profile={profile} />;
  return <Talk {...{ account, conversation, onRemoved, profile }} />;
}
